import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fingerprint } from '../../core/journal/witness/fingerprint.ts';
import { makeKeyFile, SHORTEST_PASSPHRASE } from '../../core/publish/key-file.ts';
import { publisherKeyName } from '../../core/publish/signed-file.ts';
import { EXIT, USAGE, type Output } from './exit.ts';
import { keyTools } from './key-tools.ts';
import type { AskPassphrase } from './passphrase.ts';

/** `keygen ID [--out FILE]`: a sealed key, and the line for the kit. An existing file stays. */
export async function keygenCommand(
  args: readonly string[],
  output: Output,
  ask: AskPassphrase,
): Promise<number> {
  const wanted = understand(args);
  if (typeof wanted === 'string') {
    output.trouble(`${wanted}\n${USAGE}`);
    return EXIT.usage;
  }
  const passphrase = await ask('Passphrase for the new key: ');
  if ([...passphrase].length < SHORTEST_PASSPHRASE) {
    output.trouble(`The passphrase needs ${String(SHORTEST_PASSPHRASE)} characters or more.`);
    return EXIT.errors;
  }
  if ((await ask('The same once more: ')) !== passphrase) {
    output.trouble('The two differ. No key was made.');
    return EXIT.errors;
  }
  const { id, out } = wanted;
  const { text, vkey } = await makeKeyFile(keyTools, publisherKeyName(id), passphrase);
  try {
    await writeFile(out, text, { flag: 'wx', mode: 0o600 });
  } catch (thrown) {
    output.trouble(thrown instanceof Error ? thrown.message : out);
    return EXIT.unreadable;
  }
  output.line(`wrote ${out}: keep it, and its passphrase, where only the publisher gets at them`);
  output.line(`fingerprint ${fingerprint(keyTools.hash, vkey)}`);
  output.line('for kit.yaml, under "publishers:" (put in the name, then sign the kit):');
  output.line(`  - { id: ${id}, name: ${id}, vkey: ${vkey} }`);
  return EXIT.clean;
}

function understand(
  args: readonly string[],
): { readonly id: string; readonly out: string } | string {
  try {
    const options = { out: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [id = '', ...more] = positionals;
    if (more.length > 0 || !/^[A-Za-z][A-Za-z0-9._-]{0,62}$/.test(id)) {
      return 'keygen takes one id, such as sato.';
    }
    return { id, out: values.out ?? `${id}.publisher-key` };
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

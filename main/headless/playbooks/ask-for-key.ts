import { readFile } from 'node:fs/promises';
import { openKeyFile } from '../../core/publish/key-file.ts';
import type { Signer } from '../../core/publish/signed-file.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { EXIT, type Output } from './exit.ts';
import { keyTools } from './key-tools.ts';
import type { AskPassphrase } from './passphrase.ts';

/** The key in a file, its passphrase asked for; or what was told, and the exit code. Destroy the key. */
export async function askForKey(
  path: string,
  output: Output,
  ask: AskPassphrase,
): Promise<Result<Signer & { readonly vkey: string }, number>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (thrown) {
    output.trouble(thrown instanceof Error ? thrown.message : path);
    return err(EXIT.unreadable);
  }
  const opened = await openKeyFile(keyTools, text, await ask('Passphrase of the key: '));
  if (opened.ok) return ok(opened.value);
  output.trouble(
    opened.error === 'not-opened'
      ? 'That passphrase does not open the key. Nothing was signed.'
      : `${path} is no publisher’s key. Make one with "playbooks keygen".`,
  );
  return err(EXIT.errors);
}

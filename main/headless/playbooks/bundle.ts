import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleZip } from '../../adapters/system/bundle-zip.ts';
import { makeBundle } from '../../core/bundle/make.ts';
import { bundleName, bundleVersion } from '../../core/bundle/manifest.ts';
import { openBundle } from '../../core/bundle/open.ts';
import { toHex } from '../../core/hex.ts';
import { askForKey } from './ask-for-key.ts';
import { bundleFolder } from './bundle-folder.ts';
import { EXIT, USAGE, type Output } from './exit.ts';
import { keyTools } from './key-tools.ts';
import type { AskPassphrase } from './passphrase.ts';
import { refusalLine } from './refusal-line.ts';

interface Options {
  readonly folder: string;
  readonly out: string;
  readonly key?: string;
  readonly name: string;
  readonly version: string;
  readonly made: string;
}

/** `bundle DIR`: one file of a folder. It is read back before it is written, as the app would read it. */
export async function bundleCommand(
  args: readonly string[],
  output: Output,
  ask: AskPassphrase,
): Promise<number> {
  const wanted = understood(args);
  if (typeof wanted === 'string') {
    output.trouble(`${wanted}\n${USAGE}`);
    return EXIT.usage;
  }
  const found = await bundleFolder(wanted.folder);
  if (!found.ok) {
    output.trouble(`${found.error.path}: ${found.error.detail}`);
    return EXIT.unreadable;
  }
  const { files, scenarios } = found.value;
  const signer = wanted.key === undefined ? undefined : await askForKey(wanted.key, output, ask);
  if (signer?.ok === false) return signer.error;
  const { name, version, made } = wanted;
  const { hash } = keyTools;
  const bundled = makeBundle(hash, { name, version, made }, files, signer?.value);
  signer?.value.key.destroy();
  const bytes = await bundleZip.pack(bundled);
  const read = await openBundle({ zip: bundleZip, hash }, { size: bytes.length, bytes }, []);
  if (!read.ok) {
    output.trouble(refusalLine(wanted.folder, read.error));
    return EXIT.errors;
  }
  try {
    await writeFile(wanted.out, bytes);
  } catch (thrown) {
    output.trouble(thrown instanceof Error ? thrown.message : wanted.out);
    return EXIT.unreadable;
  }
  const by = signer
    ? `signed as ${signer.value.name}`
    : 'not signed: an incident needs a second person, or a reason and a wait';
  output.line(`wrote ${wanted.out}: ${name} ${version}, ${counted(files.length, 'file')}, ${by}`);
  if (scenarios > 0) {
    output.line(`left out ${counted(scenarios, 'scenario')}: they are for your own drills`);
  }
  output.line(`sha256 ${toHex(hash.sha256(bytes))}`);
  return EXIT.clean;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}

function understood(args: readonly string[]): Options | string {
  try {
    return understand(args);
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

function understand(args: readonly string[]): Options | string {
  const option = { type: 'string' } as const;
  const options = { out: option, key: option, name: option, version: option, at: option };
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) return 'Name one folder.';
  const made = new Date(values.at ?? Date.now());
  if (Number.isNaN(made.getTime())) return `--at takes a time, not "${values.at ?? ''}"`;
  const at = made.toISOString();
  const name = values.name ?? nameOf(folder);
  const version = values.version ?? at.slice(0, 10).replaceAll('-', '.');
  if (!bundleName.safeParse(name).success) {
    return `--name takes small letters, digits and dashes, not "${name}"`;
  }
  if (!bundleVersion.safeParse(version).success) {
    return `--version takes letters, digits, dots and dashes, not "${version}"`;
  }
  const out = values.out ?? `${name}.breakglass-bundle`;
  return { folder, out, name, version, made: at, ...(values.key ? { key: values.key } : {}) };
}

function nameOf(folder: string): string {
  return basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

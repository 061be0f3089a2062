import { basename } from 'node:path';
import { stringify } from 'yaml';
import { readBounded } from '../../adapters/disk/read-bounded.ts';
import { toHex } from '../../core/hex.ts';
import { readAttachment } from '../../core/playbook/attachment-file.ts';
import { LARGEST_ATTACHMENT, typeByName, type Attachment } from '../../core/playbook/attachment.ts';
import { EXIT, USAGE, type Output } from './exit.ts';
import { keyTools } from './key-tools.ts';

/** `attach FILE…`: the lines of `attachments:` for these files, to be put into a playbook. */
export async function attachCommand(args: readonly string[], output: Output): Promise<number> {
  if (args.length === 0 || args.some((arg) => arg.startsWith('--'))) {
    output.trouble(`Name the files.\n${USAGE}`);
    return EXIT.usage;
  }
  const entries: Attachment[] = [];
  for (const path of args) {
    const read = await readBounded(path, LARGEST_ATTACHMENT);
    if (!read.ok) {
      output.trouble(`${path}: ${read.error.detail}`);
      return EXIT.unreadable;
    }
    const entry = entryOf(basename(path), read.value);
    const wrong = typeof entry === 'string' ? entry : problem(entry, read.value);
    if (typeof entry === 'string' || wrong !== undefined) {
      output.trouble(`${path}: ${wrong ?? ''}`);
      return EXIT.errors;
    }
    entries.push(entry);
  }
  output.line(stringify({ attachments: entries }, { lineWidth: 0 }).trimEnd());
  return EXIT.clean;
}

function entryOf(file: string, bytes: Uint8Array): Attachment | string {
  const type = typeByName(file);
  if (!type) return 'is of no kind that a playbook may have: PNG, JPEG, WebP, PDF or text';
  const name = file.replace(/\.[^.]+$/, '');
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return {
    id: id === '' ? 'file' : id,
    file: file.normalize('NFC'),
    title: { en: name, ja: name },
    type,
    size: bytes.length,
    sha256: toHex(keyTools.hash.sha256(bytes)),
  };
}

function problem(entry: Attachment, bytes: Uint8Array): string | undefined {
  const read = readAttachment(keyTools.hash, entry, bytes);
  if (read.ok) return undefined;
  return read.error.is === 'wrong-type'
    ? `is not ${entry.type}: ${read.error.detail}`
    : `is larger than ${entry.type} may be`;
}

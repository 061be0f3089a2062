import { basename } from 'node:path';
import { stringify } from 'yaml';
import { readBounded } from '../../adapters/disk/read-bounded.ts';
import { toHex } from '../../core/hex.ts';
import { readAttachment } from '../../core/playbook/attachment-file.ts';
import { LARGEST_ATTACHMENT, typeByName, type Attachment } from '../../core/playbook/attachment.ts';
import { EXIT, USAGE, type Output } from './exit.ts';
import { keyTools } from './key-tools.ts';

/** Letters, as the format has it. */
const LONGEST_ID = 63;

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
    const entry = entryOf(basename(path), read.value, new Set(entries.map(({ id }) => id)));
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

function entryOf(file: string, bytes: Uint8Array, taken: ReadonlySet<string>): Attachment | string {
  if (bytes.length === 0) return 'is empty';
  const type = typeByName(file);
  if (!type) return 'is of no kind that a playbook may have: PNG, JPEG, WebP, PDF or text';
  const name = file.replace(/\.[^.]+$/, '');
  return {
    id: idOf(name, taken),
    file: file.normalize('NFC'),
    title: { en: name, ja: name },
    type,
    size: bytes.length,
    sha256: toHex(keyTools.hash.sha256(bytes)),
  };
}

/** As long as an id may be; a number is put to one that another file has. */
function idOf(name: string, taken: ReadonlySet<string>): string {
  const letters = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '');
  const cut = (most: number): string => letters.slice(0, most).replace(/-+$/, '');
  const plain = cut(LONGEST_ID) || 'file';
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${String(number)}`;
    const id = `${end === '' ? plain : cut(LONGEST_ID - end.length) || plain}${end}`;
    if (!taken.has(id)) return id;
  }
}

function problem(entry: Attachment, bytes: Uint8Array): string | undefined {
  const read = readAttachment(keyTools.hash, entry, bytes);
  if (read.ok) return undefined;
  return read.error.is === 'wrong-type'
    ? `is not ${entry.type}: ${read.error.detail}`
    : `is larger than ${entry.type} may be`;
}

import { basename } from 'node:path';
import { stringify } from 'yaml';
import { readBounded } from '../../adapters/disk/read-bounded.ts';
import { attachmentEntry, type NotAttachable } from '../../core/playbook/attachment-entry.ts';
import { LARGEST_ATTACHMENT, type Attachment } from '../../core/playbook/attachment.ts';
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
    const taken = new Set(entries.map(({ id }) => id));
    const entry = attachmentEntry(keyTools.hash, basename(path), read.value, taken);
    if (!entry.ok) {
      output.trouble(`${path}: ${told(entry.error)}`);
      return EXIT.errors;
    }
    entries.push(entry.value);
  }
  output.line(stringify({ attachments: entries }, { lineWidth: 0 }).trimEnd());
  return EXIT.clean;
}

function told(wrong: NotAttachable): string {
  switch (wrong.is) {
    case 'empty':
      return 'is empty';
    case 'kind':
      return 'is of no kind that a playbook may have: PNG, JPEG, WebP, PDF or text';
    case 'too-large':
      return `is larger than ${String(wrong.most / 1024)} KB, the most it may have`;
    case 'content':
      return `is not ${wrong.type}: ${wrong.detail}`;
  }
}

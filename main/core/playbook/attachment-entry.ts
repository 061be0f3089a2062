import { toHex } from '../hex.ts';
import type { Hash } from '../ports/hash.ts';
import { err, ok, type Result } from '../result.ts';
import { contentOf } from './attachment-file.ts';
import { largestOf, typeByName, type Attachment } from './attachment.ts';

/** Letters, as the format has it. */
const LONGEST_ID = 63;

/** `kind`: its name ends as nothing that may be attached. `content`: it is not what its name says. */
export type NotAttachable =
  | { readonly is: 'empty' | 'kind' }
  | { readonly is: 'too-large'; readonly most: number }
  | { readonly is: 'content'; readonly type: string; readonly detail: string };

/** What `attachments:` of a playbook says of these bytes. `taken`: ids that others there have. */
export function attachmentEntry(
  hash: Hash,
  file: string,
  bytes: Uint8Array,
  taken: ReadonlySet<string>,
): Result<Attachment, NotAttachable> {
  if (bytes.length === 0) return err({ is: 'empty' });
  const type = typeByName(file);
  if (!type) return err({ is: 'kind' });
  const most = largestOf(type);
  if (bytes.length > most) return err({ is: 'too-large', most });
  const name = file.replace(/\.[^.]+$/, '').normalize('NFC');
  const entry: Attachment = {
    id: idOf(name, taken),
    file: file.normalize('NFC'),
    title: { en: name, ja: name },
    type,
    size: bytes.length,
    sha256: toHex(hash.sha256(bytes)),
  };
  const content = contentOf(entry, bytes);
  if (content.ok) return ok(entry);
  return err({ is: 'content', type, detail: content.error.detail });
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

import { join } from 'node:path';
import { imageSizeOf, MOST_PIXELS, pixelsOf } from '../../../core/evidence/image-size.ts';
import type { Story } from '../../../core/export/story.ts';
import { readWhole, type Files } from '../files.ts';
import { sizeOf } from '../list-logs.ts';

/** A picture larger than this is not put into the page, bytes; nor are more than this in all. */
const LARGEST = 1_500_000;
const IN_ALL = 12_000_000;
/** Whoever prints the page decodes every picture of it. */
const PIXELS_IN_ALL = 10 * MOST_PIXELS;

const KINDS: readonly (readonly [string, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
];

/**
 * Pictures among the evidence as data addresses, so that a report stays one file that loads nothing.
 * What they are is told by their bytes: a name or a record may say anything.
 */
export function picturesOf(
  files: Files,
  bundle: string,
  story: Story,
): (sha256: string) => string | undefined {
  const found = new Map<string, string>();
  let total = 0;
  let pixels = 0;
  for (const { file, logId } of story.evidence.shown) {
    if (!file || found.has(file.sha256)) continue;
    const folder = join(bundle, 'logs', logId, 'att');
    if (!files.list(folder).includes(file.sha256)) continue;
    const size = sizeOf(files, join(folder, file.sha256));
    if (size > LARGEST || total + size > IN_ALL) continue;
    const bytes = readWhole(files, join(folder, file.sha256));
    const kind = bytes && KINDS.find(([, magic]) => magic.every((one, at) => bytes[at] === one));
    if (!bytes || !kind) continue;
    const claimed = pixelsOf(imageSizeOf(kind[0], bytes));
    if (claimed === undefined || pixels + claimed > PIXELS_IN_ALL) continue;
    total += size;
    pixels += claimed;
    found.set(
      file.sha256,
      `data:${kind[0]};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')}`,
    );
  }
  return (sha256) => found.get(sha256);
}

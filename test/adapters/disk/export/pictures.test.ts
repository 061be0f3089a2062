import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { picturesOf } from '../../../../main/adapters/disk/export/pictures.ts';
import { nodeFiles } from '../../../../main/adapters/disk/files.ts';
import { createImportedLogs } from '../../../../main/adapters/disk/imported-logs.ts';
import { StoryFold } from '../../../../main/core/export/fold-story.ts';
import type { Story } from '../../../../main/core/export/story.ts';
import { LOG, stored } from '../../../core/export/stored.ts';
import {
  closedDrill,
  createLogDisk,
  hash,
  must,
  signatures,
  temporaryFolder,
} from '../../../fakes/log-disk.ts';
import { madeBundle } from '../../../fakes/made-bundle.ts';
import { madeLog } from '../../../fakes/made-log.ts';

/** The beginning of a PNG that claims this size. */
function png(width: number, height: number, more = ''): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([head, size, Buffer.alloc(64), Buffer.from(more)]);
}

function attached(bytes: Buffer, name = 'a.png') {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, sha256, size: bytes.length, bytes };
}

/** Which of these pictures go into a report, when they are the evidence of a log. */
function shown(pictures: readonly Buffer[]): readonly boolean[] {
  const bundle = temporaryFolder();
  const folder = join(bundle, 'logs', LOG, 'att');
  mkdirSync(folder, { recursive: true });
  const files = pictures.map((bytes) => attached(bytes));
  for (const { sha256, bytes } of files) writeFileSync(join(folder, sha256), bytes);
  const fold = new StoryFold();
  const data = { kind: 'evidence', text: { text: '' }, openedAt: '2026-11-23T18:00:00Z' } as const;
  fold.add(stored({ type: 'note', data, att: files.map(({ bytes: _, ...file }) => file) }));
  const story: Story = fold.story();
  const pictureOf = picturesOf(nodeFiles, bundle, story);
  return files.map(({ sha256 }) => pictureOf(sha256) !== undefined);
}

test('a picture that claims more pixels than are decoded stays out of the page', () => {
  expect(shown([png(60_000, 60_000), png(0, 100), png(40_000_001, 1)])).toEqual([
    false,
    false,
    false,
  ]);
  expect(shown([png(3840, 2160), png(8_000, 5_000)])).toEqual([true, true]);
});

test('nor may many together claim what no printer holds', () => {
  const many = Array.from({ length: 30 }, (_, index) => png(8_000, 5_000, `${index}`));
  expect(shown(many).filter(Boolean)).toHaveLength(10);
});

test('a name with a direction character stays within its attribute', async () => {
  const photo = attached(png(4, 4), 'a\u202eb src=x onerror=alert(1) .png');
  const evidence = [{ sha256: photo.sha256, source: 'file', mediaType: 'image/png' }];
  const data = { kind: 'evidence', openedAt: '2026-11-23T18:00:00Z', text: { c: 'x' }, evidence };
  const theirs = madeLog({ attachments: { 3: [photo] }, other: { 3: { type: 'note', data } } });
  const bundle = madeBundle([theirs], { files: { 'report.en.html': 'x' } });
  const disk = createLogDisk();
  const own = await closedDrill(disk, 3);
  must(await createImportedLogs({ root: disk.root, hash, signatures }).take(bundle, 'drill'));
  const others = [theirs.logId];
  const made = must(await disk.logFiles.export(own.logId, temporaryFolder(), { others }));
  const html = readFileSync(join(made.folder, 'report.en.html'), 'utf8');
  const image = /<figure><img [^>]*>/.exec(html)?.[0];
  expect(image).toContain('alt="a⟨U+202E⟩b src=x onerror=alert(1) .png" src="data:image/png;');
});

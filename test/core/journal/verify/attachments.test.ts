import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../../fakes/changed-log.ts';
import { madeBundle } from '../../../fakes/made-bundle.ts';
import { attachmentOf, madeLog } from '../../../fakes/made-log.ts';

const photo = attachmentOf('photo.jpg', 'a photo');

/** A photo named by records 3 and 6 that is gone, and a manifest that says it went with record `seq`. */
function without(seq: number): string {
  const made = madeLog({ attachments: { 3: [photo], 6: [photo] } });
  rmSync(join(made.folder, 'att', photo.sha256));
  const left = { log: made.logId, seq, why: 'privacy', att: [photo.sha256] };
  return madeBundle([made], { withheld: [left] });
}

test.each([3, 6])('an attachment may be left out with record %i, which names it', async (seq) => {
  expect((await check(without(seq))).verdict).toBe('VALID_UNANCHORED');
});

test('an attachment cannot be left out with a record that does not name it', async () => {
  const { verdict, findings } = await check(without(5));
  expect(verdict).toBe('TAMPERED');
  expect(findings.map(({ kind }) => kind)).toContain('attachment-missing');
});

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createImportedLogs } from '../../../../main/adapters/disk/imported-logs.ts';
import {
  closedDrill,
  createLogDisk,
  hash,
  must,
  signatures,
  temporaryFolder,
} from '../../../fakes/log-disk.ts';
import { listAnew, madeBundle } from '../../../fakes/made-bundle.ts';
import { attachmentOf, madeLog } from '../../../fakes/made-log.ts';

test('an attachment left out of the other laptop’s export is listed as left out again', async () => {
  const photo = attachmentOf('proof.png', 'the proof');
  const log = madeLog({ attachments: { 3: [photo] } });
  const bundle = madeBundle([log]);
  rmSync(join(bundle, 'logs', log.logId, 'att'), { recursive: true });
  const withheld = [{ log: log.logId, seq: 3, why: 'privacy', att: [photo.sha256] }];
  listAnew(bundle, { withheld });
  const ours = createLogDisk();
  must(await createImportedLogs({ root: ours.root, hash, signatures }).take(bundle, 'drill'));
  const own = await closedDrill(ours, 4);
  const others = [log.logId];
  const made = must(await ours.logFiles.export(own.logId, temporaryFolder(), { others }));
  expect(made.verdict).toBe('VALID_UNANCHORED');
  const manifest: unknown = JSON.parse(readFileSync(join(made.folder, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ withheld });
});

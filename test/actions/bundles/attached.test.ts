import { expect, test } from 'vitest';
import { openAttachment } from '../../../main/actions/attachments.ts';
import { rollBackBundle } from '../../../main/actions/bundles/roll-back.ts';
import { entryOf, PNG, sha256Of, withAttached } from '../../fakes/attached.ts';
import { fileOf } from '../../fakes/bundle.ts';
import { bundleBench } from '../../fakes/bundle-bench.ts';

const files = [
  fileOf('playbooks/OPS-01.yaml', withAttached(entryOf('plan.png', PNG))),
  fileOf('attachments/plan.png', PNG),
];
const sha256 = sha256Of(PNG);

test('a file is shown before the bundle is taken in, after, and not once it is rolled back', async () => {
  const bench = bundleBench();
  expect((await openAttachment(bench.desk, sha256)).ok).toBe(false);
  await bench.offer(files);
  expect((await openAttachment(bench.desk, sha256)).ok).toBe(true);
  expect((await bench.install(files)).ok).toBe(true);
  expect(await openAttachment(bench.desk, sha256)).toMatchObject({
    value: { content: { as: 'image' } },
  });
  await rollBackBundle(bench.desk, 'ours');
  expect(await openAttachment(bench.desk, sha256)).toMatchObject({
    error: { code: 'attachment-missing' },
  });
});

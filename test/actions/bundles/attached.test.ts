import { expect, test } from 'vitest';
import { openAttachment } from '../../../main/actions/attachments.ts';
import { installBundle } from '../../../main/actions/bundles/install.ts';
import { rollBackBundle } from '../../../main/actions/bundles/roll-back.ts';
import { takeOutPlaybook } from '../../../main/actions/own-playbooks/take-back.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { bundleLookView } from '../../../main/ipc/views/bundle-view.ts';
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

test('the log names the bundle and whose word stands for it, beside each playbook', async () => {
  const bench = bundleBench();
  await startRun(bench.desk, { playbook: 'PB-90', mode: 'drill', scenario: 'sso-outage' });
  await bench.install(files);
  await rollBackBundle(bench.desk, 'ours');
  const log = bench.made.journals.logs[0]?.entries ?? [];
  const told = log.filter(({ type }) => type === 'playbook.import');
  const bundle = {
    name: 'ours',
    version: '1.0.0',
    standing: 'trusted',
    signers: [{ name: 'sato of the security team' }],
  };
  expect(told).toMatchObject([
    { data: { act: 'kept', bundle } },
    { data: { act: 'taken-out', bundle } },
  ]);
});

test('the very same bundle brings back a playbook that was taken out', async () => {
  const bench = bundleBench();
  await bench.install(files);
  await takeOutPlaybook(bench.desk, 'OPS-01');
  expect((await bench.live.open()).find('OPS-01')).toBeUndefined();
  const look = await bench.offer(files);
  expect(bundleLookView(look, undefined).before).toMatchObject({ same: false });
  expect(await installBundle(bench.desk, { look: look.id, replaces: [] })).toMatchObject({
    ok: true,
  });
  expect((await bench.live.open()).find('OPS-01')?.ref.version).toBe('1');
  expect(bundleLookView(await bench.offer(files), undefined).before).toMatchObject({ same: true });
});

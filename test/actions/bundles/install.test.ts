import { expect, test } from 'vitest';
import { installBundle } from '../../../main/actions/bundles/install.ts';
import { rollBackBundle } from '../../../main/actions/bundles/roll-back.ts';
import { takeOutPlaybook } from '../../../main/actions/own-playbooks/take-back.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { everyKind, fileOf } from '../../fakes/bundle.ts';
import { bundleBench } from '../../fakes/bundle-bench.ts';
import { ownYaml } from '../../fakes/own-bench.ts';

const versions = async ({ live }: ReturnType<typeof bundleBench>) =>
  [...((await live.open()).own ?? [])].map(([id, { version }]) => `${id} ${version}`);

test('only what was looked at, and only when main’s own window is answered', async () => {
  const bench = bundleBench();
  expect(await installBundle(bench.desk, { look: 'x', replaces: [] })).toMatchObject({
    error: { code: 'bundle-gone' },
  });
  bench.made.answer = () => ({ accepted: false, typed: '' });
  expect(await bench.install(everyKind())).toMatchObject({
    error: { code: 'confirmation-declined' },
  });
  expect(await versions(bench)).toEqual([]);
  bench.made.answer = () => ({ accepted: true, typed: '' });
  expect((await bench.install(everyKind())).ok).toBe(true);
  expect(await versions(bench)).toEqual(['OPS-01 1.0.0']);
});

test('the app’s own gives way only when each is said', async () => {
  const bench = bundleBench();
  const files = [fileOf('playbooks/PB-90.yaml', ownYaml('PB-90', '9'))];
  expect(await bench.install(files)).toMatchObject({
    error: { code: 'playbook-id-reserved', params: { id: 'PB-90' } },
  });
  expect((await bench.install(files, {}, ['PB-90'])).ok).toBe(true);
  expect((await bench.live.open()).find('PB-90')?.ref.version).toBe('9');
  await rollBackBundle(bench.desk, 'ours');
  expect((await bench.live.open()).find('PB-90')?.ref.version).toBe('1.0.0');
});

test('rolled back in one act: what was changed, added and left out is as before', async () => {
  const bench = bundleBench();
  await bench.install([
    ...everyKind('1', 'OPS-01'),
    fileOf('playbooks/OPS-02.yaml', ownYaml('OPS-02', '1')),
  ]);
  await bench.install(
    [...everyKind('2', 'OPS-01'), fileOf('playbooks/OPS-03.yaml', ownYaml('OPS-03', '1'))],
    { version: '2' },
  );
  expect(await versions(bench)).toEqual(['OPS-01 2', 'OPS-03 1']);
  bench.made.answer = () => ({ accepted: false, typed: '' });
  expect((await rollBackBundle(bench.desk, 'ours')).ok).toBe(false);
  bench.made.answer = () => ({ accepted: true, typed: '' });
  expect((await rollBackBundle(bench.desk, 'ours')).ok).toBe(true);
  expect(await versions(bench)).toEqual(['OPS-01 1', 'OPS-02 1']);
  await rollBackBundle(bench.desk, 'ours');
  expect(await versions(bench)).toEqual([]);
  expect(await rollBackBundle(bench.desk, 'ours')).toMatchObject({
    error: { code: 'bundle-gone' },
  });
});

test('what a run goes by is neither left out nor rolled away from under it', async () => {
  const bench = bundleBench();
  await bench.install(everyKind());
  await startRun(bench.desk, { playbook: 'OPS-01', mode: 'drill', scenario: 'practice-ops-01' });
  const inUse = { error: { code: 'playbook-in-use', params: { id: 'OPS-01' } } };
  expect(await rollBackBundle(bench.desk, 'ours')).toMatchObject(inUse);
  expect(await bench.install(everyKind('1', 'OPS-02'), { version: '2' })).toMatchObject(inUse);
  expect(await versions(bench)).toEqual(['OPS-01 1.0.0']);
});

test('while a log is open, each playbook that comes, changes or goes is in it', async () => {
  const bench = bundleBench();
  await startRun(bench.desk, { playbook: 'PB-90', mode: 'drill', scenario: 'sso-outage' });
  await bench.install([
    ...everyKind('1', 'OPS-01'),
    fileOf('playbooks/OPS-02.yaml', ownYaml('OPS-02', '1')),
  ]);
  await bench.install(everyKind('2', 'OPS-01'), { version: '2' });
  await rollBackBundle(bench.desk, 'ours');
  await takeOutPlaybook(bench.desk, 'OPS-02');
  const log = bench.made.journals.logs[0]?.entries ?? [];
  const told = log.flatMap((entry) =>
    entry.type === 'playbook.import'
      ? [`${entry.data.act} ${entry.data.playbook.id} ${entry.data.playbook.version}`]
      : [],
  );
  expect(told).toEqual([
    'kept OPS-01 1',
    'kept OPS-02 1',
    'kept OPS-01 2',
    'taken-out OPS-02 1',
    'rolled-back OPS-01 1',
    'rolled-back OPS-02 1',
    'taken-out OPS-02 1',
  ]);
});

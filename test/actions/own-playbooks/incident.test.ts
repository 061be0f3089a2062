import { expect, test } from 'vitest';
import { keepPlaybook } from '../../../main/actions/own-playbooks/keep.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { ownBench, ownYaml } from '../../fakes/own-bench.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const refused = { error: { code: 'kit-gate' } };

async function withOwn(shipped: Parameters<typeof ownBench>[0]) {
  const bench = ownBench(shipped);
  const look = await bench.offer(ownYaml('OPS-01', '1'));
  await keepPlaybook(bench.desk, { look: look.id });
  return bench;
}
const plain = pinned('PB-90', [section('s', [step('one')])]);
const within = pinned('PB-91', [
  section('s', [step('ours', { kind: 'playbook', playbook: 'OPS-01' })]),
]);

test('an incident is held for it, and for one that it is a part of', async () => {
  const { desk, made } = await withOwn([plain, within]);
  expect(await startRun(desk, { playbook: 'OPS-01', mode: 'incident' })).toMatchObject(refused);
  expect(await startRun(desk, { playbook: 'PB-91', mode: 'incident' })).toMatchObject(refused);
  expect(desk.kitGate?.playbooks).toMatchObject([{ id: 'OPS-01', standing: 'unsigned' }]);
  expect(made.journals.logs).toEqual([]);
});

test('the app’s own begins as before', async () => {
  const { desk } = await withOwn([plain, within]);
  expect((await startRun(desk, { playbook: 'PB-90', mode: 'incident' })).ok).toBe(true);
});

test('it is drilled, in the sample world where nobody wrote a scenario', async () => {
  const { desk } = await withOwn([plain]);
  const worlds: string[] = [];
  const { start } = desk.ports.ranges;
  desk.ports.ranges.start = (request) => {
    worlds.push(request.world);
    return start(request);
  };
  const drill = { playbook: 'OPS-01', mode: 'drill', scenario: 'practice-ops-01' } as const;
  expect((await startRun(desk, drill)).ok).toBe(true);
  expect(desk.run?.plan.playbook.ref.id).toBe('OPS-01');
  expect(worlds).toEqual(['sso-outage']);
});

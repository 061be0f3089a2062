import { afterEach, expect, it } from 'vitest';
import { runAutomation } from '../../../main/actions/automation/run.ts';
import { atAutomation, WEB_7 } from '../../fakes/automation-bench.ts';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

async function startWith(DryRun: string[], as: 'dry-run' | 'real') {
  const parameters = { InstanceId: [WEB_7], Action: ['Contain'], DryRun };
  const bench = await atAutomation({ parameters });
  ({ close } = bench);
  Object.assign(bench.run.state.vars, { word: 'ture' });
  bench.said.typed = 'a reason';
  return { bench, started: await runAutomation(bench.desk, 'act', as) };
}

it.each([
  [['${word}'], 'real'],
  [['${word}'], 'dry-run'],
  [['only-look'], 'real'],
  [['true', 'false'], 'real'],
] as const)('a dry run of %j, %s, is refused before anything is read back', async (word, as) => {
  const { bench, started } = await startWith([...word], as);
  expect(started).toMatchObject({
    error: { code: 'value-invalid', params: { field: 'DryRun', why: 'not-allowed' } },
  });
  expect(bench.readBacks.map(({ question }) => question.en)).toEqual([
    expect.stringContaining('Assume the role'),
  ]);
  expect(bench.intents()).toEqual([]);
  const { calls } = bench.range();
  expect(calls.filter(({ action }) => action === 'ssm:StartAutomationExecution')).toEqual([]);
});

it('the view says where the playbook wants the dry run alone', async () => {
  const { bench } = await startWith(['true'], 'dry-run');
  await bench.settled();
  expect(bench.view()).toMatchObject({ onlyDryRun: true });
});

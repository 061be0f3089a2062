import { afterEach, expect, it } from 'vitest';
import { runStep } from '../../../main/actions/run-step.ts';
import { automationDocuments } from '../../../main/range/automation/documents.ts';
import { atAutomation, CONTAIN } from '../../fakes/automation-bench.ts';

const { content = '', sha256 = '' } =
  automationDocuments.find(({ name }) => name === CONTAIN) ?? {};
const kept = {
  name: CONTAIN,
  version: '1',
  hash: sha256,
  taken: '2026-01-01T00:00:00Z',
  from: 'aws',
  content,
} as const;
let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

async function withKit(document: { readonly hash: string; readonly content: string }) {
  const bench = await atAutomation({ parameters: {} });
  ({ close } = bench);
  const { run } = bench;
  if (run.kit) run.kit = { ...run.kit, documents: [{ ...kept, ...document }] };
  return bench;
}

it('the form is there offline, from the kit, before AWS was asked', async () => {
  const bench = await withKit(kept);
  const { source, fields, dryRun } = bench.view();
  expect(source).toMatchObject({ from: 'kit', version: '1', differs: false });
  expect(dryRun).toBe('none');
  expect(fields.map(({ name, required }) => [name, required])).toEqual([
    ['Action', true],
    ['InstanceId', true],
    ['BackupS3BucketName', false],
    ['AutomationAssumeRole', false],
  ]);
  expect(bench.range().calls.map(({ action }) => action)).not.toContain('ssm:GetDocument');
});

it('what AWS has now is another: it is said before the start, and needs a reason', async () => {
  const bench = await withKit({
    hash: 'a'.repeat(64),
    content: content.replace('Contain', 'Conceal'),
  });
  const { desk, readBacks, said, run } = bench;
  run.automations.set('act', {
    given: { Action: ['Contain'], InstanceId: ['i-0a7f3c91d2e84b605'] },
  });
  expect(await runStep(desk, 'act')).toMatchObject({ error: { code: 'reason-required' } });
  expect(readBacks.at(-1)).toMatchObject({ type: { what: 'reason' } });
  expect(readBacks.at(-1)?.warning?.en).toContain('sha256 aaaaaaaaaaaa');
  expect(bench.view().source?.differs).toBe(true);
  expect(bench.intents()).toEqual([]);
  said.typed = 'AWS published a new version today';
  expect(await runStep(desk, 'act')).toMatchObject({ ok: true });
  await bench.settled();
  expect(bench.intents()).toHaveLength(1);
});

it('another hash of the same bytes is no difference: AWS hashes its own form of them', async () => {
  const bench = await withKit({ hash: 'b'.repeat(64), content });
  bench.run.automations.set('act', {
    given: { Action: ['Contain'], InstanceId: ['i-0a7f3c91d2e84b605'] },
  });
  expect(await runStep(bench.desk, 'act')).toMatchObject({ ok: true });
  expect(bench.readBacks.at(-1)).not.toHaveProperty('warning');
  await bench.settled();
});

import { beforeEach, expect, it } from 'vitest';
import { assumeRole } from '../../../main/actions/assume-role.ts';
import { readStepDocument } from '../../../main/actions/automation/read-document.ts';
import { fillDocument } from '../../../main/actions/automation/values.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { openSignIn } from '../../../main/actions/sign-in.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { submitCode } from '../../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../../main/actions/submit-secret.ts';
import { stepAt } from '../../../main/core/run/plan.ts';
import { ok } from '../../../main/core/result.ts';
import { stepDetail } from '../../../main/ipc/views/step-detail.ts';
import { deskBench, type DeskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const CPU_STRESS = `schemaVersion: '2.2'
parameters:
  Minutes: { type: String, allowedPattern: '[0-9]+' }
  Level: { type: String, allowedValues: [low, high], default: low }
mainSteps:
- { name: one, action: 'aws:runShellScript' }
`;
let content: string;
let bench: DeskBench;
let sent: unknown;

beforeEach(async () => {
  content = CPU_STRESS;
  const command = step('cmd', {
    kind: 'run-command',
    role: 'responder',
    document: 'Our-CpuStress',
    targets: { tag: { key: 'Role', value: 'web' } },
    parameters: { Level: ['high'] },
  });
  const role = { id: 'responder', role: 'responder', why: { en: 'W', ja: 'W' }, actions: [] };
  bench = deskBench([pinned('PB-T', [section('s', [command])], { roles: [role] })]);
  const { desk, aws } = bench;
  const { sendCommand } = aws.ssm;
  aws.ssm = {
    ...aws.ssm,
    document: (_, name) =>
      Promise.resolve(ok({ name, version: '3', sha256: 'd'.repeat(64), content })),
    sendCommand: (to, request) => {
      sent = request.parameters;
      return sendCommand(to, request);
    },
  };
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
  await submitCode(desk, '123456');
  await assumeRole(desk, 'responder');
});

it('a command that does more than run a script has a form, and sends what was filled in', async () => {
  const { desk } = bench;
  expect(await runStep(desk, 'cmd')).toMatchObject({
    error: { code: 'value-invalid', params: { field: 'Minutes', why: 'required' } },
  });
  expect(bench.aws.calls).not.toContain('ssm:SendCommand');
  expect(await readStepDocument(desk, 'cmd')).toMatchObject({ ok: true });
  const { run } = desk;
  const at = run && stepAt(run.plan, 'cmd');
  if (!run || !at) throw new Error('no step');
  expect(stepDetail(desk, run, at)).toMatchObject({
    form: {
      fields: [{ name: 'Minutes', required: true }],
      fixed: [{ name: 'Level', value: 'high' }],
    },
  });
  expect(await fillDocument(desk, 'cmd', { Minutes: ['soon'] })).toMatchObject({
    error: { params: { field: 'Minutes', why: 'pattern' } },
  });
  expect(await fillDocument(desk, 'cmd', { Minutes: ['5'] })).toMatchObject({ ok: true });
  expect(await runStep(desk, 'cmd')).toMatchObject({ ok: true });
  await Promise.all([...run.background]);
  // A document without a script takes no `commands`, not even an empty list.
  expect(sent).toEqual({ Minutes: ['5'], Level: ['high'] });
});

it('what was filled in is not left out because AWS has another document by now', async () => {
  const { desk } = bench;
  await readStepDocument(desk, 'cmd');
  await fillDocument(desk, 'cmd', { Minutes: ['5'] });
  content = 'schemaVersion: "9"';
  expect(await runStep(desk, 'cmd')).toMatchObject({ error: { code: 'document-unreadable' } });
  expect(bench.aws.calls).not.toContain('ssm:SendCommand');
});

it('a document that is not the one in the kit needs a reason, and says what the kit has', async () => {
  const { desk } = bench;
  const { run } = desk;
  if (!run?.kit) throw new Error('no kit');
  const kept = { name: 'Our-CpuStress', version: '', hash: 'b'.repeat(64), content: 'other' };
  const documents = [{ ...kept, taken: '2026-01-01T00:00:00Z', from: 'file' as const }];
  run.kit = { ...run.kit, documents };
  await readStepDocument(desk, 'cmd');
  await fillDocument(desk, 'cmd', { Minutes: ['5'] });
  bench.answer = () => ({ accepted: true, typed: '' });
  expect(await runStep(desk, 'cmd')).toMatchObject({ error: { code: 'reason-required' } });
  expect(bench.readBacks.at(-1)).toMatchObject({
    type: { what: 'reason', because: 'warning' },
    warning: { en: expect.stringContaining('in the kit: there sha256 bbbbbbbbbbbb…') as string },
  });
  expect(bench.aws.calls).not.toContain('ssm:SendCommand');
  bench.answer = () => ({ accepted: true, typed: 'published this morning, read it' });
  expect(await runStep(desk, 'cmd')).toMatchObject({ ok: true });
  await Promise.all([...run.background]);
});

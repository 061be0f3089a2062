import { goOnAlone, waitAlone } from '../../main/actions/approval/alone.ts';
import { assumeRole } from '../../main/actions/assume-role.ts';
import type { Desk } from '../../main/actions/desk.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { fillStep } from '../../main/actions/step-by-person.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import type { StepDetail } from '../../main/core/playbook/model.ts';
import type { Entry } from '../../main/core/journal/payload.ts';
import { err } from '../../main/core/result.ts';
import type { ReadBack } from '../../main/core/run/read-back.ts';
import type { Terminals } from '../../main/core/ports/terminals.ts';
import { createVault } from '../../main/core/vault/vault.ts';
import { awsFailure } from './aws.ts';
import { createMemoryJournals } from './journals.ts';
import { pinned, section, step } from './plans.ts';
import { realBench } from './real-bench.ts';
import { memoryKeychain, memoryVaultFiles, vaultPorts } from './vault.ts';
import { vaultSide } from './vault-desk.ts';

const both = (text: string) => ({ en: text, ja: text });
const INSTANCE = 'i-0a7f3c91d2e84b605';
const command = { document: 'AWS-RunShellScript', script: ['systemctl stop ${unit}'] };

/** Each kind of step that asks something of AWS, or copies what a person asks of it. */
export const AWS_STEPS: readonly StepDetail[] = [
  { kind: 'assume-role', role: 'responder' },
  {
    kind: 'run-command',
    role: 'responder',
    targets: { tag: { key: 'Role', value: 'web' } },
    ...command,
  },
  {
    kind: 'automation',
    role: 'responder',
    document: 'AWSSupport-ContainEC2Instance',
    parameters: { InstanceId: [INSTANCE], Action: ['Contain'] },
  },
  { kind: 'terminal', role: 'responder', target: INSTANCE },
  { kind: 'secret', role: 'responder', name: 'break-glass/orders-db' },
  { kind: 'revoke', role: 'readonly', using: 'revoker' },
  { kind: 'cli', role: 'responder', command: 'aws iam delete-user --user-name ${unit}' },
];

/** Signed in, with an act let through for `nginx` and the run at it: nothing of it is done yet. */
export async function atApproved(detail: StepDetail) {
  const roles = ['responder', 'readonly', 'revoker'].map((id) => ({
    id,
    role: id,
    why: both('W'),
    actions: [],
  }));
  const field = { id: 'unit', type: 'text', label: both('Unit'), required: true } as const;
  const list = section('s', [
    step('which', { kind: 'input', fields: [field] }),
    step('agree', { kind: 'approve', request: both('Stop it?') }),
    step('act', { risk: 'change', ...detail }),
    step('tell', { kind: 'do', risk: 'change', do: both('Stop ${unit} by hand.') }),
  ]);
  const journals = createMemoryJournals(() => Date.now());
  const copied: string[] = [];
  const bench = realBench([pinned('PB-T', [list], { roles })], {
    journals,
    terminals: () =>
      Promise.resolve({
        open: () => Promise.resolve(err(awsFailure('timed-out'))),
      } as unknown as Terminals),
    vault: vaultSide(createVault(vaultPorts(memoryVaultFiles(), memoryKeychain)), [], () => 0),
  });
  const { desk } = bench;
  const asking: { reading?: () => void } = {};
  Object.assign(desk.ports.desktop, {
    copy: (text: string) => void copied.push(text),
    confirm: (readBack: ReadBack) => {
      asking.reading?.();
      return Promise.resolve({ accepted: true, typed: readBack.type?.expected ?? '' });
    },
  });
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
  await submitCode(desk, bench.range().practiceCode().code);
  for (const role of ['responder', 'revoker']) await assumeRole(desk, role);
  await fillStep(desk, 'which', { unit: 'nginx' });
  const run = desk.run;
  if (!run) throw new Error('no run');
  await alone(desk);
  return {
    ...bench,
    run,
    copied,
    /** What happens while a person reads what is read back. */
    asking,
    set: (unit: string): void => {
      run.state = { ...run.state, vars: { ...run.state.vars, unit } };
    },
    /** What stands in the log since the last approval. */
    since: (): readonly Entry[] => {
      const { entries } = journals.logs[0]!;
      return entries.slice(entries.findLastIndex(({ type }) => type === 'approve'));
    },
  };
}

/** Lets the approval through as somebody does whom nobody answers; the wait is taken as over. */
export async function alone(desk: Desk): Promise<void> {
  await waitAlone(desk, 'agree', 'nobody answers the phone');
  const waits = desk.run?.approvalWaits;
  const wait = waits?.get('agree');
  if (wait) waits?.set('agree', { ...wait, since: wait.since - 61_000_000 });
  const through = await goOnAlone(desk, 'agree');
  if (!through.ok) throw new Error(through.error.code);
}

import { assumeRole } from '../../main/actions/assume-role.ts';
import type { Ports } from '../../main/actions/desk.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import type { StepDetail } from '../../main/core/playbook/model.ts';
import type { AwsReadBack, ReadBackAnswer } from '../../main/core/run/read-back.ts';
import { stepAt } from '../../main/core/run/plan.ts';
import { automationView } from '../../main/ipc/views/automation-view.ts';
import { pinned, section, step } from './plans.ts';
import { realBench } from './real-bench.ts';

export const WEB_7 = 'i-0a7f3c91d2e84b605';
export const CONTAIN = 'AWSSupport-ContainEC2Instance';

type Automation = Extract<StepDetail, { kind: 'automation' }>;

/** A drill at one automation step, against a range, signed in with the role the step needs. */
export async function atAutomation(more: Partial<Automation> = {}, change: Partial<Ports> = {}) {
  const readBacks: AwsReadBack[] = [];
  const answer = { accepted: true, typed: '' } as ReadBackAnswer;
  const detail: Automation = {
    kind: 'automation',
    role: 'responder',
    document: CONTAIN,
    parameters: { InstanceId: [WEB_7], Action: ['Contain'] },
    ...more,
  };
  const role = { id: 'responder', role: 'responder', why: { en: 'W', ja: 'W' }, actions: [] };
  const plan = pinned(
    'PB-T',
    [section('s', [step('act', detail), step('after', { kind: 'do' })])],
    {
      roles: [role],
    },
  );
  const bench = realBench([plan], { clockSpeed: 5, ...change });
  const { desk } = bench;
  const said = { ...answer };
  desk.ports.desktop.confirm = (readBack) => {
    if (!('facts' in readBack)) readBacks.push(readBack);
    return Promise.resolve({ ...said });
  };
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
  await submitCode(desk, bench.range().practiceCode().code);
  const assumed = await assumeRole(desk, 'responder');
  if (!assumed.ok) throw new Error(assumed.error.code);
  const run = desk.run;
  if (!run) throw new Error('no run');
  return {
    ...bench,
    run,
    readBacks,
    /** What is answered in main's own window from now on. */
    said: said as { accepted: boolean; typed: string },
    /** Resolves once what runs in the background is over. */
    settled: async () => {
      await Promise.all([...run.background]);
    },
    view: () => {
      const at = stepAt(run.plan, 'act');
      if (at?.step.kind !== 'automation') throw new Error('no such step');
      return automationView(run, at);
    },
    intents: () =>
      Object.values(run.state.intents).filter(
        ({ intent }) => intent.call === 'ssm:StartAutomationExecution',
      ),
  };
}

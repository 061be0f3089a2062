import { addNote } from '../../../actions/add-note.ts';
import { noteAgreed } from '../../../actions/agreed.ts';
import type { Done } from '../../../actions/answer.ts';
import { closeRun } from '../../../actions/close-run.ts';
import type { ActiveRun, Desk } from '../../../actions/desk.ts';
import { addStep, jumpTo } from '../../../actions/deviate.ts';
import { endAllSessions, endSession } from '../../../actions/end-session.ts';
import { pullInSection, putBackSection } from '../../../actions/pull-in.ts';
import { renewSession } from '../../../actions/renew-session.ts';
import { tellUnrevoked } from '../../../actions/revoke/tell-unrevoked.ts';
import { runStep } from '../../../actions/run-step.ts';
import { cancelStep, settleOutcome } from '../../../actions/settle-outcome.ts';
import { closeSignIn, openSignIn } from '../../../actions/sign-in.ts';
import {
  answerStep,
  confirmStep,
  continueStep,
  fillStep,
  skipStep,
} from '../../../actions/step-by-person.ts';
import { submitCode } from '../../../actions/submit-code.ts';
import { usePracticeKey } from '../../../actions/submit-secret.ts';
import { turnTo } from '../../../actions/tracks/turn.ts';
import type { SkipReason } from '../../../core/journal/payload.ts';
import { openRoles } from '../../../core/revoke/used-roles.ts';
import type { PlanStep } from '../../../core/run/plan.ts';
import { filledValues } from '../fill.ts';
import { holdSession } from '../hold-session.ts';
import { takeStep } from '../responder.ts';
import type { Say } from '../say.ts';
import { signIn } from '../sign-in.ts';
import type { Chance } from './chance.ts';
import { trouble } from './trouble.ts';

/** The moment a random responder acts in. */
export interface Moment {
  readonly desk: Desk;
  readonly run: ActiveRun;
  readonly at: PlanStep;
  readonly chance: Chance;
  readonly say: Say;
  /** What is read back next is declined, so often. */
  readonly decline: (times: number) => void;
}

export type Act = (moment: Moment) => Promise<Done> | Done;

const REASONS: readonly [SkipReason, ...SkipReason[]] = [
  'not-applicable',
  'done-elsewhere',
  'blocked',
  'commander',
];
const WORDS = ['It was so.', '', '   ', '理由あり', 'x'.repeat(300), '${incident_id} <b>&"\u202e'];
const LONGEST_WAIT = 5_400_000;

/** All a person can do at a moment of a drill, right or wrong, each as the window would ask for it. */
export const ACTS: Readonly<Record<string, Act>> = {
  'go on': async ({ desk, run, at, say }) => {
    const { status } = run.state.steps[at.path] ?? {};
    if (status === 'done' || status === 'skipped') return continueStep(desk, at.path);
    const held = await holdSession(desk, run, at);
    return held.ok ? takeStep({ desk, say }, run, at) : held;
  },
  press: ({ desk, at }) => runStep(desk, at.path),
  'press twice': async ({ desk, at }) => {
    const [first] = await Promise.all([runStep(desk, at.path), runStep(desk, at.path)]);
    return first;
  },
  'press and decline': ({ desk, at, decline }) => {
    decline(1);
    return runStep(desk, at.path);
  },
  answer: ({ desk, at, chance }) => {
    const options = at.step.kind === 'ask' ? at.step.options.map(({ id }) => id) : [];
    return answerStep(desk, at.path, chance.pick([...options, 'nonsense', '']) ?? '');
  },
  fill: ({ desk, at, chance }) => {
    const fields = at.step.kind === 'input' ? at.step.fields : [];
    const values = Object.entries(filledValues(fields, desk.ports.clock.now())).map(
      ([id, value]): [string, string] => [id, chance.onceIn(3) ? words(chance) : value],
    );
    return fillStep(desk, at.path, Object.fromEntries(values));
  },
  confirm: ({ desk, at, chance }) =>
    confirmStep(desk, {
      path: at.path,
      asExpected: !chance.onceIn(2),
      ...(chance.onceIn(2) ? { actual: words(chance) } : {}),
      ...(chance.onceIn(2) ? { byHand: true } : {}),
      ...(at.step.kind === 'check' ? { items: at.step.items.map(({ id }) => id) } : {}),
    }),
  'go on unready': ({ desk, at }) => continueStep(desk, at.path),
  skip: ({ desk, at, chance }) => skipStep(desk, at.path, chance.pick(REASONS), words(chance)),
  add: ({ desk, at, chance }) =>
    addStep(desk, at.path, { what: words(chance), reason: words(chance) }),
  jump: ({ desk, run, at, chance }) => {
    const to = chance.pick([...run.plan.steps.map(({ path }) => path), 'nowhere']) ?? '';
    return jumpTo(desk, at.path, { to, reason: words(chance) });
  },
  'act elsewhere': ({ desk, run, chance }) =>
    confirmStep(desk, { path: chance.pick(run.plan.steps)?.path ?? '', asExpected: true }),
  'take in': async ({ desk, at, chance }) => {
    const { playbooks } = await desk.ports.library();
    const { ref, playbook } = chance.pick(playbooks) ?? {};
    const section = chance.pick(playbook?.sections ?? [])?.id ?? 'none';
    const wish = { path: at.path, playbook: ref?.id ?? 'PB-99', section };
    return pullInSection(desk, { ...wish, reason: words(chance) });
  },
  'put back': ({ desk, run, chance }) => {
    const as = chance.pick(run.state.pulled ?? [])?.as ?? 'none';
    return putBackSection(desk, { as, reason: words(chance) });
  },
  turn: ({ desk, run, chance }) => {
    const { track } = chance.pick(run.plan.steps.filter((one) => one.track)) ?? {};
    const inside = track && !chance.onceIn(3) ? { track: track.id } : {};
    return turnTo(desk, { path: track?.head ?? 'none', ...inside });
  },
  settle: ({ desk, at }) => settleOutcome(desk, at.path),
  cancel: ({ desk, at }) => cancelStep(desk, at.path),
  'sign in': ({ desk }) => signIn(desk),
  'wrong code': async ({ desk, chance }) => {
    const opened = await openSignIn(desk);
    if (!opened.ok) return opened;
    await usePracticeKey(desk);
    const tried = await submitCode(
      desk,
      chance.pick(['000000', '12345', 'abcdef', '１２３４５６']),
    );
    closeSignIn(desk);
    return tried;
  },
  renew: async ({ desk, chance }) => {
    const id = chance.pick([...desk.sessions.keys()]) ?? 'none';
    const renewed = await renewSession(desk, id);
    return renewed.ok && desk.signIn?.stage === 'code' ? signIn(desk) : renewed;
  },
  'end one': ({ desk, chance }) =>
    endSession(desk, chance.pick([...desk.sessions.keys()]) ?? 'none'),
  'end all': ({ desk }) => endAllSessions(desk),
  'note a secret': ({ desk, run, chance }) => {
    const secrets = [
      run.range?.practiceKey().secretAccessKey,
      ...[...desk.sessions.values()].map(({ credentials }) => credentials.sessionToken),
    ].filter((one) => one !== undefined);
    const text = `seen: ${chance.pick(secrets) ?? 'nothing'} at ${words(chance)}`;
    return addNote(desk, { kind: 'note', text, openedAt: desk.ports.clock.now() });
  },
  agree: ({ desk, chance }) =>
    noteAgreed(desk, {
      is: chance.pick(['promise', 'decision', 'told']),
      what: words(chance),
      who: words(chance),
      openedAt: desk.ports.clock.now(),
    }),
  'leave a role': ({ desk, run, chance }) =>
    tellUnrevoked(desk, {
      role: chance.pick(openRoles(run.state))?.arn ?? 'none',
      owner: words(chance),
      due: chance.pick(['2000-01-01', '2999-12-31', 'soon']),
      why: words(chance),
    }),
  wait: async ({ desk, chance }) => {
    await desk.ports.timer.sleep(chance.below(LONGEST_WAIT));
    return { ok: true, value: null };
  },
  trouble: ({ run, chance }) => trouble(run, chance),
  'close too soon': ({ desk, chance }) =>
    chance.onceIn(2) ? closeRun(desk, 'finished') : closeRun(desk, 'abandoned', ' '),
};

/** How often each is chosen, where that is not once. */
export const OFTEN: Readonly<Record<string, number>> = {
  'go on': 30,
  answer: 4,
  fill: 4,
  press: 4,
  skip: 2,
  'sign in': 2,
};

function words(chance: Chance): string {
  return chance.pick(WORDS) ?? '';
}

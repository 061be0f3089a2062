import type { Times } from '../export/times.ts';
import type { Text } from '../playbook/model.ts';
import type { Brief } from './briefs.ts';
import { addMonths, type Day } from './day.ts';
import type { RunResult } from './results.ts';
import { QUARTERLY } from './schedule.ts';

/** A requirement of AWS Well-Architected SEC10-BP05 that a run of a playbook gives proof of. */
export interface Requirement {
  readonly id: 'R20' | 'R53';
  readonly text: Text;
  readonly playbook: string;
  /** What the run must have come to: the answer at each of these steps, by path. */
  readonly answers: Readonly<Record<string, string>>;
  /** Steps that must have been done, by path. */
  readonly steps: readonly string[];
}

const PLAYBOOK = 'PB-16';
const POSITIVE = { 'positive-result': 'all' };
const POSITIVE_STEPS = ['assume-look', 'look-first', 'look-second', 'assume-act'];

export const REQUIREMENTS: readonly Requirement[] = [
  {
    id: 'R20',
    text: {
      en: 'Verify by a playbook that responders are IAM users of a dedicated security account, not managed through single sign-on.',
      ja: '対応者が専用セキュリティアカウントの IAM ユーザーで、シングルサインオン管理でないことを手順書で確かめる。',
    },
    playbook: PLAYBOOK,
    answers: POSITIVE,
    steps: POSITIVE_STEPS,
  },
  {
    id: 'R53',
    text: {
      en: 'Test at regular times that the intended access works, and only that.',
      ja: '意図したアクセスだけができることを、定期的に試す。',
    },
    playbook: PLAYBOOK,
    answers: { ...POSITIVE, 'negative-result': 'refused' },
    steps: [
      ...POSITIVE_STEPS,
      ...['no-buckets', 'no-users', 'no-servers', 'no-key', 'no-stranger'],
    ],
  },
];

/** Drilled by everybody who signs in: the requirements rest on them. */
export const PROVING: readonly string[] = [
  ...new Set(REQUIREMENTS.map(({ playbook }) => playbook)),
];

/**
 * proved: a live run, or a probe, within a quarter came to what is asked. lapsed: one did, longer ago.
 * practised: only in the practice range or on a game day, which say nothing of the accounts an incident is in.
 * none: nothing.
 */
export type ProofStanding = 'proved' | 'lapsed' | 'practised' | 'none';

export interface Proof {
  readonly requirement: Requirement;
  readonly standing: ProofStanding;
  readonly until?: Day;
  /** The run it rests on. */
  readonly rests?: Brief;
  /** Later ones that were finished and did not come to it, newest first. */
  readonly failed: readonly Brief[];
}

export function proofsOf(
  briefs: readonly Brief[],
  results: ReadonlyMap<string, RunResult>,
  times: Pick<Times, 'localDate'>,
  now: number,
): readonly Proof[] {
  return REQUIREMENTS.map((requirement) => {
    const runs = briefs
      .filter(({ ended, playbook }) => ended === 'finished' && playbook.id === requirement.playbook)
      .sort((a, b) => b.endedAt - a.endedAt);
    const holds = ({ logId }: Brief): boolean => comesTo(requirement, results.get(logId));
    // A probe does the reads in the real accounts: what it found wrong counts, what it left out does not.
    const tells = (run: Brief): boolean =>
      holds(run) || denies(requirement, results.get(run.logId));
    const live = runs.filter((run) => run.how === 'live' || (run.how === 'probe' && tells(run)));
    const proof = live.find(holds);
    const failed = live.slice(0, proof ? live.indexOf(proof) : live.length);
    if (proof) {
      const until = addMonths(times.localDate(proof.endedAt), QUARTERLY);
      // A later run that found something wrong takes the word of an earlier one back.
      const standing = until < times.localDate(now) || failed.length > 0 ? 'lapsed' : 'proved';
      return { requirement, standing, until, rests: proof, failed };
    }
    const practised = runs.find((run) => run.how !== 'live' && holds(run));
    return {
      ...{ requirement, failed, standing: practised ? 'practised' : 'none' },
      ...(practised ? { rests: practised } : {}),
    };
  });
}

function comesTo({ answers, steps }: Requirement, result: RunResult | undefined): boolean {
  if (!result || !steps.every((path) => result.done.includes(path))) return false;
  return Object.entries(answers).every(([path, option]) => result.answers[path] === option);
}

/** Whether a decision that is asked for came to something else; one never come to says nothing. */
function denies({ answers }: Requirement, result: RunResult | undefined): boolean {
  return Object.entries(answers).some(([path, option]) => {
    const given = result?.answers[path];
    return given !== undefined && given !== option;
  });
}

import { assumeRole } from '../../main/actions/assume-role.ts';
import { choosePlan } from '../../main/actions/choose-plan.ts';
import type { LiveSession } from '../../main/actions/desk.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { deskBench, type DeskBench } from './desk.ts';
import { pinned, section, step } from './plans.ts';

const why = { en: 'W', ja: 'W' };
/** The longest command: half an hour usually. */
export const LONG_SECONDS = 1_800;

const playbook = pinned(
  'PB-T',
  [
    section('s', [
      {
        ...step('cmd', {
          kind: 'run-command',
          role: 'responder',
          document: 'AWS-RunShellScript',
          targets: { tag: { key: 'Role', value: 'web' } },
          script: ['uptime'],
        }),
        usualSeconds: LONG_SECONDS,
        targetSeconds: LONG_SECONDS,
      },
      step('last'),
    ]),
  ],
  { roles: [{ id: 'responder', role: 'responder', why, actions: [] }] },
);

/** A drill with a role held: chained from a base session, or straight from the key. */
export async function renewalBench(how: 'chained' | 'direct' = 'chained'): Promise<DeskBench> {
  const bench = deskBench([playbook]);
  const { desk } = bench;
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
  if (how === 'direct') await choosePlan(desk, 'responder');
  await submitCode(desk, '111111');
  if (how === 'chained') await assumeRole(desk, 'responder');
  return bench;
}

export function heldBy({ desk }: DeskBench, kind: LiveSession['kind']): LiveSession {
  const found = [...desk.sessions.values()].filter((session) => session.kind === kind);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} sessions of ${kind}`);
  return found[0];
}

/** The ends of sessions as they stand in the log. */
export function endsOf({ desk }: DeskBench): readonly (string | undefined)[] {
  return Object.values(desk.run?.state.sessions ?? {}).map(({ why: end }) => end);
}

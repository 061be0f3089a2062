import type { Failure, FailureCode } from '../../../main/contract/failure.ts';
import type { SignInView } from '../../../main/contract/views.ts';
import { NEXT_ACTIONS } from '../../../main/contract/next/actions.ts';
import { COMMONEST } from '../../../main/core/aws/commonest.ts';
import { states } from './all.ts';
import { NOW } from './base.ts';
import type { ScreenState } from './screen-state.ts';

export const CARD_CODES = Object.keys(NEXT_ACTIONS) as FailureCode[];

/** What comes with some failures, as main gives it. */
const PARAMS: Readonly<Record<string, string | number>> = {
  expected: '…3333',
  found: '…4444',
  seconds: 17,
  needed: '2.1 GB',
  free: '0.4 GB',
  verdict: 'TAMPERED',
  name: 'access.log',
  most: 250,
  region: 'ap-northeast-1',
  log: 'log-1',
  other: 'log-2',
  count: 2,
  issuer: 'Corp Inspection CA',
};

/** A failure as it reaches the window: with AWS's words and request id where AWS answered. */
export function cardFailure(code: FailureCode): Failure {
  const known = COMMONEST.find((each) => each.code === code);
  if (known?.by !== 'aws') return { code, params: PARAMS, raw: code };
  return {
    code,
    params: { region: 'ap-northeast-1', awsCode: known.name },
    raw: known.text,
    requestId: 'c0e7b3d2-51a8-4f6c-8b1e-0d94a7715ec3',
  };
}

/** Each card where it is met most: signing in, at a step, or away from a run. */
export function cardState(code: FailureCode): ScreenState {
  const failure = cardFailure(code);
  const at = (name: string, signIn: Partial<SignInView>): ScreenState => {
    const state = states('incident')[name]!;
    const { view } = state;
    return { ...state, view: { ...view, signIn: { ...view.signIn!, ...signIn, failure } } };
  };
  const actions: readonly string[] = NEXT_ACTIONS[code];
  if (actions[0] === 'other-code') return at('sign-in-code', { nextCodeAt: NOW + 17_000 });
  if (actions[0] === 'other-key') return at('sign-in-key', {});
  if (actions.includes('other-region') || actions.includes('test-key'))
    return at('sign-in-no-network', {});
  const player = states('incident')['player-run-command']!;
  const run = player.view.run!;
  const current = { ...run.current!, failure };
  return { ...player, view: { ...player.view, run: { ...run, current } } };
}

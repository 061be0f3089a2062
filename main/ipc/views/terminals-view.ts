import type { ActiveRun, Desk } from '../../actions/desk.ts';
import { whoseTerminal } from '../../actions/terminal/own.ts';
import type { TerminalsView } from '../../contract/views.ts';

export function terminalsView(
  desk: Desk,
  run: ActiveRun,
): { readonly terminals: TerminalsView } | Record<string, never> {
  const { seenTerminals: seen } = run;
  if (!seen) return {};
  const regions = seen.regions.map(({ region, more, failure, terminals }) => ({
    region,
    more,
    ...(failure ? { failure } : {}),
    terminals: terminals.map((one) => {
      const { id, owner, target, since, reason } = one;
      return {
        id,
        owner,
        target,
        ...(since === undefined ? {} : { since: Date.parse(since) }),
        ...(reason === undefined ? {} : { reason }),
        whose: whoseTerminal(desk, run, one),
      };
    }),
  }));
  return { terminals: { session: seen.session, at: seen.at, regions } };
}

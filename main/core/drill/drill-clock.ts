import type { RunState } from '../run/state.ts';

/** Between two moments in RFC 3339, or epoch ms, by the drill's clock: pauses do not count. */
export function drillMs(
  { facilitated }: Pick<RunState, 'facilitated'>,
  from: string | number,
  to: string | number,
): number {
  const [begin, end] = [ms(from), ms(to)];
  const paused = (facilitated?.pauses ?? []).reduce((sum, pause) => {
    const last = pause.to === undefined ? end : Math.min(ms(pause.to), end);
    return sum + Math.max(0, last - Math.max(ms(pause.from), begin));
  }, 0);
  return end - begin - paused;
}

/** Since when the drill stands still; undefined while it goes on. */
export function pausedSince({ facilitated }: Pick<RunState, 'facilitated'>): number | undefined {
  const last = facilitated?.pauses.at(-1);
  return last && last.to === undefined ? ms(last.from) : undefined;
}

function ms(at: string | number): number {
  return typeof at === 'number' ? at : Date.parse(at);
}

/** A moment as the drill's clock showed it: that clock ran with the wall's but for the pauses. */
export function onDrillClock(
  state: Pick<RunState, 'facilitated' | 'startedAt'>,
  at: string | number,
): number {
  return ms(state.startedAt) + drillMs(state, state.startedAt, at);
}

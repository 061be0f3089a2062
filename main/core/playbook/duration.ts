/** Durations as written in playbooks: `90s`, `4m`, `1h`. */
export const DURATION = /^[1-9]\d{0,4}[smh]$/;

const UNIT_SECONDS = { s: 1, m: 60, h: 3_600 } as const;

/** Seconds. The text must match `DURATION`; anything else is 0. */
export function secondsOf(duration: string): number {
  if (!DURATION.test(duration)) return 0;
  const unit = duration.slice(-1) as keyof typeof UNIT_SECONDS;
  return Number(duration.slice(0, -1)) * UNIT_SECONDS[unit];
}

import { assumptions } from './assumption-marks.ts';
import type { ScreenState } from './screen-state.ts';

/** The list, one that is settled and one that is not; in a run and without. */
export function assumptionStates(
  at: (route: NonNullable<ScreenState['route']>) => ScreenState,
  inRun: (route: NonNullable<ScreenState['route']>) => ScreenState,
): Readonly<Record<string, ScreenState>> {
  const opened = (screen: ScreenState, damaged?: string): ScreenState => ({
    ...screen,
    answers: {
      ...screen.answers,
      'assumptions.open': { all: assumptions, ...(damaged === undefined ? {} : { damaged }) },
    },
  });
  return {
    assumptions: opened(at({ at: 'assumptions' })),
    'assumptions-damaged': opened(
      at({ at: 'assumptions' }),
      '/home/sato/.config/Breakglass/assumptions.json.damaged-1795370000000',
    ),
    'assumptions-one': opened(at({ at: 'assumptions', id: 'regional-sign-in' })),
    'assumptions-settled': opened(at({ at: 'assumptions', id: 'login-mfa' })),
    'assumptions-in-run': opened(inRun({ at: 'assumptions', id: 'alarm-latency' })),
  };
}

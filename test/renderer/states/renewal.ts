import type { AppView, StepView } from '../../../main/contract/views.ts';
import { NOW, session } from './base.ts';
import type { ScreenState } from './screen-state.ts';

const MINUTE = 60_000;
const base = {
  ...session('bg-sato', 41, 'base'),
  renewal: { codes: 1 as const, seconds: 3_600 },
};
const role = {
  ...session('IR-ReadOnly', 9, 'role'),
  renewal: { codes: 0 as const, seconds: 3_600, freeUntil: NOW + 41 * MINUTE, mfaLimit: 3_600 },
  policy: { characters: 1_843, most: 2_048, packed: 91, near: true },
};
const old = {
  ...session('IR-Operator', 25, 'role'),
  renewal: { codes: 1 as const, seconds: 3_600, mfaLimit: 1_800 },
  policy: { characters: 212, most: 2_048, packed: 24, near: false },
};

/** What renewals take in the dock, and a step that would outlast its session. */
export function renewalStates(
  inRun: (more: Partial<AppView>) => ScreenState,
  short: (session: NonNullable<StepView['session']>) => Partial<AppView>,
): Readonly<Record<string, ScreenState>> {
  const sessions = [base, role, old];
  const { id, name, expiresAt } = role;
  return {
    'player-renewal': inRun({ sessions }),
    'player-too-short': inRun({
      sessions,
      ...short({ id, name, expiresAt, needsMs: 15 * MINUTE }),
    }),
  };
}

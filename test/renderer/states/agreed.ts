import type { AgreedView } from '../../../main/contract/views.ts';
import { NOW, run, view } from './base.ts';
import type { ScreenState } from './screen-state.ts';
import { steps } from './steps.ts';

const MINUTE = 60_000;

/** A promise that is due, one that is not, a decision, and who was told. */
export const agreed: readonly AgreedView[] = [
  {
    is: 'promise',
    seq: 31,
    saidAt: NOW - 30 * MINUTE,
    what: 'Call the orders team back',
    who: 'Mori',
    at: NOW - MINUTE,
    id: 'p-1',
  },
  {
    is: 'promise',
    seq: 33,
    saidAt: NOW - 20 * MINUTE,
    what: 'Give the key back',
    id: 'p-2',
  },
  { is: 'decision', seq: 35, saidAt: NOW - 9 * MINUTE, what: 'Keep web-7 running', who: 'Abe' },
  {
    is: 'told',
    seq: 36,
    saidAt: NOW - 8 * MINUTE,
    what: 'Orders are read-only',
    who: 'Support',
    at: NOW - 10 * MINUTE,
  },
];

export function agreedStates(mode: 'incident' | 'drill'): Readonly<Record<string, ScreenState>> {
  const inRun = {
    view: { ...view, run: run(mode, steps['do']!, { agreed }) },
    route: { at: 'run' },
  } as const;
  return {
    'player-promise-due': inRun,
    'dialog-agreed': { ...inRun, overlay: { is: 'agreed', openedAt: NOW } },
    'dialog-hand-over-agreed': { ...inRun, overlay: { is: 'hand-over' } },
  };
}

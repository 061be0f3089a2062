import type { ObserverOpenCalls } from '../../main/contract/calls/observer-calls.ts';

/** A payload that each call on the windows beside, and on who leads from elsewhere, accepts. */
export const beside: {
  readonly [C in keyof ObserverOpenCalls]: Readonly<Record<string, unknown>>;
} = {
  'observer.open': {},
  'observer.close-all': {},
  'facilitator.open': {},
  'facilitator.code': { code: '7BJQ-MR4X' },
  'facilitator.sheet': { given: '-----BEGIN BREAKGLASS SCORE SHEET-----' },
};

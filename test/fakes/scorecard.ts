import { countedFrom } from '../../main/core/drill/scorecard.ts';
import type { Entry } from '../../main/core/journal/payload.ts';
import { fold } from '../../main/core/run/fold.ts';

const title = { en: 'T', ja: 'T' };
const entries = [
  {
    type: 'run.start',
    data: {
      ...{ run: 'r', person: 'p', lang: 'en', includes: [] },
      playbook: { id: 'PB-01', version: '1', sha256: '0' },
    },
    ...{ seq: 0, ts: '2026-01-01T00:00:00.000Z', logId: 'log-1' },
  },
] as const satisfies readonly Entry[];
/** Of a drill that was begun, and of which nothing else is known. */
export const scorecard = countedFrom(
  {
    objectives: [{ id: 'o', title, measure: { kind: 'roles-revoked' } }],
    steps: [{ path: 'a', title, usualSeconds: 1, targetSeconds: 2 }],
  },
  fold(entries)!,
  entries,
);

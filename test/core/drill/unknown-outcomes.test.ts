import { describe, expect, it } from 'vitest';
import { isSettled, unknownOutcomes } from '../../../main/core/drill/unknown-outcomes.ts';
import type { Entry, Payloads } from '../../../main/core/journal/payload.ts';

type Outcome = Payloads['outcome'];
type Step = readonly [
  log: string,
  data: Outcome | { readonly asks: string; readonly call: string },
];

const asks = (id: string, call = 'ssm:SendCommand'): Step => ['one', { asks: id, call }];
const says = (
  id: string,
  status: Outcome['status'],
  by: Outcome['by'] = 'answer',
  log = 'one',
): Step => [log, { id, status, by }];

function records(...steps: readonly Step[]): readonly Entry[] {
  return steps.map(([logId, data], seq) => {
    const around = { seq, ts: '2026-01-01T00:00:00Z', logId };
    if (!('asks' in data)) return { ...around, type: 'outcome', data };
    const { asks: id, call } = data;
    const facts = { id, call, account: '1', region: 'r', role: 'responder', principal: 'p' };
    return { ...around, type: 'intent', data: facts } as unknown as Entry;
  });
}

function counted(...steps: readonly Step[]): string {
  const entries = records(...steps);
  return unknownOutcomes(entries)
    .map((entry) => `${entry.data.id}${isSettled(entry, entries) ? ' settled' : ''}`)
    .join(', ');
}

describe('the outcome of a call', () => {
  it.each([
    ['is not unknown where it was answered', [asks('a'), says('a', 'sent'), says('a', 'ok')], ''],
    ['is unknown where it was only sent', [asks('a'), says('a', 'sent')], 'a'],
    ['is unknown where nothing was answered', [asks('a')], 'a'],
    ['is unknown where that was said, whatever came later', [asks('a'), says('a', 'unknown')], 'a'],
    [
      'said by a person to be unknown is not settled',
      [asks('a'), says('a', 'unknown', 'person')],
      'a',
    ],
    [
      'is settled where AWS was asked and knew',
      [asks('a'), says('a', 'unknown'), says('a', 'failed', 'lookup')],
      'a settled',
    ],
    [
      'of a call whose log ended is unknown until the next log settles it',
      [asks('a'), says('a', 'ok', 'lookup', 'two')],
      'a settled',
    ],
    [
      'of a session nobody received is settled by getting one anew',
      [asks('a', 'sts:AssumeRole'), asks('b', 'sts:AssumeRole'), says('b', 'ok')],
      'a settled',
    ],
    [
      'of a command is not settled by sending it anew',
      [asks('a'), asks('b'), says('b', 'ok')],
      'a',
    ],
  ] as const)('%s', (_, steps, told) => {
    expect(counted(...steps)).toBe(told);
  });
});

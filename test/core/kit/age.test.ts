import { expect, test } from 'vitest';
import { kitAge } from '../../../main/core/kit/age.ts';

const at = (text: string): number => Date.parse(text);
const kit = (prepared: string, reviewBy?: string) => ({
  prepared,
  ...(reviewBy === undefined ? {} : { reviewBy }),
});

test.each<[string, string, string | undefined, string, number, string, string]>([
  ['prepared today', '2026-10-01', undefined, '2026-10-01T23:59:59Z', 0, 'current', '2027-01-01'],
  [
    'the last day of its quarter',
    '2026-10-01',
    undefined,
    '2027-01-01T12:00:00Z',
    92,
    'current',
    '2027-01-01',
  ],
  ['a day after', '2026-10-01', undefined, '2027-01-02T00:00:00Z', 93, 'overdue', '2027-01-01'],
  ['its own day', '2026-10-01', '2026-10-15', '2026-10-15T23:00:00Z', 14, 'current', '2026-10-15'],
  [
    'past its own day',
    '2026-10-01',
    '2026-10-15',
    '2026-10-16T00:00:00Z',
    15,
    'overdue',
    '2026-10-15',
  ],
  [
    'tomorrow, east of UTC',
    '2026-10-02',
    undefined,
    '2026-10-01T16:00:00Z',
    -1,
    'current',
    '2027-01-02',
  ],
  ['next week', '2026-10-08', undefined, '2026-10-01T16:00:00Z', -7, 'ahead', '2027-01-08'],
])('%s', (_, prepared, reviewBy, now, days, standing, until) => {
  expect(kitAge(kit(prepared, reviewBy), at(now))).toEqual({ days, standing, until });
});

test('the range’s kit has no date and no age', () => {
  expect(kitAge(kit(''), at('2026-10-01T00:00:00Z'))).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { healthMarks, type Looked } from '../../../main/core/shelf/marks.ts';

const DAY = 86_400_000;
const now = Date.parse('2026-11-23T03:00:00Z');
const fine: Looked = {
  facts: { ssoSteps: [], rolesMissing: [], documentsMissing: [] },
  vouched: true,
  drillable: true,
  drilledAt: now - DAY,
  now,
};

describe('health of a playbook', () => {
  it('what would stop a run comes before what is only old', () => {
    const facts = { ssoSteps: [4], rolesMissing: ['ops'], documentsMissing: ['Doc'] };
    const marks = healthMarks({ ...fine, facts, vouched: false, drilledAt: undefined });
    expect(marks.map(({ is }) => is)).toEqual([
      'not-vouched',
      'roles-missing',
      'sso-links',
      'documents-missing',
      'never-drilled',
    ]);
  });

  it.each([
    ['a drill 90 days ago still counts', { drilledAt: now - 90 * DAY }, []],
    ['one 91 days ago does not', { drilledAt: now - 91 * DAY }, ['drilled-long-ago']],
    ['no drill is asked of what nothing drills', { drillable: false, drilledAt: undefined }, []],
    ['what drills found and nobody mended is one', { findingsOpen: 2 }, ['findings-open']],
    ['with nothing of that open it is none', { findingsOpen: 0 }, []],
    ['the day of the review is the last it holds on', { reviewBy: '2026-11-23' }, []],
    ['the day after it is due', { reviewBy: '2026-11-22' }, ['review-due']],
  ] as const)('%s', (_, more, marks) => {
    expect(healthMarks({ ...fine, ...more }).map(({ is }) => is)).toEqual(marks);
  });
});

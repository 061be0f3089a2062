import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseAt } from '../../../main/range/automation/course.ts';

const step = (name: string, more: object = {}) => ({
  name,
  action: 'aws:sleep',
  ms: 1_000,
  waits: false,
  outputs: {},
  ...more,
});
const statuses = (elapsed: number, record: Parameters<typeof courseAt>[1]) => {
  const { status, steps } = courseAt(elapsed, record);
  return [status, ...steps.map((one) => one.status)].join(' ');
};

describe('where an execution stands', () => {
  const plan = [step('a'), step('b')];
  const waiting = [step('a'), step('w', { waits: true }), step('b')];
  it.each([
    [0, { plan }, 'Pending Pending Pending'],
    [600, { plan }, 'InProgress InProgress Pending'],
    [1_600, { plan }, 'InProgress Success InProgress'],
    [2_600, { plan }, 'Success Success Success'],
    [2_600, { plan: [step('a', { fails: 'x' }), step('b')] }, 'Failed Failed Pending'],
    [90_000, { plan: waiting }, 'Waiting Success Waiting Pending'],
    [
      9_000,
      { plan: waiting, signal: { type: 'Resume', at: 5_000 } },
      'Success Success Success Success',
    ],
    [
      9_000,
      { plan: waiting, signal: { type: 'Reject', at: 5_000 } },
      'Failed Success Failed Pending',
    ],
    [900, { plan, stop: { type: 'Cancel', at: 700 } }, 'Cancelled Cancelled Pending'],
    [900, { plan, stop: { type: 'Complete', at: 700 } }, 'InProgress InProgress Pending'],
    [1_600, { plan, stop: { type: 'Complete', at: 700 } }, 'Success Success Pending'],
    [
      9_000,
      { plan: waiting, stop: { type: 'Complete', at: 5_000 } },
      'Cancelled Success Cancelled Pending',
    ],
  ] as const)('after %i ms of %j: %s', (elapsed, record, expected) => {
    expect(statuses(elapsed, record as unknown as Parameters<typeof courseAt>[1])).toBe(expected);
  });

  it('never goes back: what is over stays so', () => {
    const steps = fc.array(
      fc.record({ ms: fc.nat(3_000), waits: fc.boolean(), fails: fc.constantFrom('x', undefined) }),
      { maxLength: 5 },
    );
    const asked = fc.record({ type: fc.constantFrom('Cancel', 'Complete'), at: fc.nat(9_000) });
    const signal = fc.record({ type: fc.constantFrom('Resume', 'Reject'), at: fc.nat(9_000) });
    fc.assert(
      fc.property(
        steps,
        fc.option(asked, { nil: undefined }),
        fc.option(signal, { nil: undefined }),
        fc.nat(20_000),
        fc.nat(20_000),
        (plans, stop, sign, first, more) => {
          const record = {
            plan: plans.map((one, at) => step(`s${String(at)}`, one)),
            ...(stop ? { stop: stop as { type: 'Cancel'; at: number } } : {}),
            ...(sign ? { signal: sign } : {}),
          };
          const [then, later] = [courseAt(first, record), courseAt(first + more, record)];
          if (then.endedAt !== undefined && then.endedAt <= first) expect(later).toEqual(then);
          then.steps.forEach(({ endedAt, status }, at) => {
            if (endedAt !== undefined) expect(later.steps[at]?.status).toBe(status);
          });
        },
      ),
    );
  });
});

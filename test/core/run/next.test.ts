import { describe, expect, it } from 'vitest';
import type { RunState } from '../../../main/core/run/state.ts';
import { startOf, stepAfter } from '../../../main/core/run/next.ts';
import { stepAt } from '../../../main/core/run/plan.ts';
import { ask, pinned, planOf, section, step } from '../../fakes/plans.ts';

const plan = planOf(
  pinned('PB-A', [
    section('s', [
      step('a'),
      ask(
        'again',
        [
          ['no', 'next'],
          ['yes', 'a'],
          ['stop', 'end'],
        ],
        2,
      ),
      step('b', { when: 'tier == "gold"' }),
      step('c'),
    ]),
  ]),
);

const always = (): boolean => true;

function stateWith(steps: RunState['steps'], vars: RunState['vars'] = {}): RunState {
  const { ref } = plan.playbook;
  return {
    run: 'r',
    playbook: ref,
    includes: [],
    person: 'p',
    lang: 'en',
    startedAt: '2026-01-01T00:00:00Z',
    lastAt: '2026-01-01T00:00:00Z',
    phase: 'going',
    steps,
    vars,
    intents: {},
    sessions: {},
    notes: [],
    approvals: {},
    before: [],
  };
}

function answered(option: string, pass: number): RunState {
  return stateWith({
    again: { status: 'done', pass, startedAt: '2026-01-01T00:00:00Z', option, intents: [] },
  });
}

describe('stepAfter', () => {
  it('begins at the first step', () => {
    expect(stepAfter(plan, stateWith({}), undefined, always)?.path).toBe('a');
  });

  it('ends after the last step', () => {
    expect(stepAfter(plan, stateWith({}), 'c', always)).toBeUndefined();
  });

  it('passes over a step whose condition does not hold', () => {
    expect(stepAfter(plan, answered('no', 1), 'again', () => false)?.path).toBe('c');
    expect(stepAfter(plan, answered('no', 1), 'again', always)?.path).toBe('b');
  });

  it('follows an answer back, but not more often than the loop may pass', () => {
    expect(stepAfter(plan, answered('yes', 1), 'again', always)?.path).toBe('a');
    expect(stepAfter(plan, answered('yes', 2), 'again', always)?.path).toBe('b');
  });

  it('passes over a step that an answer leads to, where its condition does not hold', () => {
    const led = planOf(
      pinned('PB-A', [
        section('s', [
          ask('which', [['b', 'b']], 1),
          step('a'),
          step('b', { when: 'no' }),
          step('c'),
        ]),
      ]),
    );
    const state = stateWith({
      which: {
        status: 'done',
        pass: 1,
        startedAt: '2026-01-01T00:00:00Z',
        option: 'b',
        intents: [],
      },
    });
    expect(stepAfter(led, state, 'which', always)?.path).toBe('b');
    expect(stepAfter(led, state, 'which', () => false)?.path).toBe('c');
  });

  it('ends where the answer says so', () => {
    expect(stepAfter(plan, answered('stop', 1), 'again', always)).toBeUndefined();
  });

  it('goes straight on where the answer is not one of the options', () => {
    expect(stepAfter(plan, answered('gone', 1), 'again', always)?.path).toBe('b');
  });
});

describe('startOf', () => {
  it('counts the pass', () => {
    const at = stepAt(plan, 'again');
    if (!at) throw new Error('the plan has no such step');
    expect(startOf(stateWith({}), at).data.pass).toBe(1);
    expect(startOf(answered('yes', 1), at).data.pass).toBe(2);
  });
});

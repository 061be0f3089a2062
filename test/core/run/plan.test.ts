import { describe, expect, it } from 'vitest';
import { stepAt, targetOf, unfold } from '../../../main/core/run/plan.ts';
import { ask, needs, parallel, pinned, planOf, section, step } from '../../fakes/plans.ts';

const inner = pinned('PB-I', [section('in', [step('one'), step('two')])]);

describe('unfold', () => {
  it('refuses a playbook that comes to contain itself, and names the circle', () => {
    const a = pinned('PB-A', [section('s', [step('b', { kind: 'playbook', playbook: 'PB-B' })])]);
    const b = pinned('PB-B', [section('s', [step('a', { kind: 'playbook', playbook: 'PB-A' })])]);
    const plan = unfold(a, (id) => [a, b].find((each) => each.ref.id === id));
    expect(plan).toEqual({ ok: false, error: { code: 'recursive', detail: 'PB-A → PB-B → PB-A' } });
  });

  it('refuses a run of more than 2,000 steps', () => {
    const many = Array.from({ length: 2_001 }, (_, index) => step(`s${String(index)}`));
    const plan = unfold(pinned('PB-A', [section('s', many)]), () => undefined);
    expect(plan).toMatchObject({ ok: false, error: { code: 'too-long' } });
  });

  it('keeps a step that names an unknown playbook as a step to do by hand', () => {
    const plan = planOf(
      pinned('PB-A', [section('s', [step('x', { kind: 'playbook', playbook: 'PB-99' })])]),
    );
    expect(plan.steps.map(({ path, step: { kind } }) => [path, kind])).toEqual([['x', 'playbook']]);
  });

  it('puts a sub-playbook in its place: path, number, section and origin', () => {
    const outer = pinned('PB-A', [
      section('s', [step('a'), step('sub', { kind: 'playbook', playbook: 'PB-I' }), step('z')]),
    ]);
    const plan = planOf(outer, [inner]);
    expect(
      plan.steps.map(({ path, number, from, section: { id } }) => [path, number, from.id, id]),
    ).toEqual([
      ['a', 1, 'PB-A', 's'],
      ['sub/one', 2, 'PB-I', 'sub/in'],
      ['sub/two', 3, 'PB-I', 'sub/in'],
      ['z', 4, 'PB-A', 's'],
    ]);
    expect(plan.includes).toEqual([inner.ref]);
  });
});

describe('what playbooks need', () => {
  const inputs = needs('host');
  const sub = pinned('PB-I', [section('in', [step('one')])], { inputs });
  const outer = pinned(
    'PB-A',
    [
      section('s', [step('a'), step('sub', { kind: 'playbook', playbook: 'PB-I' })]),
      section('t', [
        step('inner', { kind: 'playbook', playbook: 'PB-I', when: "mood == 'bad'" }),
        parallel('both', { left: [step('l', { kind: 'playbook', playbook: 'PB-I' })] }),
        ask('q', [['again', 'section:t']]),
      ]),
    ],
    { inputs },
  );
  const plan = planOf(outer, [sub]);

  it('is asked before their own first step, wherever they stand', () => {
    expect(plan.steps.map(({ path }) => path)).toEqual([
      'inputs',
      'a',
      'sub/inputs',
      'sub/one',
      'inner/inputs',
      'inner/one',
      'both',
      'both/left/l/inputs',
      'both/left/l/one',
      'q',
    ]);
    const asking = plan.steps.filter(({ asksForInputs }) => asksForInputs);
    expect(
      asking.map(({ number, from, whens, track }) => [number, from.id, whens, track?.id]),
    ).toEqual([
      [1, 'PB-A', [], undefined],
      [3, 'PB-I', [], undefined],
      [5, 'PB-I', ["mood == 'bad'"], undefined],
      [8, 'PB-I', [], 'left'],
    ]);
  });

  it('is asked first where an answer leads to a section that opens with such a playbook', () => {
    const at = stepAt(plan, 'q');
    if (!at) throw new Error('the plan has no step q');
    expect(targetOf(plan, at, 'section:t')).toBe('inner/inputs');
    expect(targetOf(plan, at, 'section:s')).toBe('a');
    expect(targetOf(plan, at, 'sub')).toBe('sub/inputs');
  });
});

describe('targetOf a section that opens with a sub-playbook', () => {
  const outer = pinned('PB-A', [
    section('s', [ask('q', [['on', 'section:closing']]), step('between')]),
    section('closing', [step('sub', { kind: 'playbook', playbook: 'PB-I' }), step('z')]),
  ]);

  it('is the first step of that sub-playbook', () => {
    const plan = planOf(outer, [inner]);
    const at = stepAt(plan, 'q');
    if (!at) throw new Error('the plan has no step q');
    expect(targetOf(plan, at, 'section:closing')).toBe('sub/one');
    expect(targetOf(plan, at, 'section:s')).toBe('q');
  });
});

describe('targetOf', () => {
  const outer = pinned('PB-A', [
    section('s', [
      ask('q', [['stay', 'next']]),
      step('sub', { kind: 'playbook', playbook: 'PB-I' }),
      step('z'),
    ]),
    section('last', [step('bye')]),
  ]);
  const plan = planOf(outer, [inner]);
  const at = stepAt(plan, 'q');
  if (!at) throw new Error('the plan has no step q');

  it.each([
    ['next', 'next'],
    ['end', 'end'],
    ['z', 'z'],
    ['sub', 'sub/one'],
    ['section:last', 'bye'],
    ['section:nowhere', 'next'],
    ['playbook:PB-I', 'sub/one'],
    ['playbook:PB-99', 'end'],
    ['nowhere', 'next'],
  ])('%s leads to %s', (go, target) => {
    expect(targetOf(plan, at, go)).toBe(target);
  });
});

import { describe, expect, it } from 'vitest';
import { stepAfter } from '../../../main/core/run/next.ts';
import type { RunState } from '../../../main/core/run/state.ts';
import { evaluateWhen } from '../../../main/core/run/when.ts';
import { ask, pinned, planOf, section, step } from '../../fakes/plans.ts';

const deep = pinned('PB-D', [section('deep', [step('dig', { when: "dug == 'no'" })])]);
const inner = pinned('PB-I', [
  section('in', [
    step('one'),
    step('two', { when: "tier == 'gold'" }),
    step('further', { kind: 'playbook', playbook: 'PB-D', when: "depth == 'deep'" }),
  ]),
]);
const outer = pinned('PB-A', [
  section('s', [
    ask('which', [['there', 'sub']]),
    step('sub', { kind: 'playbook', playbook: 'PB-I', when: "layer == 'region'" }),
    step('z'),
  ]),
]);
const plan = planOf(outer, [inner, deep]);
const told = { layer: 'region', tier: 'gold', depth: 'deep', dug: 'no' };

/** The steps a person comes by with these answers, from the question on. */
function walked(vars: RunState['vars'], option = 'none'): readonly string[] {
  const which = { status: 'done', pass: 1, startedAt: '', option, intents: [] } as const;
  const state = { vars, steps: { which } } as unknown as RunState;
  const paths: string[] = [];
  for (let at = stepAfter(plan, state, 'which', evaluateWhen); at;) {
    paths.push(at.path);
    at = stepAfter(plan, state, at.path, evaluateWhen);
  }
  return paths;
}

describe('the condition of a step that is a playbook', () => {
  it('passes over all of that playbook where it does not hold, also where an answer leads to it', () => {
    expect(walked({ ...told, layer: 'laptop' })).toEqual(['z']);
    expect(walked({ ...told, layer: 'laptop' }, 'there')).toEqual(['z']);
  });

  it('holds together with the own condition of each step', () => {
    expect(walked(told)).toEqual(['sub/one', 'sub/two', 'sub/further/dig', 'z']);
    expect(walked({ ...told, tier: 'tin' })).toEqual(['sub/one', 'sub/further/dig', 'z']);
    expect(walked({ ...told, dug: 'yes' })).toEqual(['sub/one', 'sub/two', 'z']);
  });

  it('goes down through playbooks in playbooks', () => {
    expect(walked({ ...told, depth: 'flat' })).toEqual(['sub/one', 'sub/two', 'z']);
  });

  it('hides nothing while it cannot be decided, and is decided alone where another cannot be', () => {
    expect(walked({})).toEqual(['sub/one', 'sub/two', 'sub/further/dig', 'z']);
    expect(walked({ layer: 'laptop' })).toEqual(['z']);
  });
});

import { describe, expect, it } from 'vitest';
import { planOf } from './support/bundled.ts';
import { explore, type Explored } from './support/explore.ts';
import { ask, madeUp, step, tracks } from './support/made-up.ts';

function explored(steps: string): Explored {
  return explore(planOf(madeUp(steps), []));
}

describe('going every way', () => {
  it('finds a step that no answer leads to', () => {
    const { visited } = explored(
      ask('which', ['a>end', 'b>end']) + step('lost', 'do') + step('more', 'do'),
    );
    expect([...visited]).toEqual(['which']);
  });

  it('finds a condition that is never true, and one that is never false', () => {
    const { edges } = explored(
      ask('which', ['a>next', 'b>next']) +
        step('never', 'do', `when: "which == 'c'"`) +
        step('always', 'do', `when: "which in ['a', 'b']"`) +
        step('sometimes', 'do', `when: "which == 'a'"`),
    );
    expect([...edges].filter((edge) => edge.includes('?')).sort()).toEqual([
      ...['always?true', 'never?false', 'sometimes?false', 'sometimes?true'],
    ]);
  });

  it('finds a loop without an end', () => {
    const bounded = madeUp(
      step('look', 'do') + ask('again', ['yes>look', 'no>end'], 'maxPasses: 3'),
    );
    const steps = bounded.sections.flatMap((section) => section.steps);
    const unbounded = steps.map(({ ...one }) => {
      if (one.kind === 'ask') delete (one as { maxPasses?: number }).maxPasses;
      return one;
    });
    const sections = bounded.sections.map((section) => ({ ...section, steps: unbounded }));
    const { endless } = explore(planOf({ ...bounded, sections }, []));
    expect(endless).toHaveLength(1);
    expect(endless[0]).toContain('again=yes');
  });

  it('goes a loop with a bound up to that bound', () => {
    const { endless, ends } = explored(
      step('look', 'do') + ask('again', ['yes>look', 'no>end'], 'maxPasses: 3') + step('on', 'do'),
    );
    expect(endless).toEqual([]);
    const ways = ends.map(({ way }) => way.filter((one) => one === 'again=yes').length);
    expect(Math.max(...ways)).toBe(3);
  });

  it('finds the way that leaves a session open, and names it', () => {
    const { ends } = explored(step('in', 'sign-in') + ask('which', ['a>end', 'b>next']));
    const open = ends.filter(({ marks }) => marks.opened && !marks.closed);
    expect(open.map(({ way }) => way)).toContainEqual(['which=a']);
  });

  it('goes through every track, and on behind them', () => {
    const { visited, edges, ends } = explored(
      ask('which', ['a>next', 'b>next']) +
        tracks('both', {
          left: step('l1', 'do', `when: "which == 'a'"`) + step('l2', 'do'),
          right: ask('ready', ['yes>end', 'no>next']) + step('wait', 'do'),
          rare: step('never', 'do', `when: "which == 'a'"`),
        }) +
        step('on', 'do'),
    );
    expect([...visited].filter((path) => path.startsWith('both/'))).toEqual(
      expect.arrayContaining(['both/left/l1', 'both/left/l2', 'both/right/wait']),
    );
    for (const edge of ['both/left/l1?false', 'both/rare/never?false', 'both/rare/never?true']) {
      expect(edges).toContain(edge);
    }
    expect(visited).toContain('on');
    expect(ends.length).toBeGreaterThan(0);
  });

  it('finds a step of a track that nothing leads to', () => {
    const { visited } = explored(
      tracks('both', {
        left: ask('ready', ['yes>end', 'no>end']) + step('lost', 'do'),
        right: step('r', 'do'),
      }),
    );
    expect(visited).not.toContain('both/left/lost');
    expect(visited).toContain('both/right/r');
  });

  it('goes on behind the first track that ends where one is enough', () => {
    const one = tracks('race', { a: step('a1', 'do'), b: step('b1', 'do') }, 'any');
    const { ends } = explored(one);
    const ways = ends.map(({ way }) => way.filter((name) => name.startsWith('[')).join(''));
    expect(ways).toEqual(expect.arrayContaining(['[a]', '[b]']));
    expect(ways.some((way) => way.length > 3)).toBe(true);
  });

  it('goes a loop of a track up to its bound', () => {
    const loop = madeUp(
      tracks('both', {
        left:
          step('look', 'do') +
          ask('again', ['yes>look', 'no>end'], 'maxPasses: 3') +
          step('on', 'do'),
        right: step('r', 'do'),
      }),
    );
    const { endless, visited } = explore(planOf(loop, []));
    expect(endless).toEqual([]);
    // Only the pass that is one too many leads on.
    expect(visited).toContain('both/left/on');
  });

  it('tells numbers apart where a condition compares them', () => {
    const { edges } = explored(
      step(
        'count',
        'input',
        'fields: [{ id: many, type: number, label: { en: How many, ja: 数 }, required: true, example: "1" }]',
      ) + step('large', 'do', `when: int(many) > 3`),
    );
    expect(edges).toContain('large?true');
    expect(edges).toContain('large?false');
  });
});

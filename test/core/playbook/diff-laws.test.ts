import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPlaybooks, type PlaybookDiff } from '../../../main/core/playbook/diff.ts';
import type { Playbook, Section, Step } from '../../../main/core/playbook/model.ts';
import { parseText, SAMPLE } from './sample.ts';

const sample = parseText(SAMPLE).playbook;
const [first] = sample?.sections ?? [];
if (!sample || !first) throw new Error('the sample does not parse');

const text = fc.constantFrom('one', 'two', 'three').map((en) => ({ en, ja: `${en}ja` }));
/** Few ids, so that versions share steps and repeat them. */
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('do' as const),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  title: text,
  do: text,
  risk: fc.constantFrom('read' as const, 'change' as const, 'destroy' as const),
  usualSeconds: fc.integer({ min: 1, max: 3 }),
  targetSeconds: fc.constant(60),
  outputs: fc.constant([]),
});
const section: fc.Arbitrary<Section> = fc.record({
  id: fc.constantFrom('x', 'y'),
  title: text,
  objective: text,
  mode: fc.constant('read-do' as const),
  steps: fc.array(step, { maxLength: 7 }),
});
const version: fc.Arbitrary<Playbook> = fc
  .record({ title: text, sections: fc.array(section, { maxLength: 3 }) })
  .map((changes) => ({ ...sample, ...changes }));

const empty = ({ fields, sections, steps }: PlaybookDiff): boolean =>
  fields.length + sections.length + steps.length === 0;
const count = (diff: PlaybookDiff, is: string): number =>
  diff.steps.filter((change) => change.is === is).length;
const stepCount = ({ sections }: Playbook): number => sections.flatMap(({ steps }) => steps).length;

describe('a diff of two versions', () => {
  it('is empty for equal ones, and only for these', () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        expect(empty(diffPlaybooks(one, structuredClone(one)))).toBe(true);
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(empty(diffPlaybooks(one, other))).toBe(same);
      }),
      { numRuns: 300 },
    );
  });

  it('read backwards has added and removed in each other’s places, and values too', () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        const [there, back] = [diffPlaybooks(one, other), diffPlaybooks(other, one)];
        expect(count(back, 'added')).toBe(count(there, 'removed'));
        expect(count(back, 'moved')).toBe(count(there, 'moved'));
        expect(back.fields).toEqual(
          there.fields.map(({ before, after, ...rest }) => ({
            ...rest,
            before: after,
            after: before,
          })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('accounts for every step that one version has more than the other', () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        const diff = diffPlaybooks(one, other);
        expect(stepCount(one) + count(diff, 'added') - count(diff, 'removed')).toBe(
          stepCount(other),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of one step taken elsewhere says that this one moved, and nothing else', () => {
    const numbered = Array.from({ length: 8 }, (_, index): Step => ({
      ...(first.steps[0] as Step),
      id: `s${index}`,
      usualSeconds: index,
    }));
    const versionOf = (steps: readonly Step[]): Playbook => ({
      ...sample,
      sections: [{ ...first, steps }],
    });
    const place = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(place, place, (from, to) => {
        fc.pre(Math.abs(from - to) > 1);
        const moved = numbered.toSpliced(from, 1).toSpliced(to, 0, numbered[from] as Step);
        const { steps } = diffPlaybooks(versionOf(numbered), versionOf(moved));
        expect(steps).toMatchObject([{ is: 'moved', at: { id: `s${from}` }, fields: [] }]);
      }),
    );
  });
});

import { compareFields, free, type FieldChange } from './diff-fields.ts';
import type { Playbook, Risk, Section, Step, StepKind, Text } from './model.ts';

/** Where a step stands in one of the two versions. */
export interface StepPlace {
  readonly id: string;
  /** 1-based, in that version, sub-playbooks not unfolded. */
  readonly number: number;
  readonly section: Text;
  readonly title: Text;
  readonly kind: StepKind;
  readonly risk: Risk;
}

/** One step that is not as it was. Moved ones may have changed as well. */
export type StepChange =
  | { readonly is: 'added'; readonly at: StepPlace; readonly fields: readonly FieldChange[] }
  | { readonly is: 'removed'; readonly was: StepPlace; readonly fields: readonly FieldChange[] }
  | {
      readonly is: 'moved' | 'changed';
      readonly was: StepPlace;
      readonly at: StepPlace;
      readonly fields: readonly FieldChange[];
    };

export interface SectionChange {
  readonly is: 'added' | 'removed' | 'moved' | 'changed';
  readonly id: string;
  readonly title: Text;
  readonly fields: readonly FieldChange[];
}

/** What a version of a playbook changes, by its steps. All three are empty when nothing does. */
export interface PlaybookDiff {
  /** The playbook's own fields: title, roles with their actions, inputs … */
  readonly fields: readonly FieldChange[];
  readonly sections: readonly SectionChange[];
  /** In the order of the new version, removed ones last. */
  readonly steps: readonly StepChange[];
}

interface Placed {
  readonly step: Step;
  readonly sectionKey: string;
  readonly place: StepPlace;
}

/**
 * Compares two versions by step ids, so that a step that only moved is not shown as removed and
 * added. One whose id alone is new counts as the same step.
 */
export function diffPlaybooks(before: Playbook, after: Playbook): PlaybookDiff {
  return {
    fields: compareFields({ ...before, sections: [] }, { ...after, sections: [] }),
    sections: sectionChanges(sectionsOf(before), sectionsOf(after)),
    steps: stepChanges(placedOf(before), placedOf(after)),
  };
}

function sectionsOf({ sections }: Playbook): ReadonlyMap<string, Section> {
  const map = new Map<string, Section>();
  for (const section of sections) map.set(free(section.id, map), section);
  return map;
}

function sectionChanges(
  before: ReadonlyMap<string, Section>,
  after: ReadonlyMap<string, Section>,
): readonly SectionChange[] {
  const inPlace = unmoved([...before.keys()], [...after.keys()]);
  const changes = [...after].flatMap(([id, section]): readonly SectionChange[] => {
    const was = before.get(id);
    const fields = compareFields(was && { ...was, steps: [] }, { ...section, steps: [] });
    const { title } = section;
    if (!was) return [{ is: 'added', id, title, fields }];
    if (!inPlace.has(id)) return [{ is: 'moved', id, title, fields }];
    return fields.length > 0 ? [{ is: 'changed', id, title, fields }] : [];
  });
  const gone = [...before].filter(([id]) => !after.has(id));
  return [
    ...changes,
    ...gone.map(([id, section]) => ({
      is: 'removed' as const,
      id,
      title: section.title,
      fields: compareFields({ ...section, steps: [] }, undefined),
    })),
  ];
}

function placedOf(playbook: Playbook): Map<string, Placed> {
  const map = new Map<string, Placed>();
  for (const [sectionKey, section] of sectionsOf(playbook)) {
    for (const step of section.steps) {
      const { id, title, kind, risk } = step;
      const number = map.size + 1;
      const place = { id, number, section: section.title, title, kind, risk };
      map.set(free(id, map), { step, sectionKey, place });
    }
  }
  return map;
}

function stepChanges(
  before: ReadonlyMap<string, Placed>,
  after: ReadonlyMap<string, Placed>,
): readonly StepChange[] {
  const renamed = renamedSteps(before, after);
  const formerly = (key: string): string => renamed.get(key) ?? key;
  const taken = new Set([...after.keys()].map(formerly));
  const still = inPlaceBySection(before, after, formerly);
  const changes = [...after].flatMap(([key, is]): readonly StepChange[] => {
    const was = before.get(formerly(key));
    const fields = compareFields(was?.step, is.step);
    if (!was) return [{ is: 'added', at: is.place, fields }];
    const places = { was: was.place, at: is.place, fields };
    if (!still.has(key)) return [{ is: 'moved', ...places }];
    return fields.length > 0 ? [{ is: 'changed', ...places }] : [];
  });
  const gone = [...before].filter(([key]) => !taken.has(key));
  return [
    ...changes,
    ...gone.map(([, { place, step }]) => ({
      is: 'removed' as const,
      was: place,
      fields: compareFields(step, undefined),
    })),
  ];
}

/** New ids whose step is, but for the id, one that is gone: new id → old id. */
function renamedSteps(
  before: ReadonlyMap<string, Placed>,
  after: ReadonlyMap<string, Placed>,
): ReadonlyMap<string, string> {
  const gone = new Map<string, string[]>();
  const content = ({ step }: Placed): string => JSON.stringify({ ...step, id: '' });
  for (const [key, placed] of before) {
    if (after.has(key)) continue;
    gone.set(content(placed), [...(gone.get(content(placed)) ?? []), key]);
  }
  const renamed = new Map<string, string>();
  for (const [key, placed] of after) {
    if (before.has(key)) continue;
    const old = gone.get(content(placed))?.shift();
    if (old !== undefined) renamed.set(key, old);
  }
  return renamed;
}

/** Steps that stand in the section they stood in, in the order they had among those that stayed. */
function inPlaceBySection(
  before: ReadonlyMap<string, Placed>,
  after: ReadonlyMap<string, Placed>,
  formerly: (key: string) => string,
): ReadonlySet<string> {
  const keysIn = (map: ReadonlyMap<string, Placed>, section: string): readonly string[] =>
    [...map].flatMap(([key, { sectionKey }]) => (sectionKey === section ? [key] : []));
  const sections = new Set([...after.values()].map(({ sectionKey }) => sectionKey));
  const still = new Set<string>();
  for (const section of sections) {
    const now = keysIn(after, section);
    const stayed = unmoved(keysIn(before, section), now.map(formerly));
    for (const key of now) if (stayed.has(formerly(key))) still.add(key);
  }
  return still;
}

/** The most names that need not move to get from one order to the other: a longest common run. */
function unmoved(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const at = new Map(before.map((name, index) => [name, index]));
  const common = after.filter((name) => at.has(name));
  const place = (index: number): number => at.get(common[index] ?? '') ?? -1;
  // Longest rising subsequence by patience: `ends` holds, for each length, the best last entry.
  const ends: number[] = [];
  const previous: number[] = [];
  common.forEach((_, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place(ends[middle] ?? -1) < place(index)) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const kept = new Set<string>();
  for (let index = ends.at(-1) ?? -1; index !== -1; index = previous[index] ?? -1) {
    kept.add(common[index] ?? '');
  }
  return kept;
}

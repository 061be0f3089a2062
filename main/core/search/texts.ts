import type { Playbook, Text } from '../playbook/model.ts';

export type MatchedWhere = 'title' | 'symptom' | 'alias' | 'summary' | 'step';

/** One text a playbook is found by. */
export interface Indexed {
  readonly where: MatchedWhere;
  readonly text: Text;
}

/** What a match is worth by where it stands: a symptom is what people type at 3 am. */
export const WEIGHTS: Readonly<Record<MatchedWhere, number>> = {
  title: 6,
  symptom: 5,
  alias: 5,
  summary: 2,
  step: 1,
};

/** Always in the same order, so that a text can be named by its number. */
export function textsOf(playbook: Playbook): readonly Indexed[] {
  const same = (text: string): Text => ({ en: text, ja: text });
  return [
    { where: 'title', text: playbook.title },
    ...playbook.symptoms.map((text): Indexed => ({ where: 'symptom', text })),
    ...[playbook.id, playbook.id.replace('-', ''), ...playbook.aliases].map((alias): Indexed => ({
      where: 'alias',
      text: same(alias),
    })),
    { where: 'summary', text: playbook.summary },
    ...playbook.sections.flatMap((section) => [
      { where: 'step' as const, text: section.title },
      /* A step that leads through another playbook is named for that one. */
      ...section.steps
        .filter(({ kind }) => kind !== 'playbook')
        .map((step): Indexed => ({ where: 'step', text: step.title })),
    ]),
  ];
}

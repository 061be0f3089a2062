import type { Complaint, Path } from '../finding.ts';
import type { Playbook } from '../model.ts';
import { answerVariable, complain, fieldsOf, stepsOf } from './walk.ts';

interface Named {
  readonly id: string;
  readonly path: Path;
}

/** Every id once, where it has to be told from its neighbours. */
export function checkIds(playbook: Playbook): readonly Complaint[] {
  const steps = stepsOf(playbook);
  const found = [
    ...twice(
      'step',
      steps.map(({ step, path }) => ({ id: step.id, path })),
    ),
    ...twice('section', list(playbook.sections, ['sections'])),
    ...twice('role', list(playbook.roles, ['roles'])),
    ...twice('attachment', list(playbook.attachments ?? [], ['attachments'])),
    ...twice('variable', variablesOf(playbook)),
  ];
  for (const { step, path } of steps) {
    if (step.kind === 'ask')
      found.push(...twice('option', list(step.options, [...path, 'options'])));
    if (step.kind === 'check') found.push(...twice('item', list(step.items, [...path, 'items'])));
    if (step.kind === 'parallel') {
      found.push(...twice('track', list(step.tracks, [...path, 'tracks'])));
    }
  }
  for (const { field, path } of fieldsOf(playbook)) {
    const values = (field.choices ?? []).map(({ value }, index) => ({
      id: value,
      path: [...path, 'choices', index],
    }));
    found.push(...twice('choice', values, 'value'));
    if ((field.type === 'choice') !== (field.choices !== undefined)) {
      found.push(
        complain(
          'error',
          'choices',
          path,
          'A field of type "choice" needs `choices`, and only such a field may have them.',
          '型が choice の項目には choices が必要です。ほかの型には書けません。',
        ),
      );
    }
    if (field.withinSeconds !== undefined && field.type !== 'time') {
      found.push(
        complain(
          'error',
          'within-no-time',
          [...path, 'within'],
          'Only a field of type "time" may have `within`.',
          'within を書けるのは、型が time の項目だけです。',
        ),
      );
    }
  }
  return found;
}

/** Names one playbook gives values: input fields, outputs, and the answers to its questions. */
export function variablesOf(playbook: Playbook): readonly Named[] {
  return [
    ...fieldsOf(playbook).map(({ field, path }) => ({ id: field.id, path })),
    ...stepsOf(playbook).flatMap(({ step, path }) => [
      ...step.outputs.map(({ id }, index) => ({ id, path: [...path, 'outputs', index] })),
      ...(step.kind === 'ask' ? [{ id: answerVariable(step.id), path }] : []),
    ]),
  ];
}

function list(parts: readonly { readonly id: string }[], path: Path): readonly Named[] {
  return parts.map(({ id }, index) => ({ id, path: [...path, index] }));
}

const WORDS: Readonly<Record<string, string | undefined>> = {
  step: '手順',
  section: 'セクション',
  role: 'ロール',
  variable: '変数',
  option: '選択肢',
  item: '確認項目',
  track: 'トラック',
  choice: '選択値',
  attachment: '添付',
};

function twice(what: string, named: readonly Named[], field = 'id'): Complaint[] {
  const seen = new Set<string>();
  const found: Complaint[] = [];
  for (const { id, path } of named) {
    if (seen.has(id)) {
      found.push(
        complain(
          'error',
          'duplicate-id',
          [...path, field],
          `The ${what} "${id}" exists already in this playbook. Give each its own ${field}.`,
          `${WORDS[what] ?? what}「${id}」は既にあります。重ならない ${field} にしてください。`,
        ),
      );
    }
    seen.add(id);
  }
  return found;
}

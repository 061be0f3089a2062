import type { Playbook, Step, Text } from '../../playbook/model.ts';
import { paperWords, type PaperWords } from './words.ts';

export type Lang = 'en' | 'ja';

/** A step as paper shows it, in one language: nothing is left to press. */
export interface StepSheet {
  /** `3`, or `3.2` in a track of a step that has several. */
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly risk: string;
  readonly changes: boolean;
  /** Named texts, in the order they are read. */
  readonly texts: readonly (readonly [name: string, text: string])[];
  /** What is typed or sent, line by line. */
  readonly code: readonly string[];
  /** Each is ticked or chosen. */
  readonly boxes: readonly string[];
  /** Each is filled in. */
  readonly blanks: readonly string[];
}

export interface SectionSheet {
  readonly title: string;
  readonly objective: string;
  readonly steps: readonly StepSheet[];
}

/** Every section and step with its number; parts of other playbooks are named, not copied. */
export function sectionSheets(playbook: Playbook, lang: Lang): readonly SectionSheet[] {
  const words = paperWords[lang];
  let number = 0;
  return playbook.sections.map(({ title, objective, steps }) => ({
    title: title[lang],
    objective: objective[lang],
    steps: steps.flatMap((step) => {
      number += 1;
      return sheetsOf(step, String(number), lang, words);
    }),
  }));
}

function sheetsOf(step: Step, number: string, lang: Lang, words: PaperWords): readonly StepSheet[] {
  const own = sheetOf(step, number, lang, words);
  if (step.kind !== 'parallel') return [own];
  const inner = step.tracks.flatMap(({ title, steps }) =>
    steps.map((one) => [title[lang], one] as const),
  );
  return [
    own,
    ...inner.flatMap(([track, one], at) =>
      sheetsOf(one, `${number}.${String(at + 1)}`, lang, words).map((sheet) => ({
        ...sheet,
        title: `${track}: ${sheet.title}`,
      })),
    ),
  ];
}

function sheetOf(step: Step, number: string, lang: Lang, words: PaperWords): StepSheet {
  const named = (name: string, text: Text | undefined): StepSheet['texts'] =>
    text ? [[name, text[lang]]] : [];
  return {
    number,
    title: step.title[lang],
    kind: words.kinds[step.kind],
    risk: words.risks[step.risk],
    changes: step.risk !== 'read',
    texts: [
      ...(step.when === undefined ? [] : [[words.when, step.when] as const]),
      ...named(words.warning, step.warning),
      ...named(words.why, step.why),
      ...('role' in step && step.role !== undefined ? [[words.role, step.role] as const] : []),
      ['', step.do[lang]],
      ...extra(step, lang, words),
      ...named(words.expect, step.expect),
      ...named(words.undo, step.undo),
    ],
    code: codeOf(step),
    boxes: boxesOf(step, lang, words),
    blanks: step.kind === 'input' ? step.fields.map(({ label }) => label[lang]) : [],
  };
}

function extra(step: Step, lang: Lang, words: PaperWords): StepSheet['texts'] {
  switch (step.kind) {
    case 'evidence':
      return [['', step.what[lang]]];
    case 'approve':
      return [['', step.request[lang]]];
    case 'wait':
      return [['', words.minutes(Math.max(1, Math.round(step.seconds / 60)))]];
    case 'playbook':
      return [['', words.goTo(step.playbook)]];
    case 'automation':
      return [['', step.document]];
    case 'run-command':
      return step.script ? [] : [['', step.document]];
    case 'secret':
      return [['', step.name]];
    case 'do':
    case 'ask':
    case 'check':
    case 'input':
    case 'sign-in':
    case 'assume-role':
    case 'terminal':
    case 'cli':
    case 'link':
    case 'revoke':
    case 'parallel':
      return [];
  }
}

function codeOf(step: Step): readonly string[] {
  if (step.kind === 'cli') return step.command.split('\n');
  if (step.kind === 'run-command') return step.script ?? [];
  if (step.kind === 'link') return [step.url];
  return step.kind === 'terminal' ? [step.target] : [];
}

function boxesOf(step: Step, lang: Lang, words: PaperWords): readonly string[] {
  if (step.kind === 'check') return step.items.map(({ label }) => label[lang]);
  if (step.kind !== 'ask') return [];
  return step.options.map(
    ({ label, go, safe }) =>
      `${label[lang]}${go === 'next' ? '' : ` → ${go}`}${safe ? ` (${words.safe})` : ''}`,
  );
}

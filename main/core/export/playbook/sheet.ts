import type { Playbook, Section, Step, Text } from '../../playbook/model.ts';
import { sectionsOfRun } from '../../playbook/opening.ts';
import { targetsText } from '../../playbook/targets-text.ts';
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
  const sections = sectionsOfRun(playbook);
  const on: Paper = { lang, words: paperWords[lang], ...placesOf(playbook, sections) };
  let number = 0;
  return sections.map(({ title, objective, steps }) => ({
    title: title[lang],
    objective: objective[lang],
    steps: steps.flatMap((step) => {
      number += 1;
      return sheetsOf(step, String(number), on);
    }),
  }));
}

interface Paper {
  readonly lang: Lang;
  readonly words: PaperWords;
  /** Number of each step by its id, and of the first of each section by `section:ID`. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The kit's name of each role of the playbook. */
  readonly roles: ReadonlyMap<string, string>;
  /** Title of each file of the playbook. */
  readonly files: ReadonlyMap<string, Text>;
}

function placesOf(
  { roles, attachments = [] }: Playbook,
  sections: readonly Section[],
): Pick<Paper, 'numbers' | 'roles' | 'files'> {
  const numbers = new Map<string, string>();
  let number = 0;
  for (const { id, steps } of sections) {
    numbers.set(`section:${id}`, String(number + 1));
    for (const step of steps) {
      number += 1;
      numbers.set(step.id, String(number));
      if (step.kind !== 'parallel') continue;
      step.tracks
        .flatMap((track) => track.steps)
        .forEach((one, at) => numbers.set(one.id, `${String(number)}.${String(at + 1)}`));
    }
  }
  return {
    numbers,
    roles: new Map(roles.map(({ id, role }) => [id, role])),
    files: new Map(attachments.map(({ id, title }) => [id, title])),
  };
}

function sheetsOf(step: Step, number: string, on: Paper): readonly StepSheet[] {
  const { lang } = on;
  const own = sheetOf(step, number, on);
  if (step.kind !== 'parallel') return [own];
  const inner = step.tracks.flatMap(({ title, steps }) =>
    steps.map((one) => [title[lang], one] as const),
  );
  return [
    own,
    ...inner.flatMap(([track, one], at) =>
      sheetsOf(one, `${number}.${String(at + 1)}`, on).map((sheet) => ({
        ...sheet,
        title: `${track}: ${sheet.title}`,
      })),
    ),
  ];
}

function sheetOf(step: Step, number: string, on: Paper): StepSheet {
  const { lang, words, roles } = on;
  const files = (step.attachments ?? []).map((id) => on.files.get(id)?.[lang] ?? id).join(', ');
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
      ...('role' in step && step.role !== undefined
        ? [[words.role, roles.get(step.role) ?? step.role] as const]
        : []),
      ['', step.do[lang]],
      ...extra(step, lang, words),
      ...(files === '' ? [] : [[words.attachments, files] as const]),
      ...named(words.expect, step.expect),
      ...named(words.undo, step.undo),
    ],
    code: codeOf(step),
    boxes: boxesOf(step, on),
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
      return [
        ['', words.minutes(Math.max(1, Math.round(step.seconds / 60)))],
        ...(step.until ? [['', step.until[lang]] as const] : []),
      ];
    case 'parallel':
      return [
        ['', words.waits[step.wait]],
        ...step.tracks.map(
          ({ title, owner }) => [title[lang], owner ? owner[lang] : words.anybody] as const,
        ),
      ];
    case 'playbook':
      return [['', words.goTo(step.playbook)]];
    case 'automation':
      return [[words.document, step.document], ...regional(step, words), ...given(step)];
    case 'run-command':
      return [
        [words.document, step.document],
        [words.targets, targetsText(step.targets)],
        ...regional(step, words),
        ...given(step),
      ];
    case 'secret':
      return [['', step.name], ...regional(step, words)];
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
      return [];
  }
}

function regional(
  { region }: { readonly region?: string | undefined },
  words: PaperWords,
): StepSheet['texts'] {
  return region === undefined ? [] : [[words.region, region]];
}

/** Parameters are named as the document names them. */
function given({
  parameters = {},
}: {
  readonly parameters?: Readonly<Record<string, readonly string[]>> | undefined;
}): StepSheet['texts'] {
  return Object.entries(parameters).map(([name, values]) => [name, values.join(', ')]);
}

function codeOf(step: Step): readonly string[] {
  if (step.kind === 'cli') return step.command.split('\n');
  if (step.kind === 'run-command') return step.script ?? [];
  if (step.kind === 'link') return [step.url];
  return step.kind === 'terminal' ? [step.target] : [];
}

function boxesOf(step: Step, { lang, words, numbers }: Paper): readonly string[] {
  if (step.kind === 'check') return step.items.map(({ label }) => label[lang]);
  if (step.kind !== 'ask') return [];
  return step.options.map(({ label, go, safe }) => {
    const number = numbers.get(go);
    const to =
      go === 'end'
        ? words.toEnd
        : number === undefined
          ? words.goTo(go.replace(/^playbook:/, ''))
          : words.toStep(number);
    return `${label[lang]}${go === 'next' ? '' : ` → ${to}`}${safe ? ` (${words.safe})` : ''}`;
  });
}

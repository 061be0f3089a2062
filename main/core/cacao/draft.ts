import { createNames } from '../imported/names.ts';
import { inSections, times, written, type DraftStep } from '../imported/parts.ts';
import { asIs } from '../imported/text.ts';
import { buildPlaybook } from '../playbook/build.ts';
import { checkPlaybook } from '../playbook/check.ts';
import { checkVariables } from '../playbook/checks/shared-variables.ts';
import type { Severity } from '../playbook/model.ts';
import { MOST_STEPS, type PlaybookShape } from '../playbook/schema.ts';
import { MOST_FIELDS } from '../playbook/schema-parts.ts';
import { listOf, textOf, type CacaoDocument } from './document.ts';
import type { DraftParts } from './draft-action.ts';
import { draftSteps } from './draft-steps.ts';
import { draftValues, type Field } from './draft-values.ts';
import { words, withText } from './draft-words.ts';

/** Warnings of a command whose values could not be filled in. */
const UNSAFE: ReadonlySet<string> = new Set(['variable-in-quotes', 'used-before-set']);

interface CacaoDraft {
  readonly shape: PlaybookShape;
  /** Not all of the workflow fits into steps. */
  readonly cut: boolean;
}

/** A whole draft: what a person reviews, translates and signs before an incident sees it. */
export function cacaoDraft(document: CacaoDocument, id: string): CacaoDraft {
  const first = build(document, id, new Set());
  const wrong = stepsWithErrors(first.shape);
  return wrong.size === 0 ? first : build(document, id, wrong);
}

function build(document: CacaoDocument, id: string, asText: ReadonlySet<string>): CacaoDraft {
  const { json } = document;
  const names = createNames();
  const values = draftValues(document, names);
  const parts: DraftParts = { document, names, values, asText };
  const [before, inputs] = opening(parts, values.fields, values.known);
  const drafted = draftSteps(parts);
  const whole = [...before, ...drafted.steps];
  const steps = whole.slice(0, MOST_STEPS);
  const name = textOf(json, 'name') ?? 'CACAO';
  const about = textOf(json, 'description') ?? name;
  const all = steps.length === 0 ? [nothing()] : steps;
  const shape: PlaybookShape = {
    format: 'breakglass/1',
    id,
    version: '0.1',
    title: asIs(name),
    summary: asIs(about),
    ...aliases(document),
    symptoms: [withText('Use it when this holds:', '次に当てはまるときに使います。', about)],
    severity: severity(json['severity']),
    usual: written(all.length * 120),
    ...(inputs.length === 0 ? {} : { inputs: [...inputs] }),
    sections: [
      ...inSections(
        all,
        (part, count) =>
          count === 1
            ? { en: 'Steps', ja: '手順' }
            : {
                en: `Part ${String(part)} of ${String(count)}`,
                ja: `手順（${String(part)}/${String(count)}）`,
              },
        words.objective,
      ),
    ],
  };
  return { shape, cut: drafted.cut || steps.length < whole.length };
}

/** What a run has to know first: values from the file, and more fields than one form takes. */
function opening(
  { names }: DraftParts,
  fields: readonly Field[],
  known: readonly string[],
): readonly [steps: readonly DraftStep[], inputs: readonly Field[]] {
  const steps: DraftStep[] = [];
  if (known.length > 0) {
    const id = names.id('read-values', 'values');
    const list = asIs(known.join('\n'));
    steps.push({ id, kind: 'do', title: words.values, do: list, ...times(120) });
  }
  for (let at = MOST_FIELDS; at < fields.length; at += MOST_FIELDS) {
    const id = names.id('more-values', 'values');
    const some = fields.slice(at, at + MOST_FIELDS);
    const { moreValues: title, fillIn } = words;
    steps.push({ id, kind: 'input', title, do: fillIn, fields: [...some], ...times(300) });
  }
  return [steps, fields.slice(0, MOST_FIELDS)];
}

function nothing(): DraftStep {
  const { nothing: title, nothingDo } = words;
  return { id: 'read-file', kind: 'do', title, do: nothingDo, ...times() };
}

function aliases({ json }: CacaoDocument): { readonly aliases?: string[] } {
  const labels = ['labels', 'playbook_types'].flatMap((field) =>
    listOf(json, field).filter((label) => typeof label === 'string' && label.trim() !== ''),
  ) as readonly string[];
  const short = [...new Set(labels.map((label) => asIs(label).en.slice(0, 100)))].slice(0, 50);
  return short.length === 0 ? {} : { aliases: short };
}

/** CACAO counts from 1 (lowest) to 100; 0 and absent say nothing. */
function severity(given: unknown): Severity {
  if (typeof given !== 'number' || given <= 0) return 'SEV3';
  return given > 75 ? 'SEV1' : given > 50 ? 'SEV2' : given > 25 ? 'SEV3' : 'SEV4';
}

/** Found on the value itself: as a file it would say the same, and take ten times as long. */
function stepsWithErrors(shape: PlaybookShape): ReadonlySet<string> {
  const playbook = buildPlaybook(shape);
  const neighbours = { all: [playbook], find: () => undefined };
  const found = [...checkPlaybook(playbook), ...checkVariables(playbook, neighbours)];
  const ids = found
    .filter(({ level, code }) => level === 'error' || UNSAFE.has(code))
    .map(({ path }) => shape.sections[Number(path[1])]?.steps[Number(path[3])]?.id ?? '');
  return new Set(ids);
}

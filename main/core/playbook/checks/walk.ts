import type { Complaint, Level, Path } from '../finding.ts';
import type { InputField, Playbook, Step, Text } from '../model.ts';

/** A step with its place in the file. Steps inside tracks follow the step that holds them. */
export interface StepAt {
  readonly step: Step;
  readonly path: Path;
  readonly section: number;
  /** True inside a `parallel` step's track, where no answer can lead. */
  readonly inTrack: boolean;
}

export function stepsOf(playbook: Playbook): readonly StepAt[] {
  return playbook.sections.flatMap((section, index) =>
    section.steps.flatMap((step, number): readonly StepAt[] => {
      const path: Path = ['sections', index, 'steps', number];
      const own: StepAt = { step, path, section: index, inTrack: false };
      if (step.kind !== 'parallel') return [own];
      const inner = step.tracks.flatMap((track, trackNumber) =>
        track.steps.map((one, oneNumber) => ({
          step: one,
          path: [...path, 'tracks', trackNumber, 'steps', oneNumber],
          section: index,
          inTrack: true,
        })),
      );
      return [own, ...inner];
    }),
  );
}

export interface TextAt {
  readonly text: Text;
  readonly path: Path;
}

/** Every text a person will read, wherever it stands. */
export function textsOf(playbook: Playbook): readonly TextAt[] {
  const texts: TextAt[] = [];
  collect(playbook, [], texts);
  return texts;
}

function collect(value: unknown, path: Path, into: TextAt[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isText(value)) {
    into.push({ text: value, path });
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((item, index) => collect(item, [...path, index], into));
    return;
  }
  for (const [key, held] of Object.entries(value)) collect(held, [...path, key], into);
}

function isText(value: object): value is Text {
  return 'en' in value && 'ja' in value;
}

/** Every field a run may ask for, the playbook's own first. */
export function fieldsOf(playbook: Playbook): readonly { field: InputField; path: Path }[] {
  return [
    ...playbook.inputs.map((field, index) => ({ field, path: ['inputs', index] })),
    ...stepsOf(playbook).flatMap(({ step, path }) =>
      step.kind === 'input'
        ? step.fields.map((field, index) => ({ field, path: [...path, 'fields', index] }))
        : [],
    ),
  ];
}

/** The name a run gives an `ask` step's answer: the step's id with `_` for `-`. */
export function answerVariable(stepId: string): string {
  return stepId.replaceAll('-', '_');
}

/** What a step gives values: its outputs, its fields, its answer. */
export function setBy(step: Step): readonly string[] {
  return [
    ...step.outputs.map(({ id }) => id),
    ...(step.kind === 'input' ? step.fields.map(({ id }) => id) : []),
    ...(step.kind === 'ask' ? [answerVariable(step.id)] : []),
  ];
}

export function complain(
  level: Level,
  code: string,
  path: Path,
  en: string,
  ja: string,
): Complaint {
  return { path, level, code, message: { en, ja } };
}

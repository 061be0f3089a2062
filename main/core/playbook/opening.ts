import type { InputField, Playbook, Section, Text } from './model.ts';

/** What the section and the step are called that ask for a playbook's inputs. */
export const OPENING: { readonly section: Text; readonly step: Text } = {
  section: { en: 'What this playbook needs', ja: 'この手順書に必要な値' },
  step: { en: 'Fill in what this playbook needs', ja: 'この手順書に必要な値を入力する' },
};

/** A person reads a label, finds the value and types it. */
const SECONDS_PER_FIELD = 30;

/**
 * The sections as a run goes through them: a playbook with `inputs` is opened by one of a single
 * `input` step that asks for them. It is no part of the file, so no answer leads to it.
 */
export function sectionsOfRun(playbook: Playbook): readonly Section[] {
  const { inputs, sections } = playbook;
  return inputs.length === 0 ? sections : [opening(inputs, sections), ...sections];
}

/** Whether a section of `sectionsOfRun` is the one that asks for the playbook's inputs. */
export function asksForInputs({ sections }: Playbook, section: Section): boolean {
  return !sections.includes(section);
}

function opening(inputs: readonly InputField[], sections: readonly Section[]): Section {
  const usualSeconds = Math.max(60, inputs.length * SECONDS_PER_FIELD);
  const steps = sections.flatMap((section) => section.steps);
  return {
    id: unused('inputs', sections),
    title: OPENING.section,
    objective: {
      en: 'The values that later steps use are known.',
      ja: '後の手順で使う値がそろっている。',
    },
    mode: 'read-do',
    steps: [
      {
        id: unused('inputs', steps),
        kind: 'input',
        title: OPENING.step,
        do: {
          en: 'Later steps use these values. Leave what is optional and not known empty.',
          ja: '後の手順で使う値です。任意の項目は、わからなければ空のままにします。',
        },
        risk: 'read',
        usualSeconds,
        targetSeconds: usualSeconds * 2,
        outputs: [],
        fields: inputs,
      },
    ],
  };
}

/** A name no other has: a log tells steps apart by it, so it is the same each time. */
function unused(name: string, among: readonly { readonly id: string }[]): string {
  const taken = new Set(among.map(({ id }) => id));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${String(number)}`;
  return free;
}

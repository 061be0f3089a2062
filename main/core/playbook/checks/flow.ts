import type { Complaint } from '../finding.ts';
import type { AskOption, Playbook } from '../model.ts';
import { complain, stepsOf, type StepAt } from './walk.ts';

/** Where each step can lead: every answer has somewhere to go, and every run an end. */
export function checkFlow(playbook: Playbook): readonly Complaint[] {
  const steps = stepsOf(playbook).filter(({ inTrack }) => !inTrack);
  const found: Complaint[] = [];
  const reached = new Set<number>([0]);
  steps.forEach(({ step, path }, at) => {
    if (step.kind !== 'ask') {
      if (reached.has(at)) reached.add(at + 1);
      return;
    }
    found.push(...safeOption(step.options, path));
    step.options.forEach((option, index) => {
      const target = targetOf(playbook, steps, at, option.go);
      const place = [...path, 'options', index, 'go'];
      if (target === undefined) {
        found.push(dangling(option.go, place));
      } else if (target <= at && step.maxPasses === undefined) {
        found.push(backWithoutEnd(option.go, place));
      }
      if (target !== undefined) reached.add(target);
    });
    // The last pass of a bounded loop goes on instead of back.
    if (step.maxPasses !== undefined) reached.add(at + 1);
  });
  return [...found, ...unreachable(steps, reached)];
}

/** Index of the step an option leads to; the number of steps for the end; undefined for nowhere. */
function targetOf(
  playbook: Playbook,
  steps: readonly StepAt[],
  at: number,
  go: string,
): number | undefined {
  if (go === 'next') return at + 1;
  if (go === 'end' || go.startsWith('playbook:')) return steps.length;
  const index = go.startsWith('section:')
    ? steps.findIndex(
        ({ section }) => playbook.sections[section]?.id === go.slice('section:'.length),
      )
    : steps.findIndex(({ step }) => step.id === go);
  return index === -1 ? undefined : index;
}

/** An answer that leads back with nothing to end the loop. */
export function backWithoutEnd(go: string, path: Complaint['path']): Complaint {
  return complain(
    'error',
    'endless-loop',
    path,
    `"${go}" leads back, and nothing ends the loop. Add \`maxPasses\` to this step.`,
    `「${go}」で前に戻りますが、繰り返しに終わりがありません。この手順に maxPasses を書いてください。`,
  );
}

function dangling(go: string, path: Complaint['path']): Complaint {
  return complain(
    'error',
    'dangling-goto',
    path,
    `"${go}" leads nowhere: this playbook has no such step or section.`,
    `「${go}」の行き先がありません。この手順書に、その名前の手順やセクションはありません。`,
  );
}

/** Exactly one answer is where "I don't know" goes. */
export function safeOption(
  options: readonly AskOption[],
  path: Complaint['path'],
): readonly Complaint[] {
  const safe = options.filter((option) => option.safe);
  if (safe.length === 1) return [];
  return [
    complain(
      'error',
      'safe-option',
      [...path, 'options'],
      `${safe.length === 0 ? 'No option is' : `${String(safe.length)} options are`} marked \`safe: true\`. Mark exactly one: where "I don't know" goes.`,
      `safe: true の選択肢が ${String(safe.length)} 個あります。「わからない」の行き先として、ちょうど 1 つに付けてください。`,
    ),
  ];
}

function unreachable(steps: readonly StepAt[], first: ReadonlySet<number>): readonly Complaint[] {
  const found: Complaint[] = [];
  steps.forEach(({ step, path }, at) => {
    if (first.has(at)) return;
    found.push(
      complain(
        'warning',
        'unreachable',
        path,
        `No answer leads to the step "${step.id}". Lead to it, or remove it.`,
        `手順「${step.id}」に進む道がありません。行き先に加えるか、消してください。`,
      ),
    );
  });
  return found;
}

import type { Complaint } from '../finding.ts';
import type { Playbook, Step } from '../model.ts';
import type { Neighbours } from '../neighbours.ts';
import { variablesOf } from './ids.ts';
import { usesIn } from './variables.ts';
import { complain, setBy, stepsOf } from './walk.ts';

/**
 * Variables are a run's, not a file's: a playbook may read what the ones it contains set, and what
 * the ones that contain it set before. So this check needs the neighbours.
 */
export function checkVariables(playbook: Playbook, neighbours: Neighbours): readonly Complaint[] {
  const own = namesIn(playbook, neighbours);
  let known: ReadonlySet<string> | undefined;
  const around = (name: string): boolean => {
    known ??= namesAround(playbook, neighbours);
    return known.has(name);
  };
  const set = new Set(playbook.inputs.map(({ id }) => id));
  const found: Complaint[] = [];
  for (const { step, path } of stepsOf(playbook)) {
    for (const { name, path: place, written: word } of usesIn(step, path)) {
      if (set.has(name) || around(name)) continue;
      if (!own.names.has(name)) found.push({ ...unknown(name, place, own.whole), word });
      else {
        const late = complain(
          'warning',
          'used-before-set',
          place,
          `"${name}" gets its value only in a later step. Ask for it before it is used.`,
          `「${name}」に値が入るのは後の手順です。使う前に入力を求めてください。`,
        );
        found.push({ ...late, word });
      }
    }
    for (const name of setIn(step, neighbours)) set.add(name);
  }
  return found;
}

/** What the playbooks that contain this one give values to. */
function namesAround(playbook: Playbook, neighbours: Neighbours): ReadonlySet<string> {
  return new Set(
    neighbours.all
      .filter((other) => other !== playbook && contains(other, playbook.id, neighbours))
      .flatMap((other) => [...namesIn(other, neighbours).names]),
  );
}

function unknown(name: string, path: Complaint['path'], whole: boolean): Complaint {
  return complain(
    whole ? 'error' : 'warning',
    'unknown-variable',
    path,
    whole
      ? `No step gives "${name}" a value. Add an input, or correct the name (an answer's name is its step's id with _ for -).`
      : `No step here gives "${name}" a value. It may come from a playbook that is not among these.`,
    whole
      ? `「${name}」に値を入れる手順がありません。入力を加えるか、名前を直してください（回答の名前は、手順の id の - を _ に変えたものです）。`
      : `ここには「${name}」に値を入れる手順がありません。ここにない手順書で入るのかもしれません。`,
  );
}

/** What a step sets, with all that the playbook it contains does. */
function setIn(step: Step, neighbours: Neighbours): readonly string[] {
  const sub = step.kind === 'playbook' ? neighbours.find(step.playbook) : undefined;
  return [...setBy(step), ...(sub ? namesIn(sub, neighbours).names : [])];
}

/** All names a playbook and those it contains set; not `whole` when one of them is not here. */
function namesIn(
  playbook: Playbook,
  neighbours: Neighbours,
): { readonly names: ReadonlySet<string>; readonly whole: boolean } {
  const { inside, whole } = closure(playbook, neighbours);
  return { names: new Set(inside.flatMap((one) => variablesOf(one).map(({ id }) => id))), whole };
}

function contains(playbook: Playbook, id: string, neighbours: Neighbours): boolean {
  return closure(playbook, neighbours).inside.some((one) => one.id === id);
}

/** A playbook and all it contains, each once, however they contain each other. */
function closure(
  playbook: Playbook,
  { find }: Neighbours,
): { readonly inside: readonly Playbook[]; readonly whole: boolean } {
  const inside = new Set([playbook]);
  let whole = true;
  // A set hands out what is added while it is walked.
  for (const one of inside) {
    for (const { step } of stepsOf(one)) {
      if (step.kind !== 'playbook') continue;
      const sub = find(step.playbook);
      if (sub) inside.add(sub);
      else whole = false;
    }
  }
  return { inside: [...inside], whole };
}

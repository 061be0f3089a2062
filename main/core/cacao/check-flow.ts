import type { Complaint, Path } from '../playbook/finding.ts';
import { commandsOf, type CacaoDocument, type CacaoStep } from './document.ts';
import { circles, entries, followers, reachable } from './graph.ts';
import { cacaoComplaint } from './messages.ts';

/**
 * What the official schemas let pass: places that are not there, steps nobody comes to, steps that
 * stop, and steps that never do.
 */
export function checkCacaoFlow(document: CacaoDocument): readonly Complaint[] {
  const steps = [...document.steps.values()];
  return [
    ...start(document),
    ...steps.flatMap((step) => ways(document, step)),
    ...endless(document),
    ...company(document, steps),
  ];
}

const at = (step: string, ...rest: Path): Path => ['workflow', step, ...rest];

function start({ json, steps }: CacaoDocument): readonly Complaint[] {
  const { workflow_start: id, workflow_exception: exception } = json;
  const found: Complaint[] = [];
  if (typeof exception === 'string' && !steps.has(exception)) {
    found.push(cacaoComplaint('cacao-exception', ['workflow_exception'], exception));
  }
  if (typeof id !== 'string') return [...found, cacaoComplaint('cacao-no-start-id', [])];
  const step = steps.get(id);
  if (!step) return [...found, cacaoComplaint('cacao-dangling', ['workflow_start'], id)];
  if (step.type === 'start') return found;
  return [...found, cacaoComplaint('cacao-no-start', ['workflow_start'], id)];
}

function ways({ steps }: CacaoDocument, step: CacaoStep): readonly Complaint[] {
  const found = step.ways
    .filter(({ to }) => !steps.has(to))
    .map(({ to, path }) => cacaoComplaint('cacao-dangling', at(step.id, ...path), to));
  const { on_completion: done, on_success: well, on_failure: badly } = step.json;
  if (done !== undefined && (well !== undefined || badly !== undefined)) {
    found.push(cacaoComplaint('cacao-both-ways', at(step.id, 'on_completion')));
  }
  const branches = step.ways.filter(({ branch }) => branch);
  const decides = step.type === 'parallel' || step.type?.endsWith('-condition') === true;
  if (decides && branches.length === 0) {
    found.push(cacaoComplaint('cacao-no-branches', at(step.id)));
  }
  // A branching step without a way on ends where its branches do.
  const goesOn = step.ways.some(({ branch }) => !branch) || branches.length > 0;
  if (!goesOn && step.type !== 'end') {
    found.push(cacaoComplaint('cacao-dead-end', at(step.id), nameOf(step)));
  }
  return found;
}

function endless(document: CacaoDocument): readonly Complaint[] {
  return circles(document).map((circle) => {
    const inside = new Set(circle);
    const first = [...document.steps.values()].find(({ id }) => inside.has(id));
    const gate = circle.some((id) => isByHand(document.steps.get(id)));
    const out = circle.some((id) => followers(document, id).some((to) => !inside.has(to)));
    const code = gate || out ? 'cacao-loop' : 'cacao-endless';
    return cacaoComplaint(code, at(first?.id ?? ''), first ? nameOf(first) : '', 'key');
  });
}

/** A person does it, and may stop. */
function isByHand(step: CacaoStep | undefined): boolean {
  return step !== undefined && commandsOf(step).some(({ type }) => type === 'manual');
}

/** What only all steps together show. */
function company(document: CacaoDocument, steps: readonly CacaoStep[]): readonly Complaint[] {
  const found: Complaint[] = [];
  if (!steps.some(({ type }) => type === 'end')) {
    found.push(cacaoComplaint('cacao-no-end', ['workflow'], '', 'key'));
  }
  if (!steps.some(({ type }) => type === 'action' || type === 'playbook-action')) {
    found.push(cacaoComplaint('cacao-nothing-to-do', ['workflow'], '', 'key'));
  }
  const reached = reachable(document, entries(document));
  const known = entries(document).some((id) => document.steps.has(id));
  const ways = new Map<string, number>();
  for (const id of reached) {
    for (const to of followers(document, id)) ways.set(to, (ways.get(to) ?? 0) + 1);
  }
  for (const step of steps) {
    if (known && !reached.has(step.id)) {
      found.push(cacaoComplaint('cacao-unreachable', at(step.id), nameOf(step), 'key'));
    }
    if ((ways.get(step.id) ?? 0) > 1) {
      found.push(cacaoComplaint('cacao-shared-step', at(step.id), nameOf(step), 'key'));
    }
  }
  return found;
}

export function nameOf({ id, json }: CacaoStep): string {
  const { name } = json;
  return typeof name === 'string' && name.trim() !== '' ? name : id;
}

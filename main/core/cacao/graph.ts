import type { CacaoDocument } from './document.ts';

/** Steps a step leads to that are there, each once. */
export function followers(document: CacaoDocument, id: string): readonly string[] {
  const ways = document.steps.get(id)?.ways ?? [];
  return [...new Set(ways.map(({ to }) => to).filter((to) => document.steps.has(to)))];
}

/** Everything that can be reached, in the order it is come upon. */
export function reachable(document: CacaoDocument, from: readonly string[]): ReadonlySet<string> {
  const found = new Set(from.filter((id) => document.steps.has(id)));
  // A set hands out what is added while it is walked.
  for (const id of found) {
    for (const to of followers(document, id)) found.add(to);
  }
  return found;
}

/** Where a run begins: `workflow_start`, and the way out of trouble for all steps. */
export function entries(document: CacaoDocument): readonly string[] {
  const { workflow_start: start, workflow_exception: exception } = document.json;
  return [start, exception].filter((one) => typeof one === 'string');
}

/** Groups of steps that lead back to themselves (Tarjan, without recursion). */
export function circles(document: CacaoDocument): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const held: string[] = [];
  const onStack = new Set<string>();
  const found: (readonly string[])[] = [];
  const lower = (id: string, to: number): void => {
    low.set(id, Math.min(low.get(id) ?? to, to));
  };
  for (const root of document.steps.keys()) {
    if (index.has(root)) continue;
    const walk: { readonly id: string; readonly rest: string[] }[] = [];
    const enter = (id: string): void => {
      index.set(id, index.size);
      lower(id, index.size - 1);
      held.push(id);
      onStack.add(id);
      walk.push({ id, rest: [...followers(document, id)] });
    };
    enter(root);
    for (let top = walk.at(-1); top; top = walk.at(-1)) {
      const to = top.rest.pop();
      if (to !== undefined) {
        if (!index.has(to)) enter(to);
        else if (onStack.has(to)) lower(top.id, index.get(to) ?? 0);
        continue;
      }
      walk.pop();
      const { id } = top;
      const above = walk.at(-1);
      if (above) lower(above.id, low.get(id) ?? 0);
      if (low.get(id) !== index.get(id)) continue;
      const group = held.splice(held.lastIndexOf(id));
      for (const one of group) onStack.delete(one);
      if (group.length > 1 || followers(document, id).includes(id)) found.push(group);
    }
  }
  return found;
}

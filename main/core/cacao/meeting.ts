import type { CacaoDocument } from './document.ts';
import { followers } from './graph.ts';

/** Answers where branches meet again: the first step that every way from all of them comes by. */
export type Meeting = (
  heads: readonly string[],
  /** Steps somebody further out writes: behind them nothing is looked for. */
  stop: ReadonlySet<string>,
) => string | undefined;

/** The end of the run, which every `end` leads to. */
const EXIT = '';

/**
 * Worked out once for a workflow: each step's nearest step that no way around it leaves
 * (its immediate post-dominator; Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm").
 */
export function meetings(document: CacaoDocument): Meeting {
  const order = fromTheEnd(document);
  const place = new Map(order.map((id, at) => [id, at]));
  const above = new Map<string, string>([[EXIT, EXIT]]);
  const common = (one: string, other: string): string => {
    let [left, right] = [one, other];
    while (left !== right) {
      const later = (place.get(left) ?? 0) > (place.get(right) ?? 0);
      if (later) left = above.get(left) ?? EXIT;
      else right = above.get(right) ?? EXIT;
    }
    return left;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const id of order) {
      if (id === EXIT) continue;
      const known = leadsTo(document, id).filter((to) => above.has(to));
      const found = known.reduce((one, other) => common(one, other), known[0] ?? EXIT);
      if (known.length > 0 && above.get(id) !== found) {
        above.set(id, found);
        changed = true;
      }
    }
  }
  return (heads, stop) => {
    if (heads.length < 2 || !heads.every((head) => above.has(head))) return undefined;
    const met = heads.reduce((one, other) => common(one, other));
    for (const head of heads) {
      for (let id = head; id !== met; id = above.get(id) ?? EXIT) {
        if (stop.has(id)) return undefined;
      }
    }
    return met === EXIT || document.steps.get(met)?.type === 'end' ? undefined : met;
  };
}

function leadsTo(document: CacaoDocument, id: string): readonly string[] {
  const to = followers(document, id);
  return to.length === 0 ? [EXIT] : to;
}

/** Every step some way leads on from to an end, ends first (reverse postorder of the turned graph). */
function fromTheEnd(document: CacaoDocument): readonly string[] {
  const before = new Map<string, string[]>();
  for (const id of document.steps.keys()) {
    for (const to of leadsTo(document, id)) before.set(to, [...(before.get(to) ?? []), id]);
  }
  const order: string[] = [];
  const seen = new Set([EXIT]);
  const walk = [{ id: EXIT, rest: [...(before.get(EXIT) ?? [])] }];
  for (let top = walk.at(-1); top; top = walk.at(-1)) {
    const next = top.rest.pop();
    if (next === undefined) {
      order.push(top.id);
      walk.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      walk.push({ id: next, rest: [...(before.get(next) ?? [])] });
    }
  }
  return order.reverse();
}

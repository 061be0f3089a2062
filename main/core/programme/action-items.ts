import type { RecordRef } from '../drill/record-ref.ts';
import type { PlaybookRef } from '../playbook/model.ts';
import type { Day } from './day.ts';

/**
 * Something to be done after a drill: who, until when, and the change to the playbook that does it.
 * A closed log takes no more records, and this is agreed after it: it is kept beside the logs.
 */
export interface ActionItem {
  readonly id: string;
  /** The newest log of the drill. */
  readonly log: string;
  /** What it came from; none where it is about the drill as a whole. */
  readonly records: readonly RecordRef[];
  /** What is to be changed, by its id. */
  readonly playbook: string;
  readonly text: string;
  readonly owner: string;
  readonly due?: Day;
  /** Epoch ms. */
  readonly madeAt: number;
  /** The draft that holds the change, and the SHA-256 (hex) of the version it was begun from. */
  readonly change?: { readonly draft: string; readonly base: string };
  readonly closed?: Closed;
}

export interface Closed {
  /** published: the draft with the change was. done, dropped: by somebody's word. */
  readonly how: 'published' | 'done' | 'dropped';
  /** Epoch ms. */
  readonly at: number;
  readonly by: string;
  /** The version that was published. */
  readonly version?: Pick<PlaybookRef, 'version' | 'sha256'>;
}

/** So many are kept; a team that has more open ones has another problem. */
export const MOST_ITEMS = 2_000;

/** Letters of an item's text, and of its owner's name. */
export const LONGEST_ITEM = { text: 2_000, owner: 200 } as const;

export type Items = readonly ActionItem[];

/** The new one last. Where there is no room, the oldest that is closed makes some; undefined: none is. */
export function withItem(items: Items, item: ActionItem): Items | undefined {
  if (items.length < MOST_ITEMS) return [...items, item];
  const oldest = items.find(({ closed }) => closed);
  return oldest && [...items.filter((one) => one !== oldest), item];
}

/** The same with one changed; what is closed stays as it is. Undefined: there is no such open item. */
export function changedItem(
  items: Items,
  id: string,
  change: Pick<ActionItem, 'text' | 'owner' | 'due'> | Pick<ActionItem, 'closed'>,
): Items | undefined {
  const item = items.find((one) => one.id === id);
  if (!item || item.closed) return undefined;
  if ('closed' in change) return items.map((one) => (one === item ? { ...one, ...change } : one));
  // Its words are said anew as a whole: without a day it has none.
  const { due: _, ...rest } = item;
  return items.map((one) => (one === item ? { ...rest, ...change } : one));
}

/** All open ones whose change is in the draft that was published. */
export function publishedItems(items: Items, draft: string, closed: Closed): Items {
  return items.map((one) =>
    one.change?.draft === draft && !one.closed ? { ...one, closed } : one,
  );
}

/** How many are open, by the id of the playbook they are to change. */
export function openByPlaybook(items: Items): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const { playbook, closed } of items) {
    if (!closed) open.set(playbook, (open.get(playbook) ?? 0) + 1);
  }
  return open;
}

/** Open ones, those due soonest first, without a day last. */
export function openItems(items: Items): Items {
  const day = ({ due }: ActionItem): string => due ?? '9999';
  return items
    .filter(({ closed }) => !closed)
    .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.madeAt - b.madeAt));
}

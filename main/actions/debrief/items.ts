import {
  changedItem,
  LONGEST_ITEM,
  publishedItems,
  withItem,
  type ActionItem,
  type Items,
} from '../../core/programme/action-items.ts';
import type { PlaybookRef } from '../../core/playbook/model.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { readDebrief } from './read.ts';

export interface ItemWords {
  readonly text: string;
  readonly owner: string;
  readonly due?: string;
}

/** Puts an item down after a drill, in a person's own words. */
export async function addItem(
  desk: Desk,
  { logId, ...words }: ItemWords & { readonly logId: string },
): Promise<Done> {
  const drill = await readDebrief(desk, logId);
  if (!drill.ok) return drill;
  const said = checked(words);
  if (!said) return refuse('value-invalid');
  const playbook = drill.value.card.playbook.id;
  return putItem(desk, { ...said, log: logId, records: [], playbook });
}

export async function changeItem(
  desk: Desk,
  { id, ...words }: ItemWords & { readonly id: string },
): Promise<Done> {
  const said = checked(words);
  if (!said) return refuse('value-invalid');
  return keep(desk, (items) => changedItem(items, id, said));
}

/** It was done, or is given up: by the word of whoever sits here. */
export function settleItem(desk: Desk, id: string, how: 'done' | 'dropped'): Promise<Done> {
  const closed = { how, at: desk.ports.clock.now(), by: personOf(desk) };
  return keep(desk, (items) => changedItem(items, id, { closed }));
}

/** Closes what waited for this draft; what is not kept now stays open, and can be closed by hand. */
export async function closePublished(
  desk: Desk,
  draft: string,
  version: Pick<PlaybookRef, 'version' | 'sha256'>,
): Promise<void> {
  const closed = {
    how: 'published',
    at: desk.ports.clock.now(),
    by: personOf(desk),
    version,
  } as const;
  const waiting = desk.ports.programme?.book
    .items()
    .some((one) => one.change?.draft === draft && !one.closed);
  if (waiting) await keep(desk, (items) => publishedItems(items, draft, closed));
}

/** A new item of somebody's. */
export function putItem(desk: Desk, item: Omit<ActionItem, 'id' | 'madeAt'>): Promise<Done> {
  const { random, clock } = desk.ports;
  return keep(desk, (items) =>
    withItem(items, { ...item, id: random.uuid(), madeAt: clock.now() }),
  );
}

export function personOf({ ports }: Desk): string {
  return ports.settings.read().person ?? '';
}

async function keep(desk: Desk, change: (items: Items) => Items | undefined): Promise<Done> {
  const { programme, changed } = desk.ports;
  if (!programme) return refuse('settings-not-saved');
  const items = change(programme.book.items());
  if (!items) return refuse('value-invalid');
  const kept = await programme.book.keepItems(items);
  if (!kept.ok) return refuse('settings-not-saved', undefined, kept.error.detail);
  changed();
  return done;
}

function checked({ text, owner, due }: ItemWords): ItemWords | undefined {
  const said = { text: text.trim(), owner: owner.trim() };
  if (said.text === '' || said.text.length > LONGEST_ITEM.text) return undefined;
  if (due !== undefined && Number.isNaN(Date.parse(due))) return undefined;
  return { ...said, ...(due === undefined ? {} : { due }) };
}

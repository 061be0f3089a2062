import { toHex } from '../journal/bytes.ts';
import { err, ok } from '../result.ts';
import { seedId } from './contents.ts';
import type { Done, Holder, Unlocked } from './holder.ts';
import { LONGEST_SECRET, openItem, sealItem, type ItemFacts, type ItemKind } from './items.ts';

/** Puts a secret in under its kind and name, in place of the one that was there. */
export async function putItem(
  holder: Holder,
  kind: ItemKind,
  name: string,
  secret: string,
  id: string = toHex(holder.ports.random.bytes(16)),
): Promise<Done<ItemFacts>> {
  if (secret.length > LONGEST_SECRET || name.length > 500) return err({ code: 'too-long' });
  const open = holder.open();
  if (!open.ok) return open;
  const { content, dataKey } = open.value;
  const list = kind === 'log-seed' ? 'seeds' : 'items';
  const known = find(open.value, kind, name)?.id ?? id;
  const before = content[list].find((item) => item.id === known);
  const at = new Date(holder.ports.clock.now()).toISOString();
  const sealed = sealItem(holder.ports, content, dataKey, {
    id: known,
    version: (before?.version ?? 0) + 1,
    plain: { kind, name, at, secret },
  });
  const others = content[list].filter((item) => item.id !== known);
  const saved = await holder.save(dataKey, { ...content, [list]: [...others, sealed] });
  return saved.ok ? ok({ id: known, kind, name, at }) : saved;
}

/** The secret kept under kind and name. */
export function getItem(holder: Holder, kind: ItemKind, name: string): Done<string> {
  const open = holder.open();
  if (!open.ok) return open;
  const facts = find(open.value, kind, name);
  return facts ? secretOf(holder, facts.id) : err({ code: 'no-item' });
}

/** The secret of one item, by its id. */
export function secretOf(holder: Holder, id: string): Done<string> {
  const open = holder.open();
  if (!open.ok) return open;
  const { content, dataKey } = open.value;
  const sealed = [...content.items, ...content.seeds].find((item) => item.id === id);
  const plain = sealed && openItem(holder.ports, content, dataKey, sealed);
  return plain ? ok(plain.secret) : err({ code: 'no-item' });
}

/** Takes an item out; an item that is damaged goes the same way. */
export async function deleteItem(holder: Holder, id: string): Promise<Done<null>> {
  const open = holder.open();
  if (!open.ok) return open;
  const { content, dataKey } = open.value;
  const without = (list: typeof content.items) => list.filter((item) => item.id !== id);
  const next = { ...content, items: without(content.items), seeds: without(content.seeds) };
  const left = next.items.length + next.seeds.length;
  if (left === content.items.length + content.seeds.length) return err({ code: 'no-item' });
  return holder.save(dataKey, next);
}

/** Takes the seeds of a log up to this epoch out, with the vault locked or not. */
export async function destroySeeds(
  holder: Holder,
  logId: string,
  upToEpoch: number,
): Promise<Done<null>> {
  const read = holder.content();
  if (!read.ok) return read;
  const ids = new Set<string>();
  for (let epoch = 0; epoch <= upToEpoch; epoch += 1) ids.add(seedId(holder.ports, logId, epoch));
  const seeds = read.value.seeds.filter(({ id }) => !ids.has(id));
  if (seeds.length === read.value.seeds.length) return ok(null);
  return holder.saveSeeds({ ...read.value, seeds });
}

function find(open: Unlocked, kind: ItemKind, name: string): ItemFacts | undefined {
  return open.facts.find((facts) => facts.kind === kind && facts.name === name);
}

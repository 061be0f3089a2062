import { toBase64 } from '../journal/bytes.ts';
import { err, ok } from '../result.ts';
import type { Slot } from './format.ts';
import type { Done, Holder } from './holder.ts';
import { osSlot, type Header, type SlotOf } from './keys.ts';

const KEY = 32;

/** A slot made anew, with a key of its own that the system's keychain keeps. */
export async function keychainSlot(
  { ports }: Holder,
  header: Header,
  dataKey: Uint8Array,
): Promise<Done<SlotOf<'os'>>> {
  const state = await ports.keychain.state();
  if (!state.ok) return err({ code: 'keychain', detail: state.error });
  const key = ports.random.bytes(KEY);
  const wrapped = await ports.keychain.wrap(toBase64(key));
  if (!wrapped.ok) return err({ code: 'keychain', detail: wrapped.error });
  const held = { key, kept: wrapped.value, store: state.value.store };
  const slot = osSlot(ports, header, dataKey, held);
  key.fill(0);
  return ok(slot);
}

/** Writes the vault with this slot in the place of the one of its kind. */
export function replaceSlot(holder: Holder, dataKey: Uint8Array, slot: Slot): Promise<Done<null>> {
  const now = holder.content();
  if (!now.ok) return Promise.resolve(now);
  const others = now.value.slots.filter(({ type }) => type !== slot.type);
  return holder.save(dataKey, { ...now.value, slots: [...others, slot] });
}

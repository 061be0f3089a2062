import { err, ok } from '../result.ts';
import type { Slot, VaultContent } from './format.ts';
import { slotOf, type Done, type Holder } from './holder.ts';
import { openItem, sealItem } from './items.ts';
import { passSlot, recoverySlot, type Header, type SlotOf } from './keys.ts';
import { recoveryCode } from './recovery-code.ts';
import { keychainSlot, replaceSlot } from './slots.ts';
import { dataKeyBy, type Proof } from './unlock.ts';

/** Shown once, and never kept. */
export interface NewCode {
  readonly recoveryCode: string;
}

const KEY = 32;

/**
 * Makes an empty vault and leaves it unlocked. One that is there already is only replaced when the
 * person said so (`beside`): its file is kept under another name.
 */
export async function makeVault(
  holder: Holder,
  passphrase: string,
  beside: boolean,
): Promise<Done<NewCode>> {
  const { random } = holder.ports;
  const disk = holder.onDisk();
  if (disk.is !== 'none' && !beside) return err({ code: 'exists' });
  const header: Header = { v: 1, vaultId: random.uuid(), generation: 1 };
  const dataKey = random.bytes(KEY);
  const made = await bothSlots(holder, header, dataKey, passphrase);
  if (disk.is !== 'none') {
    const aside = holder.setAside();
    if (!aside.ok) return aside;
  }
  const content = { ...header, slots: made.slots, items: [], seeds: [] };
  const saved = await holder.save(dataKey, content);
  if (!saved.ok) return saved;
  holder.lock();
  holder.hold(dataKey);
  return ok({ recoveryCode: made.code });
}

/** A new passphrase with a salt of its own. The old one, or the recovery code, has to be shown. */
export async function changePassphrase(
  holder: Holder,
  proof: Proof,
  passphrase: string,
): Promise<Done<null>> {
  const dataKey = await dataKeyBy(holder, proof);
  if (!dataKey.ok) return dataKey;
  const before = holder.content();
  if (!before.ok) return before;
  const slot = await passSlot(holder.ports, before.value, dataKey.value, passphrase);
  const saved = await replaceSlot(holder, dataKey.value, slot);
  dataKey.value.fill(0);
  return saved;
}

/** A new recovery code; the old one opens nothing any more. */
export async function renewRecovery(holder: Holder, proof: Proof): Promise<Done<NewCode>> {
  const dataKey = await dataKeyBy(holder, proof);
  if (!dataKey.ok) return dataKey;
  const before = holder.content();
  if (!before.ok) return before;
  const { slot, code } = newRecovery(holder, before.value, dataKey.value);
  const saved = await replaceSlot(holder, dataKey.value, slot);
  dataKey.value.fill(0);
  return saved.ok ? ok({ recoveryCode: code }) : saved;
}

/**
 * A new key for the vault: every item is sealed again and every slot made anew, in one write. The
 * keychain's slot stays where the keychain can still be used, and is dropped where it cannot.
 */
export async function rotateVault(holder: Holder, passphrase: string): Promise<Done<NewCode>> {
  const { ports } = holder;
  const old = await dataKeyBy(holder, { by: 'pass', passphrase });
  if (!old.ok) return old;
  const read = holder.content();
  if (!read.ok) return read;
  const before = read.value;
  const header: Header = { ...before, generation: before.generation + 1 };
  const dataKey = ports.random.bytes(KEY);
  const made = await bothSlots(holder, header, dataKey, passphrase);
  const kept = slotOf(before, 'os') ? await keychainSlot(holder, header, dataKey) : undefined;
  // Looked at again only now: what was put in while the keys were made is taken along.
  const now = holder.content();
  if (!now.ok) return now;
  const again = (items: VaultContent['items']): VaultContent['items'] =>
    items.flatMap((sealed) => {
      const plain = openItem(ports, now.value, old.value, sealed);
      if (!plain) return [];
      return [sealItem(ports, header, dataKey, { id: sealed.id, version: sealed.version, plain })];
    });
  const { v, vaultId, generation } = header;
  const saved = await holder.save(dataKey, {
    v,
    vaultId,
    generation,
    slots: [...made.slots, ...(kept?.ok === true ? [kept.value] : [])],
    items: again(now.value.items),
    seeds: again(now.value.seeds),
  });
  old.value.fill(0);
  if (!saved.ok) return saved;
  if (holder.unlocked()) holder.hold(dataKey);
  else dataKey.fill(0);
  return ok({ recoveryCode: made.code });
}

/** Lets the system's keychain open the vault, or no longer. */
export async function setKeychain(holder: Holder, on: boolean): Promise<Done<null>> {
  const open = holder.open();
  if (!open.ok) return open;
  const { content, dataKey } = open.value;
  if (!on) {
    const slots = content.slots.filter(({ type }) => type !== 'os');
    return holder.save(dataKey, { ...content, slots });
  }
  const slot = await keychainSlot(holder, content, dataKey);
  if (!slot.ok) return slot;
  // Locked while the system was asked: the key above is zeros by now, and so is what was wrapped.
  if (holder.unlocked()?.dataKey !== dataKey) return err({ code: 'locked' });
  return replaceSlot(holder, dataKey, slot.value);
}

async function bothSlots(
  holder: Holder,
  header: Header,
  dataKey: Uint8Array,
  passphrase: string,
): Promise<{ readonly slots: Slot[]; readonly code: string }> {
  const pass = await passSlot(holder.ports, header, dataKey, passphrase);
  const { slot, code } = newRecovery(holder, header, dataKey);
  return { slots: [pass, slot], code };
}

function newRecovery(
  { ports }: Holder,
  header: Header,
  dataKey: Uint8Array,
): { readonly slot: SlotOf<'recovery'>; readonly code: string } {
  const secret = ports.random.bytes(16);
  const code = recoveryCode(ports.hash, secret);
  const slot = recoverySlot(ports, header, dataKey, secret);
  secret.fill(0);
  return { slot, code };
}

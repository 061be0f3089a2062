import { fromBase64 } from '../journal/bytes.ts';
import { err, ok } from '../result.ts';
import type { VaultWarning } from './contents.ts';
import { isWeaker } from './format.ts';
import { slotOf, type Done, type Holder } from './holder.ts';
import { openKeySlot, openPassSlot, passSlot } from './keys.ts';
import { parseRecoveryCode } from './recovery-code.ts';
import { keychainSlot, replaceSlot } from './slots.ts';

/** What a person has to show: the passphrase, the printed code, or the system's keychain. */
export type Proof =
  | { readonly by: 'pass'; readonly passphrase: string }
  | { readonly by: 'recovery'; readonly code: string }
  | { readonly by: 'os' };

export interface UnlockResult {
  readonly slot: Proof['by'];
  readonly warnings: readonly VaultWarning[];
}

/**
 * Opens the vault. What does not fit answers the same whatever of it was wrong. A slot that was
 * made with less than today's scrypt, or whose keychain asks for it, is made anew on the way; where
 * that cannot be written the vault opens all the same.
 */
export async function unlock(holder: Holder, proof: Proof): Promise<Done<UnlockResult>> {
  const opened = await openBy(holder, proof);
  if (!opened.ok) return opened;
  const open = holder.hold(opened.value.dataKey);
  if (!open) return err({ code: 'missing' });
  await wrapAgain(holder, proof, opened.value);
  return ok({ slot: proof.by, warnings: (holder.unlocked() ?? open).warnings });
}

/** The vault's key by one of its slots. */
export async function dataKeyBy(holder: Holder, proof: Proof): Promise<Done<Uint8Array>> {
  const opened = await openBy(holder, proof);
  return opened.ok ? ok(opened.value.dataKey) : opened;
}

interface Opened {
  readonly dataKey: Uint8Array;
  /** The system's key was rotated, and it asks for a new wrapping. */
  readonly renew: boolean;
}

async function openBy(holder: Holder, proof: Proof): Promise<Done<Opened>> {
  const { ports } = holder;
  const read = holder.content();
  if (!read.ok) return read;
  const content = read.value;
  let renew = false;
  const opened = async (): Promise<Done<Uint8Array | undefined>> => {
    switch (proof.by) {
      case 'pass': {
        const slot = slotOf(content, 'pass');
        return ok(slot && (await openPassSlot(ports, content, slot, proof.passphrase)));
      }
      case 'recovery': {
        const slot = slotOf(content, 'recovery');
        const secret = parseRecoveryCode(ports.hash, proof.code);
        return ok(slot && secret && openKeySlot(ports, content, slot, secret));
      }
      case 'os': {
        const slot = slotOf(content, 'os');
        if (!slot) return err({ code: 'keychain', detail: 'not-available' });
        const given = await ports.keychain.unwrap(slot.kept);
        if (!given.ok) return err({ code: 'keychain', detail: given.error });
        const { secret } = given.value;
        ({ renew } = given.value);
        const key = fromBase64(secret);
        return ok(key && openKeySlot(ports, content, slot, key));
      }
    }
  };
  const dataKey = await opened();
  if (!dataKey.ok) return dataKey;
  if (dataKey.value) return ok({ dataKey: dataKey.value, renew });
  const disk = holder.onDisk();
  return err({ code: disk.is === 'there' && !disk.whole ? 'damaged' : 'not-opened' });
}

async function wrapAgain(holder: Holder, proof: Proof, { dataKey, renew }: Opened): Promise<void> {
  const read = holder.content();
  if (!read.ok) return;
  const content = read.value;
  const slot = slotOf(content, 'pass');
  const weaker = proof.by === 'pass' && slot !== undefined && isWeaker(slot.kdf);
  if (!weaker && !renew) return;
  // A lock overwrites the key while this goes on; what is wrapped must be the key, not zeros.
  const mine = dataKey.slice();
  const made = weaker
    ? ok(await passSlot(holder.ports, content, mine, proof.passphrase))
    : await keychainSlot(holder, content, mine);
  if (made.ok && holder.unlocked()) await replaceSlot(holder, mine, made.value);
  mine.fill(0);
}

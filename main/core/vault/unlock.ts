import { fromBase64 } from '../journal/bytes.ts';
import { err, ok } from '../result.ts';
import type { VaultWarning } from './contents.ts';
import { slotOf, type Done, type Holder } from './holder.ts';
import { openKeySlot, openPassSlot } from './keys.ts';
import { parseRecoveryCode } from './recovery-code.ts';

/** What a person has to show: the passphrase, the printed code, or the system's keychain. */
export type Proof =
  | { readonly by: 'pass'; readonly passphrase: string }
  | { readonly by: 'recovery'; readonly code: string }
  | { readonly by: 'os' };

export interface UnlockResult {
  readonly slot: Proof['by'];
  readonly warnings: readonly VaultWarning[];
}

/** Opens the vault. What does not fit answers the same whatever of it was wrong. */
export async function unlock(holder: Holder, proof: Proof): Promise<Done<UnlockResult>> {
  const dataKey = await dataKeyBy(holder, proof);
  if (!dataKey.ok) return dataKey;
  const open = holder.hold(dataKey.value);
  if (!open) return err({ code: 'missing' });
  return ok({ slot: proof.by, warnings: open.warnings });
}

/** The vault's key by one of its slots. */
export async function dataKeyBy(holder: Holder, proof: Proof): Promise<Done<Uint8Array>> {
  const { ports } = holder;
  const read = holder.content();
  if (!read.ok) return read;
  const content = read.value;
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
        const key = fromBase64(given.value.secret);
        return ok(key && openKeySlot(ports, content, slot, key));
      }
    }
  };
  const dataKey = await opened();
  if (!dataKey.ok) return dataKey;
  if (dataKey.value) return ok(dataKey.value);
  const disk = holder.onDisk();
  return err({ code: disk.is === 'there' && !disk.whole ? 'damaged' : 'not-opened' });
}

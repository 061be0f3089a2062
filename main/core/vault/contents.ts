import { equal, fromBase64, toBase64, toHex, utf8 } from '../journal/bytes.ts';
import { covered, isWeaker, type VaultContent } from './format.ts';
import { openItem, type ItemFacts } from './items.ts';
import type { VaultTools } from './keys.ts';

/** What the file holds and the key to it, while the vault is unlocked. */
export interface OpenVault {
  readonly content: VaultContent;
  readonly dataKey: Uint8Array;
}

/**
 * What an unlocked vault tells beside its items. None keeps the vault shut; each is shown until a
 * person has said that it was read, since the next write makes the file look as it should.
 */
export type VaultWarning =
  /** The file's own sum is wrong: it was damaged since it was written. */
  | { readonly code: 'damaged' }
  /** An older file was put back: seen here was version `seen`. */
  | { readonly code: 'rolled-back'; readonly seen: number; readonly version: number }
  /** Something was changed, added or taken out by other hands than this app's. */
  | { readonly code: 'changed-outside' }
  | { readonly code: 'item-damaged'; readonly id: string }
  /** The passphrase's slot was made with less than today's scrypt, and could not be made anew yet. */
  | { readonly code: 'old-cost' };

/** The content with its code: written by someone who held the key. */
export function signed(
  { crypto }: VaultTools,
  dataKey: Uint8Array,
  content: Omit<VaultContent, 'mac'>,
): VaultContent {
  const key = crypto.derive(dataKey, 'breakglass-vault file');
  const mac = toBase64(crypto.mac(key, covered(content)));
  key.fill(0);
  return { ...content, mac };
}

/** Written by someone who held this key. */
export function isSigned({ crypto }: VaultTools, { content, dataKey }: OpenVault): boolean {
  const key = crypto.derive(dataKey, 'breakglass-vault file');
  const right = equal(crypto.mac(key, covered(content)), fromBase64(content.mac) ?? utf8(''));
  key.fill(0);
  return right;
}

/** Facts of every item that opens, and a warning for everything that is not as it was written. */
export function lookThrough(
  tools: VaultTools,
  open: OpenVault,
  seen: number | undefined,
): { readonly facts: readonly ItemFacts[]; readonly warnings: readonly VaultWarning[] } {
  const { content, dataKey } = open;
  const warnings: VaultWarning[] = [];
  if (seen !== undefined && seen > content.version) {
    warnings.push({ code: 'rolled-back', seen, version: content.version });
  }
  if (!isSigned(tools, open)) warnings.push({ code: 'changed-outside' });
  const facts = [...content.items, ...content.seeds].flatMap((sealed): readonly ItemFacts[] => {
    const plain = openItem(tools, content, dataKey, sealed);
    if (!plain) {
      warnings.push({ code: 'item-damaged', id: sealed.id });
      return [];
    }
    const { kind, name, at } = plain;
    return [{ id: sealed.id, kind, name, at }];
  });
  return { facts, warnings };
}

/** What is true of a vault as it is now, and is told only for as long as it is. */
export function standingWarnings({ slots }: VaultContent): readonly VaultWarning[] {
  const old = slots.some((slot) => slot.type === 'pass' && isWeaker(slot.kdf));
  return old ? [{ code: 'old-cost' }] : [];
}

/** Where the seed of one epoch lies: known from log and epoch alone, with the vault locked or not. */
export function seedId(tools: VaultTools, logId: string, epoch: number): string {
  return toHex(tools.hash.sha256(utf8(`breakglass-vault seed ${logId} ${epoch}`)).subarray(0, 16));
}

import type { SeedStore } from '../ports/seeds.ts';
import {
  changePassphrase,
  makeVault,
  renewRecovery,
  rotateVault,
  setKeychain,
} from './change-slots.ts';
import type { NewCode } from './change-slots.ts';
import type { VaultWarning } from './contents.ts';
import { createHolder, type Done, type VaultPorts } from './holder.ts';
import type { ItemFacts, ItemKind } from './items.ts';
import { deleteItem, getItem, putItem, secretOf } from './keep-items.ts';
import { createSeedStore } from './seed-store.ts';
import { unlock, type Proof, type UnlockResult } from './unlock.ts';

export type VaultState =
  | { readonly is: 'none' }
  | { readonly is: 'unreadable'; readonly code: 'unreadable' | 'newer'; readonly detail: string }
  | (Kept & { readonly is: 'locked' })
  | (Kept & {
      readonly is: 'unlocked';
      readonly since: number;
      readonly facts: readonly ItemFacts[];
      readonly warnings: readonly VaultWarning[];
    });

interface Kept {
  readonly slots: readonly ('pass' | 'recovery' | 'os')[];
  /** How many secrets it holds; what they are is known only while unlocked. */
  readonly count: number;
  /** False: the file was damaged since it was written. */
  readonly whole: boolean;
}

/** The vault of this laptop. There is none until a person makes one; logging never waits for it. */
export interface Vault {
  state(): VaultState;
  make(passphrase: string, beside: boolean): Promise<Done<NewCode>>;
  unlock(proof: Proof): Promise<Done<UnlockResult>>;
  /** The warnings were read: they are told no more, until the next unlock finds them again. */
  acknowledge(): void;
  /** Overwrites the key at once. False when it was locked already. */
  lock(): boolean;
  changePassphrase(proof: Proof, next: string): Promise<Done<null>>;
  renewRecovery(proof: Proof): Promise<Done<NewCode>>;
  rotate(passphrase: string): Promise<Done<NewCode>>;
  setKeychain(on: boolean): Promise<Done<null>>;
  put(kind: ItemKind, name: string, secret: string): Promise<Done<ItemFacts>>;
  get(kind: ItemKind, name: string): Done<string>;
  secret(id: string): Done<string>;
  delete(id: string): Promise<Done<null>>;
  readonly seeds: SeedStore;
}

export function createVault(ports: VaultPorts): Vault {
  const holder = createHolder(ports);
  const { inTurn } = holder;
  return {
    state: () => {
      const disk = holder.onDisk();
      if (disk.is !== 'there') return disk;
      const { content, whole } = disk;
      const slots = content.slots.map(({ type }) => type);
      const kept = { slots, count: content.items.length + content.seeds.length, whole };
      const open = holder.unlocked();
      if (!open) return { is: 'locked', ...kept };
      const { since, facts, warnings } = open;
      return { is: 'unlocked', ...kept, since, facts, warnings };
    },
    make: (passphrase, beside) => inTurn(() => makeVault(holder, passphrase, beside)),
    unlock: (proof) => inTurn(() => unlock(holder, proof)),
    acknowledge: () => holder.acknowledge(),
    lock: () => holder.lock(),
    changePassphrase: (proof, next) => inTurn(() => changePassphrase(holder, proof, next)),
    renewRecovery: (proof) => inTurn(() => renewRecovery(holder, proof)),
    rotate: (passphrase) => inTurn(() => rotateVault(holder, passphrase)),
    setKeychain: (on) => inTurn(() => setKeychain(holder, on)),
    put: (kind, name, secret) => inTurn(() => putItem(holder, kind, name, secret)),
    get: (kind, name) => getItem(holder, kind, name),
    secret: (id) => secretOf(holder, id),
    delete: (id) => inTurn(() => deleteItem(holder, id)),
    seeds: createSeedStore(holder),
  };
}

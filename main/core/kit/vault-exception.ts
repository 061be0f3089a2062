import type { Kit, KitUser, VaultException } from './model.ts';

/** Whether a user's long-term key may be kept, and what a person should know before it is. */
export type MayKeep =
  | { readonly is: 'no' }
  | { readonly is: 'ended'; readonly exception: VaultException }
  | { readonly is: 'yes'; readonly exception: VaultException; readonly signed: boolean };

/** @param now epoch ms; the exception holds through its last day, UTC */
export function mayKeep(kit: Kit | undefined, user: string, now: number): MayKeep {
  const exception = kit?.users.find(({ name }) => name === user)?.vault;
  if (!kit || !exception) return { is: 'no' };
  const today = new Date(now).toISOString().slice(0, 10);
  if (today > exception.until) return { is: 'ended', exception };
  return { is: 'yes', exception, signed: kit.signed };
}

/** Users whose key may be taken into the vault today. */
export function mayKeepNow(kit: Kit | undefined, now: number): readonly KitUser[] {
  return (kit?.users ?? []).filter(({ name }) => mayKeep(kit, name, now).is === 'yes');
}

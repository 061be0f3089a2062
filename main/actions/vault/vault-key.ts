import { mayKeep } from '../../core/kit/vault-exception.ts';
import { readStoredKey, writeStoredKey } from '../../core/vault/stored-key.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { openedSignIn } from '../sign-in.ts';
import { takeKey } from '../submit-secret.ts';
import { recordReveal } from './opened.ts';
import { vaultFailure } from './failure.ts';
import { sideOf } from './flow.ts';

/** Lane C: takes the chosen user's key out of the vault into memory, and proves it. */
export async function useVaultKey(desk: Desk): Promise<Done> {
  const open = openedSignIn(desk);
  if (!open.ok) return open;
  const side = sideOf(desk);
  if (!side.ok) return side;
  const stored = side.value.vault.get('break-glass-key', open.value.user.name);
  if (!stored.ok) return vaultFailure(stored.error);
  const key = readStoredKey(stored.value);
  return key ? takeKey(desk, key, 'vault') : refuse('vault-no-item');
}

/** Lane C: keeps the key that was just proved, where the kit has an exception for its user. */
export async function keepVaultKey(desk: Desk): Promise<Done> {
  const { key, run, signIn, ports } = desk;
  const side = sideOf(desk);
  if (!side.ok) return side;
  // A drill's key is the range's own; it opens nothing, and so it is kept nowhere.
  const proved = signIn?.stage === 'code' || signIn?.stage === 'roles';
  if (!key || !proved || run?.mode !== 'incident') return refuse('key-missing');
  if (mayKeep(run.kit, key.user, ports.clock.now()).is !== 'yes') {
    return refuse('vault-not-allowed', { user: key.user });
  }
  if (side.value.vault.state().is === 'locked') return refuse('vault-locked');
  await recordReveal(desk, key.user, 'vault');
  const { accessKeyId, secretAccessKey } = key.credentials;
  const text = writeStoredKey({ accessKeyId, secretAccessKey });
  const kept = await side.value.vault.put('break-glass-key', key.user, text);
  ports.changed();
  return kept.ok ? done : vaultFailure(kept.error);
}

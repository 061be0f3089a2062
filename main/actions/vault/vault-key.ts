import { mayKeep } from '../../core/kit/vault-exception.ts';
import { readStoredKey, writeStoredKey } from '../../core/vault/stored-key.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { usesKit } from '../drill/where.ts';
import { confirmOwn } from '../own-read-back.ts';
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
  if (!key || !proved || !run || !usesKit(run)) return refuse('key-missing');
  if (mayKeep(run.kit, key.user, ports.clock.now()).is !== 'yes') {
    return refuse('vault-not-allowed', { user: key.user });
  }
  if (side.value.vault.state().is === 'locked') return refuse('vault-locked');
  const { accessKeyId, secretAccessKey } = key.credentials;
  const confirmed = await confirmOwn(desk, {
    question: {
      en: `Keep the key of ${key.user} in the vault?`,
      ja: `${key.user} のキーを保管庫に残しますか？`,
    },
    accept: { en: 'Keep the key', ja: 'キーを残す' },
    facts: [
      { name: { en: 'User', ja: 'ユーザー' }, value: key.user },
      { name: { en: 'Access key id', ja: 'アクセスキー ID' }, value: accessKeyId },
    ],
    undo: { en: 'Delete it on the screen of the vault', ja: '保管庫の画面で削除する' },
  });
  if (!confirmed.ok) return confirmed;
  // Signed out, or another key was typed, while the question stood there.
  if (desk.key !== key) return refuse('key-missing');
  if (side.value.vault.state().is === 'locked') return refuse('vault-locked');
  await recordReveal(desk, key.user, 'vault');
  const text = writeStoredKey({ accessKeyId, secretAccessKey });
  const kept = await side.value.vault.put('break-glass-key', key.user, text);
  ports.changed();
  return kept.ok ? done : vaultFailure(kept.error);
}

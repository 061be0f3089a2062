import { mayKeep } from '../../core/kit/vault-exception.ts';
import type { ItemFacts } from '../../core/vault/items.ts';
import { typedLogin, writeProxyLogin } from '../../core/vault/proxy-login.ts';
import { typedKey, writeStoredKey } from '../../core/vault/stored-key.ts';
import type { Desk } from '../desk.ts';
import { holdSecrets } from '../hold-secrets.ts';
import { PROXY_LOGIN } from './kept-login.ts';
import { protectStored } from './opened.ts';
import type { VaultSide } from './side.ts';
import type { Step, Typed } from './step.ts';

/** Takes a secret out for good, once its name was typed. */
export async function deleteItem(side: VaultSide, item: ItemFacts, typed: Typed): Promise<Step> {
  if ((typed['name'] ?? '').normalize('NFKC').trim() !== item.name) {
    return { problem: { code: 'name-differs' } };
  }
  const deleted = await side.vault.delete(item.id);
  return deleted.ok ? { next: 'end' } : { problem: deleted.error };
}

/** Puts a long-term key in on a quiet day, for a user the kit has an exception for. */
export async function addKey(desk: Desk, side: VaultSide, typed: Typed): Promise<Step> {
  const { user = '', accessKeyId = '', secretAccessKey = '' } = typed;
  const kit = await desk.ports.kit();
  if (mayKeep(kit, user, desk.ports.clock.now()).is !== 'yes') {
    return { problem: { code: 'not-allowed' } };
  }
  const key = typedKey(accessKeyId, secretAccessKey);
  if (typeof key === 'string') return { problem: { code: 'key-malformed', detail: key } };
  const kept = await side.vault.put('break-glass-key', user, writeStoredKey(key));
  if (!kept.ok) return { problem: kept.error };
  if (desk.run) protectStored(desk, desk.run);
  return { next: 'end' };
}

/** Keeps the login of a proxy; one that was given for now only makes way for it. */
export async function keepLogin(
  desk: Desk,
  side: VaultSide,
  proxy: string,
  typed: Typed,
): Promise<Step> {
  const { user = '', proxyPassword = '' } = typed;
  if (user.trim() === '' || proxyPassword === '') return { problem: { code: 'empty' } };
  const login = typedLogin(user, proxyPassword);
  if (!login) return { problem: { code: 'login-malformed' } };
  // However short: it goes to a proxy with every call.
  holdSecrets(desk, [login.password]);
  const kept = await side.vault.put(PROXY_LOGIN, proxy, writeProxyLogin(login));
  if (!kept.ok) return { problem: kept.error };
  const { login: _given, ...connection } = desk.connection;
  desk.connection = connection;
  return { next: 'end' };
}

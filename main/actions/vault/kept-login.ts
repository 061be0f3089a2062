import { readProxyLogin, type ProxyLogin } from '../../core/vault/proxy-login.ts';
import type { Desk } from '../desk.ts';

/** What the vault names the login of a proxy by: its kind, and the proxy's address as its name. */
export const PROXY_LOGIN = 'proxy-login';

/**
 * The proxy's login that lies in the vault, read anew for each call: a lock takes it away at once.
 * It goes to the proxy whose address it was given for and to no other.
 */
export function keptLogin({ ports }: Desk, proxy: string): ProxyLogin | undefined {
  const kept = ports.vault?.vault.get(PROXY_LOGIN, proxy);
  return kept?.ok === true ? readProxyLogin(kept.value) : undefined;
}

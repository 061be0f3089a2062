import type { Desk } from '../desk.ts';
import { holdSecrets } from '../hold-secrets.ts';

/** A password or a token in an address is at least this long; shorter values are settings. */
const SHORTEST = 8;

/**
 * The organisation's time-stamping authority, where one is set. Some are called with a password or
 * a token in the address: what could be one is kept out of every record from here on.
 */
export async function authorityOf(desk: Desk): Promise<string | undefined> {
  const url = await desk.ports.witness.stamps.authority();
  if (url !== undefined) holdSecrets(desk, secretsIn(url));
  return url;
}

/** Whom people know it as: the host alone, without the user and password before it. */
export function hostOf(url = ''): string {
  return /^https?:\/\/(?:[^/?#]*@)?([^/?#@]+)/.exec(url)?.[1] ?? 'RFC 3161';
}

function secretsIn(url: string): readonly string[] {
  const [, password = ''] = /^https?:\/\/[^/?#:]*:([^/?#]*)@/.exec(url) ?? [];
  const [, query = ''] = /\?([^#]*)/.exec(url) ?? [];
  const values = query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1));
  return [password, ...values.filter((value) => value.length >= SHORTEST)]
    .flatMap((written) => [written, decoded(written)])
    .filter((value) => value !== '');
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

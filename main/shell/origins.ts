/** The one scheme a page of this app can have. */
export const SCHEME = 'app';

/**
 * Hosts of the scheme: the window's bundle, main's own pages that confirm and keep secrets, windows
 * that only show, what is printed.
 */
export const HOSTS = ['bundle', 'confirm', 'secrets', 'observer', 'facilitator', 'print'] as const;
export type Host = (typeof HOSTS)[number];

/** The one address a window of this host loads. */
export function addressOf(host: Host): string {
  return `${SCHEME}://${host}/`;
}

/** True for an address on exactly this host; any credentials, port or other scheme is a no. */
export function isOn(host: Host, address: string): boolean {
  try {
    const url = new URL(address);
    const plain = url.username === '' && url.password === '' && url.port === '';
    return url.protocol === `${SCHEME}:` && url.hostname === host && plain;
  } catch {
    return false;
  }
}

/** Whether a request may leave a page: only to the host the session serves. */
export function mayRequest(host: Host, address: string, development: boolean): boolean {
  return isOn(host, address) || (development && address.startsWith('devtools://'));
}

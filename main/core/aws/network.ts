/** How calls leave this laptop, as the person has set it. Nothing is taken from the environment. */
export interface Network {
  readonly proxy?: Proxy;
  /** PEM certificates of the organisation's own authorities: good for its proxy's certificate. */
  readonly authorities?: readonly string[];
  /**
   * PEM of the one authority that a person allowed, with a recorded reason, to vouch for AWS too:
   * then whoever holds its key reads every call and every credential.
   */
  readonly interceptor?: string;
}

export interface Proxy {
  /** `http://host:port` or `https://host:port`, never with a password in it. */
  readonly url: string;
  /** Held in memory only. */
  readonly login?: { readonly user: string; readonly password: string };
}

/** What was seen of a server's certificate. */
export interface SeenCertificate {
  /** Who vouches for it: organisation, else common name. */
  readonly issuer: string;
  /** The names it is for, as far as it tells. */
  readonly names: string;
  /** Epoch milliseconds. */
  readonly until: number;
  /** Set where an authority of the organisation, not a public one, vouched for it. */
  readonly intercepted?: true;
}

/** One certificate in PEM and nothing beside it: TLS would believe each of several. */
export const ONE_CERTIFICATE =
  /^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]*-----END CERTIFICATE-----\s*$/;

/** `http(s)://host:port` and nothing else: no name, no password, no path. */
export const PROXY_URL = /^https?:\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+):\d{1,5}$/i;

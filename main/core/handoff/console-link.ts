import { consolePage, hostsOf } from '../aws/console-hosts.ts';
import { isRegionName, partitionOf } from '../aws/partition.ts';

/** The Region's own host: the one without a Region is one more thing that may be down. */
export function signinHost(region: string): string {
  const { signIn } = hostsOf(partitionOf(region));
  const regional = region !== 'us-east-1' && signIn === hostsOf('aws').signIn;
  return regional ? `${region}.${signIn}` : signIn;
}

/** Browsers and AWS's own hosts take this much; a token may have some thousand characters. */
const LONGEST_LINK = 8_192;

/**
 * Where a browser signs in with the token, good for 15 minutes. Whoever has the link has the session.
 * Undefined when the link would be too long, or the Region is none.
 */
export function loginUrl(region: string, token: string): string | undefined {
  if (!isRegionName(region)) return undefined;
  const query = [
    ['Action', 'login'],
    ['Issuer', 'https://breakglass.invalid/'],
    ['Destination', consolePage(region, 'console/home')],
    ['SigninToken', token],
  ].map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`);
  const url = `https://${signinHost(region)}/federation?${query.join('&')}`;
  return url.length > LONGEST_LINK ? undefined : url;
}

const TWELVE_HOURS = 43_200;
const FIFTEEN_MINUTES = 900;

/**
 * How long the console session is asked to last. A role that was assumed from another session
 * (chained, also from an MFA session) must not ask: AWS refuses `SessionDuration` there, and the
 * console session ends with the credentials.
 */
export function consoleSeconds(session: {
  readonly chained: boolean;
  readonly maxSessionSeconds: number;
}): number | undefined {
  if (session.chained) return undefined;
  return Math.min(TWELVE_HOURS, Math.max(FIFTEEN_MINUTES, session.maxSessionSeconds));
}

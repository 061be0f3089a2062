import { consolePage, hostsOf } from '../aws/console-hosts.ts';
import { partitionOf } from '../aws/partition.ts';

/** The Region's own host: the one without a Region is one more thing that may be down. */
export function signinHost(region: string): string {
  const { signIn } = hostsOf(partitionOf(region));
  const regional = region !== 'us-east-1' && signIn === hostsOf('aws').signIn;
  return regional ? `${region}.${signIn}` : signIn;
}

/** Where a browser signs in with the token, good for 15 minutes. Whoever has the link has the session. */
export function loginUrl(host: string, region: string, token: string): string {
  const query = [
    ['Action', 'login'],
    ['Issuer', 'https://breakglass.invalid/'],
    ['Destination', consolePage(region, 'console/home')],
    ['SigninToken', token],
  ].map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`);
  return `https://${host}/federation?${query.join('&')}`;
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

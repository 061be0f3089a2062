/** Sign-in and console hosts by partition (AWS General Reference, "AWS Sign-In endpoints"). */
const PARTITIONS = [
  { prefix: 'cn-', signin: 'signin.amazonaws.cn', console: 'console.amazonaws.cn' },
  {
    prefix: 'us-gov-',
    signin: 'signin.amazonaws-us-gov.com',
    console: 'console.amazonaws-us-gov.com',
  },
] as const;

const COMMERCIAL = { signin: 'signin.aws.amazon.com', console: 'console.aws.amazon.com' } as const;

function partitionOf(region: string): { readonly signin: string; readonly console: string } {
  return PARTITIONS.find(({ prefix }) => region.startsWith(prefix)) ?? COMMERCIAL;
}

/** The Region's own host: the one without a Region is one more thing that may be down. */
export function signinHost(region: string): string {
  const { signin } = partitionOf(region);
  return region === 'us-east-1' || signin !== COMMERCIAL.signin ? signin : `${region}.${signin}`;
}

/** Where a browser signs in with the token, good for 15 minutes. Whoever has the link has the session. */
export function loginUrl(host: string, region: string, token: string): string {
  const { console: consoleHost } = partitionOf(region);
  const destination = `https://${region}.${consoleHost}/console/home?region=${region}`;
  const query = [
    ['Action', 'login'],
    ['Issuer', 'https://breakglass.invalid/'],
    ['Destination', destination],
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

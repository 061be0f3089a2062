import { hostsOf } from '../aws/console-hosts.ts';
import { partitionOf } from '../aws/partition.ts';

/** The profile's name in the private config; it exists nowhere else. */
const PROFILE = 'breakglass';

/**
 * Words of the sign-in itself. The Region picks the sign-in host, so another one is another way.
 * `elsewhere`: the browser is on another computer, and a code is brought back from it.
 */
export function loginArguments(region: string, elsewhere = false): readonly string[] {
  const words = ['login', '--profile', PROFILE, '--region', region, '--no-cli-pager'];
  return elsewhere ? [...words, '--remote'] : words;
}

/** Words that print credentials which are good now; the CLI renews them first where they are not. */
export function exportArguments(region: string): readonly string[] {
  return [
    ...['configure', 'export-credentials', '--profile', PROFILE, '--region', region],
    ...['--format', 'process'],
  ];
}

/** The address to sign in at, in what `aws login` prints; undefined until it is all there. */
export function addressIn(printed: string): string | undefined {
  return /(https:\/\/[A-Za-z0-9.-]+\/v1\/authorize\?\S+)\s/.exec(printed)?.[1];
}

/**
 * Whether an address is AWS's own page to sign in at in a Region. What a program prints is shown, put on
 * the clipboard and made a QR code of: a page that only looks like AWS's would get the password.
 */
export function isSignInAddress(address: string, region: string): boolean {
  const { signIn } = hostsOf(partitionOf(region));
  const hosts = [`${region}.${signIn}`, signIn];
  return hosts.some((host) => address.startsWith(`https://${host}/v1/authorize?`));
}

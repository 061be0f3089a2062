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

/** Where AWS writes sign-in events whatever Region one works in (breakglass-practice 2.6). */
const SIGN_IN = ['us-east-1', 'us-east-2', 'eu-north-1', 'ap-southeast-2'];

/** The Regions in which use of break-glass users and roles is recorded: those of sign-in, and these. */
export function eventRegions(partition: string, regions: readonly string[]): readonly string[] {
  return [...new Set([...(partition === 'aws' ? SIGN_IN : []), ...regions])];
}

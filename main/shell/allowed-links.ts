/**
 * Hosts the app may open in the browser: AWS's sign-in, console, status and documentation, by
 * partition. One line each with its reason. A leading dot allows the names below it.
 */
const HOSTS: readonly (readonly [host: string, why: string])[] = [
  ['.signin.aws.amazon.com', 'sign-in of an account, by alias and by Region'],
  ['signin.aws.amazon.com', 'global sign-in and switch-role links'],
  ['.signin.amazonaws-us-gov.com', 'sign-in in GovCloud'],
  ['signin.amazonaws-us-gov.com', 'sign-in in GovCloud'],
  ['.signin.amazonaws.cn', 'sign-in in the China Regions'],
  ['signin.amazonaws.cn', 'sign-in in the China Regions'],
  ['console.aws.amazon.com', 'the console'],
  ['.console.aws.amazon.com', 'the console of one Region'],
  ['console.amazonaws-us-gov.com', 'the console in GovCloud'],
  ['.console.amazonaws-us-gov.com', 'the console in GovCloud'],
  ['console.amazonaws.cn', 'the console in the China Regions'],
  ['.console.amazonaws.cn', 'the console in the China Regions'],
  ['.signin.amazonaws-eusc.eu', 'sign-in in the European Sovereign Cloud'],
  ['signin.amazonaws-eusc.eu', 'sign-in in the European Sovereign Cloud'],
  ['console.amazonaws-eusc.eu', 'the console in the European Sovereign Cloud'],
  ['.console.amazonaws-eusc.eu', 'the console in the European Sovereign Cloud'],
  ['health.aws.amazon.com', 'service status'],
  ['status.aws.amazon.com', 'service status'],
  ['docs.aws.amazon.com', 'documentation'],
  ['aws.amazon.com', 'support contact forms'],
  ['repost.aws', 'knowledge centre'],
];

/**
 * The address to open, normalised, or undefined: https only, a host of the list, the standard
 * port, no user name or password in it, at most 2,000 characters.
 */
export function allowedLink(address: string): string | undefined {
  if (address.length > 2000) return undefined;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  const plain = url.protocol === 'https:' && url.username === '' && url.password === '';
  if (!plain || url.port !== '') return undefined;
  const listed = HOSTS.some(([host]) =>
    host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host,
  );
  return listed ? url.href : undefined;
}

const DOOR_LINK = /^http:\/\/127\.0\.0\.1:\d{1,5}\/console\/[\w-]{43}$/;

/** The address as it is when it is a console link at the app's own door; undefined for any other. */
export function doorLink(address: string): string | undefined {
  return DOOR_LINK.test(address) ? address : undefined;
}

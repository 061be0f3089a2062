/** Hosts that usually sit behind a company's single sign-on: the ones that fail in the same hour. */
const BEHIND_SSO: readonly string[] = [
  'awsapps.com',
  'okta.com',
  'oktapreview.com',
  'onelogin.com',
  'auth0.com',
  'pingone.com',
  'duosecurity.com',
  'login.microsoftonline.com',
  'portal.azure.com',
  'sharepoint.com',
  'teams.microsoft.com',
  'office.com',
  'accounts.google.com',
  'docs.google.com',
  'drive.google.com',
  'atlassian.net',
  'slack.com',
  'notion.so',
  'pagerduty.com',
  'datadoghq.com',
  'splunkcloud.com',
  'service-now.com',
  'console.aws.amazon.com',
];

/** Public pages on those hosts: anybody may read them. */
const PUBLIC: readonly string[] = ['status.okta.com', 'status.slack.com', 'status.auth0.com'];

/** Whether an address is likely to ask for single sign-on. Unreadable addresses are not. */
export function needsSso(address: string): boolean {
  const host = /^https?:\/\/([^/?#:@\s]+)/i.exec(address)?.[1]?.toLowerCase();
  if (host === undefined || PUBLIC.includes(host)) return false;
  return BEHIND_SSO.some((one) => host === one || host.endsWith(`.${one}`));
}

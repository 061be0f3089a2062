import type { Kept } from './collect.ts';
import type { TrailEvent } from './event.ts';
import type { Ledger, LoggedCall, LoggedSession } from './ledger.ts';
import type { UnloggedEvent } from './result.ts';

/** What the app asks by itself around a call that is in the log: read-only, before it and while it is followed. */
const APP_READS: Readonly<Record<string, ReadonlySet<string>>> = {
  'ssm:SendCommand': new Set([
    'DescribeInstanceInformation',
    'GetDocument',
    'DescribeDocument',
    'ListCommands',
    'ListCommandInvocations',
    'GetCommandInvocation',
  ]),
  'ssm:CancelCommand': new Set(['ListCommandInvocations', 'GetCommandInvocation']),
  'ssm:StartSession': new Set(['DescribeInstanceInformation', 'DescribeSessions']),
  'sts:GetSessionToken': new Set(['GetCallerIdentity']),
  'sts:AssumeRole': new Set(['GetCallerIdentity']),
};
const READ_BY_APP = new Set(Object.values(APP_READS).flatMap((names) => [...names]));
/** So long before a call and after its last outcome, ms. */
const AROUND = 120_000;
/** What the app's calls say they come from (`userAgentAppId`). */
const APP = 'app/breakglass';

const SIGN_IN =
  /^(?:ConsoleLogin|SwitchRole|ExitRole|RenewRole|CheckMfa|GetSigninToken|AssumeRole\w*|GetSessionToken|GetFederationToken|CreateOAuth2Token|AuthorizeOAuth2Access|UserAuthentication)$/;

/** The logged call around which the app made this read by itself; undefined when it is none of those. */
export function appReadOf(ledger: Ledger, { event }: Kept, skewMs: number): LoggedCall | undefined {
  if (event.readOnly === false || !READ_BY_APP.has(event.name)) return undefined;
  if (event.userAgent !== undefined && !event.userAgent.includes(APP)) return undefined;
  const session = sessionOf(ledger, event);
  const who = session?.arn ?? event.arn;
  return ledger.calls.find(
    (call) =>
      APP_READS[call.call]?.has(event.name) === true &&
      call.service === event.service &&
      (call.principal === who || (call.service === 'sts' && session === undefined)) &&
      event.at >= call.at + skewMs - AROUND &&
      event.at <= call.until + skewMs + AROUND,
  );
}

/** An event of ours that no record speaks of, with what the log knows around it. */
export function unlogged(ledger: Ledger, { event, by }: Kept, skewMs: number): UnloggedEvent {
  const at = event.at - skewMs;
  const session = sessionOf(ledger, event);
  const during = ledger.byHand.find(({ from, to }) => at >= from && at <= to);
  const kind = SIGN_IN.test(event.name) ? 'sign-in' : event.readOnly === true ? 'read' : 'change';
  return {
    event,
    by: by ?? (event.name === 'SendCommand' ? 'intent-id' : 'access-key'),
    kind,
    afterEnd: session?.ended === true && at > session.until + 1_000,
    ...(during && { during: { path: during.path, seq: during.seq } }),
  };
}

/** By its key; a session in the browser has none that we know. */
function sessionOf({ sessions }: Ledger, { accessKeyId }: TrailEvent): LoggedSession | undefined {
  if (accessKeyId === undefined) return undefined;
  return sessions.find((session) => session.accessKeyId === accessKeyId);
}

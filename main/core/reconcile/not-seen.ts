import { NOT_REACHED } from '../aws/failover.ts';
import type { LoggedCall } from './ledger.ts';
import type { Covered, NotSeenBecause } from './result.ts';

/** "CloudTrail typically delivers logs within an average of about 5 minutes"; 15 is what AWS tells to wait. */
const DELIVERY = 15 * 60_000;

/** Ends of a call that AWS never had. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  ...NOT_REACHED,
  'refused-on-this-runtime',
  'not-in-this-drill',
]);

/** Calls that CloudTrail has as data events, off in a trail unless switched on. */
const DATA_EVENTS: ReadonlySet<string> = new Set([
  's3:GetObject',
  's3:PutObject',
  's3:HeadObject',
  's3:DeleteObject',
  'logs:PutLogEvents',
  'lambda:Invoke',
  'sns:Publish',
  'sqs:SendMessage',
]);
const READS = /^(?:Get|List|Describe|Lookup|Head|Batch(?:Get|Describe))/;

/** The likeliest reason first; `no-reason` is the one to look into. */
export function notSeenBecause(
  call: LoggedCall,
  covered: readonly Covered[],
  skewMs: number,
): NotSeenBecause {
  const { status, code, requestIds } = call;
  if (status === 'cancelled' && requestIds.length === 0) return 'never-sent';
  if (status === 'failed' && code !== undefined && NEVER_SENT.has(code)) return 'never-sent';
  const accounts = [call.account, call.principal.split(':')[4] ?? ''];
  const there = covered.filter(({ account }) => accounts.includes(account));
  if (there.length === 0) return 'account-not-covered';
  const places = there.filter(({ region }) => region === call.region);
  if (places.length === 0) return 'region-not-covered';
  const at = call.at + skewMs;
  if (at < Math.min(...places.map(({ from }) => from)) - DELIVERY) return 'before-files';
  if (at + DELIVERY > Math.max(...places.map(({ to }) => to))) return 'not-delivered-yet';
  if (DATA_EVENTS.has(call.call)) return 'data-event';
  if (READS.test(call.name) && places.every(({ reads }) => reads === 0)) return 'reads-not-logged';
  if (status === 'unknown' || status === 'none') return 'outcome-unknown';
  return 'no-reason';
}

import { intentIn, type Collected, type Kept } from './collect.ts';
import type { Ledger, LoggedCall } from './ledger.ts';
import { notSeenBecause } from './not-seen.ts';
import type { AppRead, MatchedBy, Reconciled, SeenCall } from './result.ts';
import { appReadOf, unlogged } from './unlogged.ts';

/** An event found by time may be so long before its intent, or after its outcome, ms. */
const EARLY = 5_000;
const LATE = 61_000;
/** How long a call whose outcome is not known may have taken. */
const SLOW = 120_000;

/**
 * Puts calls and events together, surest first: request id; the key AWS gave out, the intent's id
 * in a command's comment, the command's id; the shared event id; then, each with its one nearest,
 * access key, name and time on the skewed clock; last, session name and time. A call whose request
 * id is known is never taken for an event with another.
 */
export function reconcile(ledger: Ledger, collected: Collected): Reconciled {
  const { kept } = collected;
  const found: Found = new Map();
  const sure = sureMatches(ledger);
  for (const { event } of kept) {
    const match = sure(event);
    if (match) found.set(event, match);
  }
  byQuotedId(ledger, kept, found);
  byShared(kept, found);
  const skew = skewOf(kept, found);
  byTime(ledger, kept, found, skew?.ms ?? 0, 'key-and-time');
  byTime(ledger, kept, found, skew?.ms ?? 0, 'session-name-and-time');

  const events = new Map<string, { event: Kept['event']; by: MatchedBy }[]>();
  const appReads: AppRead[] = [];
  const rest: Kept[] = [];
  for (const one of kept) {
    const match = found.get(one.event);
    if (match) {
      const list = events.get(match.call.id) ?? [];
      list.push({ event: one.event, by: match.by });
      events.set(match.call.id, list);
      continue;
    }
    const call = appReadOf(ledger, one, skew?.ms ?? 0);
    if (call) appReads.push({ event: one.event, call });
    else rest.push(one);
  }
  const seen: SeenCall[] = [];
  const notSeen: LoggedCall[] = [];
  for (const call of ledger.calls) {
    const list = events.get(call.id);
    if (list) seen.push({ call, events: list });
    else notSeen.push(call);
  }
  return {
    events: collected.events,
    duplicates: collected.duplicates,
    unrelated: collected.events - collected.duplicates - kept.length,
    seen,
    notSeen: notSeen.map((call) => ({
      call,
      because: notSeenBecause(call, collected.covered, skew?.ms ?? 0),
    })),
    appReads,
    unlogged: rest.map((one) => unlogged(ledger, one, skew?.ms ?? 0)),
    covered: collected.covered,
    findings: collected.findings,
    ...(skew && { skew }),
  };
}

type Match = { readonly call: LoggedCall; readonly by: MatchedBy };

/** By the event itself: an id may come with two contents. */
type Found = Map<Kept['event'], Match>;

function sureMatches({ calls, sessions }: Ledger): (event: Kept['event']) => Match | undefined {
  const byId = new Map(calls.map((call) => [call.id, call]));
  const requests = new Map(
    calls.flatMap((call) => call.requestIds.map((id) => [id, call] as const)),
  );
  const keys = new Map(
    sessions.flatMap(({ accessKeyId, intent }) => {
      const call = byId.get(intent);
      return call && accessKeyId !== undefined ? [[accessKeyId, call] as const] : [];
    }),
  );
  const match = (call: LoggedCall | undefined, by: MatchedBy): Match | undefined =>
    call && { call, by };
  return ({ requestId, issuedKey }) =>
    match(requests.get(requestId ?? ''), 'request-id') ??
    match(keys.get(issuedKey ?? ''), 'issued-key');
}

/**
 * By the intent's id in a command's comment, or the command's id. Anyone can write either again, so
 * the event must contradict nothing else that is known of the call, and a call is made once: what
 * quotes it a second time is another call, and not logged.
 */
function byQuotedId(ledger: Ledger, kept: readonly Kept[], found: Found): void {
  const byId = new Map(ledger.calls.map((call) => [call.id, call]));
  const intents = new Set(byId.keys());
  const commands = new Map(
    ledger.calls.flatMap((call) =>
      call.commandId === undefined ? [] : [[`${call.name} ${call.commandId}`, call] as const],
    ),
  );
  const taken = new Set([...found.values()].map(({ call }) => call.id));
  const pairs = kept.flatMap(({ event }) => {
    if (found.has(event)) return [];
    const quoted =
      event.name === 'SendCommand' ? byId.get(intentIn(event.comment, intents) ?? '') : undefined;
    const call = quoted ?? commands.get(`${event.name} ${event.commandId ?? ''}`);
    if (!call || !fits(ledger, call, event)) return [];
    const by: MatchedBy = quoted ? 'intent-id' : 'command-id';
    return [{ call, event, by, apart: Math.abs(event.at - call.at) }];
  });
  for (const { call, event, by } of pairs.sort((left, right) => left.apart - right.apart)) {
    if (taken.has(call.id)) continue;
    taken.add(call.id);
    found.set(event, { call, by });
  }
}

/** Whether nothing an event says contradicts what the log says of a call. */
function fits(ledger: Ledger, call: LoggedCall, event: Kept['event']): boolean {
  const { requestId, commandId, account, accessKeyId, arn, userName } = event;
  if (requestId !== undefined && call.requestIds.length > 0) return false;
  if (commandId !== undefined && call.commandId !== undefined && commandId !== call.commandId) {
    return false;
  }
  if (account !== '' && account !== call.account) return false;
  if (event.service !== call.service || event.name !== call.name) return false;
  const unnamed = accessKeyId === undefined && arn === undefined && userName === undefined;
  return (
    unnamed ||
    madeBy(ledger, call, 'key-and-time')(event) ||
    madeBy(ledger, call, 'session-name-and-time')(event)
  );
}

function byShared(kept: readonly Kept[], found: Found): void {
  const shared = new Map<string, LoggedCall>();
  for (const { event } of kept) {
    const match = found.get(event);
    if (match && event.sharedId !== undefined) shared.set(event.sharedId, match.call);
  }
  for (const { event } of kept) {
    const call = found.has(event) ? undefined : shared.get(event.sharedId ?? '');
    if (call) found.set(event, { call, by: 'shared-event-id' });
  }
}

/** The median of event time minus intent time: AWS's clock minus the laptop's, and a second or so. */
function skewOf(kept: readonly Kept[], found: Found): Reconciled['skew'] | undefined {
  const differences = kept
    .flatMap(({ event }) => {
      const match = found.get(event);
      return match ? [event.at - match.call.at] : [];
    })
    .sort((left, right) => left - right);
  const ms = differences[Math.floor(differences.length / 2)];
  return ms === undefined ? undefined : { ms, pairs: differences.length };
}

function byTime(
  ledger: Ledger,
  kept: readonly Kept[],
  found: Found,
  skewMs: number,
  by: 'key-and-time' | 'session-name-and-time',
): void {
  const taken = new Set([...found.values()].map(({ call }) => call.id));
  const open = ledger.calls.filter((call) => !taken.has(call.id));
  const named = new Map<string, Kept['event'][]>();
  for (const { event } of kept) {
    if (found.has(event)) continue;
    const key = `${event.service}:${event.name}`;
    const list = named.get(key);
    if (list) list.push(event);
    else named.set(key, [event]);
  }
  const pairs = open.flatMap((call) => {
    const settled = call.status === 'ok' || call.status === 'failed' || call.status === 'sent';
    const end = settled ? call.until : Math.max(call.until, call.at + SLOW);
    const made = madeBy(ledger, call, by);
    const from = call.at + skewMs - EARLY;
    return between(named.get(call.call) ?? [], from, end + skewMs + LATE).flatMap((event) => {
      if (event.region !== call.region && event.region !== '') return [];
      if (call.requestIds.length > 0 && event.requestId !== undefined) return [];
      if (!made(event)) return [];
      return [{ call, event, apart: Math.abs(event.at - call.at - skewMs) }];
    });
  });
  pairs.sort(
    (left, right) =>
      left.apart - right.apart ||
      left.call.at - right.call.at ||
      (`${left.call.id}${left.event.id}` < `${right.call.id}${right.event.id}` ? -1 : 1),
  );
  for (const { call, event } of pairs) {
    if (taken.has(call.id) || found.has(event)) continue;
    taken.add(call.id);
    found.set(event, { call, by });
  }
}

/** The events of a list in order of time that lie between two times. */
function between(
  events: readonly Kept['event'][],
  from: number,
  to: number,
): readonly Kept['event'][] {
  const firstFrom = (at: number): number => {
    let low = 0;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((events[middle]?.at ?? at) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return events.slice(firstFrom(from), firstFrom(to + 1));
}

/** Whether an event was made by whom the call names: by the key of its session, or by name. */
function madeBy(
  { sessions }: Ledger,
  { principal }: LoggedCall,
  by: 'key-and-time' | 'session-name-and-time',
): (event: Kept['event']) => boolean {
  if (by === 'key-and-time') {
    const own = sessions.filter(({ arn }) => arn === principal);
    const keys = new Set(own.map(({ accessKeyId }) => accessKeyId));
    return ({ accessKeyId }) => accessKeyId !== undefined && keys.has(accessKeyId);
  }
  const last = principal.split('/').pop();
  return ({ arn, sessionName, userName }) => {
    if (arn === principal) return true;
    const name = sessionName ?? userName;
    return name !== undefined && name === last;
  };
}

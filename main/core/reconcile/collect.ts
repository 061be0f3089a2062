import type { TrailEvent } from './event.ts';
import type { Ledger } from './ledger.ts';
import type { TrailFinding } from '../ports/trail-files.ts';
import type { Covered, OursBy } from './result.ts';
import { isSameEvent, together } from './same-event.ts';
import { TrailFindings } from './trail-findings.ts';

/** Names may be used again: events are ours by name only so long before and after the log, ms. */
export const AROUND = 15 * 60_000;
/** Copies that other accounts have of a call are looked for among so many events. */
const MOST_SHARED = 50_000;
/** Keys that strangers were given, and accounts with their Regions, are kept track of up to so many. */
const MOST_ISSUED = 100_000;
const MOST_PLACES = 10_000;
/** Contents kept of one event id. */
const MOST_CONTENTS = 8;
/** AWS's own limit for an access key id. */
const LONGEST_KEY = 128;

export interface Kept {
  readonly event: TrailEvent;
  /** Absent: it only answers to one of our calls. */
  readonly by?: OursBy;
}

export interface Collected {
  readonly kept: readonly Kept[];
  readonly events: number;
  readonly duplicates: number;
  readonly covered: readonly Covered[];
  /** What the events say of the files they are in. */
  readonly findings: readonly TrailFinding[];
}

/**
 * Goes over events in any order and keeps those that are ours, so that memory grows with our
 * events and not with the files. A key given out to our session outside the app may be seen after
 * it was used: `again` then holds such keys, and the files must be gone over once more.
 */
export class TrailCollector {
  private readonly ledger: Ledger;
  private readonly keys: Map<string, OursBy>;
  private readonly names: ReadonlySet<string>;
  private readonly identities: ReadonlySet<string>;
  private readonly users: ReadonlySet<string>;
  private readonly answers: ReadonlySet<string>;
  private readonly intents: ReadonlySet<string>;
  /** By event id: one content each, unless files contradict each other. */
  private readonly kept = new Map<string, Kept[]>();
  /** Events with a shared id that are not ours so far. */
  private readonly shared = new Map<string, { event: TrailEvent; file: string }[]>();
  private sharedCount = 0;
  /** Keys given out, by the key they were given to. */
  private readonly issued = new Map<string, Set<string>>();
  private issuedCount = 0;
  private readonly ownPlaces: ReadonlySet<string>;
  private readonly findings = new TrailFindings();
  private readonly places = new Map<string, { -readonly [K in keyof Covered]: Covered[K] }>();
  private readonly until: number;
  private events = 0;
  private duplicates = 0;

  constructor(ledger: Ledger, children: ReadonlySet<string> = new Set()) {
    this.ledger = ledger;
    const { calls, sessions } = ledger;
    this.keys = new Map([
      ...[...children].map((key) => [key, 'child-key'] as const),
      ...sessions.flatMap(({ accessKeyId }) =>
        accessKeyId === undefined ? [] : [[accessKeyId, 'access-key'] as const],
      ),
    ]);
    this.names = new Set(sessions.map(({ name }) => name));
    this.identities = new Set(sessions.flatMap(({ sourceIdentity }) => sourceIdentity ?? []));
    this.users = new Set(
      [...calls.map(({ principal }) => principal), ...sessions.map(({ arn }) => arn)].filter(
        (arn) => arn.includes(':user/'),
      ),
    );
    this.answers = new Set(calls.flatMap(({ requestIds }) => requestIds));
    this.intents = new Set(calls.map(({ id }) => id));
    this.ownPlaces = new Set(calls.map(({ account, region }) => `${account} ${region}`));
    this.until = Math.max(ledger.to, ...sessions.map(({ until }) => until)) + AROUND;
  }

  /** `file`: where it was read, for what is found wrong with it. */
  add(event: TrailEvent, file = ''): void {
    this.events += 1;
    this.cover(event, file);
    this.noteIssued(event, file);
    const by = this.oursBy(event);
    if (by === undefined && !this.answersUs(event)) {
      this.keepShared(event, file);
      return;
    }
    this.keep({ event, ...(by !== undefined && { by }) }, file);
  }

  /** Keys given out to ours outside the app, that were not known from the start. */
  again(): ReadonlySet<string> {
    const children = new Set<string>();
    const open = [...this.keys.keys()];
    for (const key of open) {
      for (const child of this.issued.get(key) ?? []) {
        if (this.keys.has(child) || children.has(child)) continue;
        children.add(child);
        open.push(child);
      }
    }
    return children;
  }

  collected(): Collected {
    const ours = [...this.kept.values()].flat();
    const shared = new Set(ours.flatMap(({ event }) => event.sharedId ?? []));
    for (const id of shared) {
      for (const { event, file } of this.shared.get(id) ?? []) {
        this.keep({ event, by: 'shared-event-id' }, file);
      }
    }
    /* Whatever order the files came in, what follows sees the same. */
    const kept = [...this.kept.values()]
      .flat()
      .sort((left, right) => order(left.event, right.event));
    const covered = [...this.places.values()].sort((left, right) =>
      `${left.account} ${left.region}` < `${right.account} ${right.region}` ? -1 : 1,
    );
    const { events, duplicates } = this;
    return { kept, events, duplicates, covered, findings: this.findings.all() };
  }

  /**
   * The first content does not win: whoever can add a file could else hide an event behind its id.
   * What one form leaves out, such as a comment in event history, is taken from the other.
   */
  private keep(one: Kept, file: string): void {
    const { id } = one.event;
    const contents = this.kept.get(id);
    if (!contents) {
      this.kept.set(id, [one]);
      return;
    }
    const at = contents.findIndex(({ event }) => isSameEvent(event, one.event));
    const same = contents[at];
    if (same) {
      this.duplicates += 1;
      const event = together(same.event, one.event);
      const by = this.oursBy(event) ?? same.by ?? one.by;
      contents[at] = { event, ...(by !== undefined && { by }) };
      return;
    }
    this.findings.add(file, 'event-differs');
    if (contents.length < MOST_CONTENTS) contents.push(one);
    else this.duplicates += 1;
  }

  private noteIssued({ issuedKey, accessKeyId }: TrailEvent, file: string): void {
    if (issuedKey === undefined || accessKeyId === undefined || this.keys.has(issuedKey)) return;
    if (issuedKey.length > LONGEST_KEY || accessKeyId.length > LONGEST_KEY) return;
    const known = this.issued.get(accessKeyId) ?? new Set();
    if (known.has(issuedKey)) return;
    if (this.issuedCount >= MOST_ISSUED && !this.keys.has(accessKeyId)) {
      this.findings.add(file, 'too-many-others');
      return;
    }
    this.issuedCount += 1;
    this.issued.set(accessKeyId, known.add(issuedKey));
  }

  private oursBy(event: TrailEvent): OursBy | undefined {
    const byKey = event.accessKeyId === undefined ? undefined : this.keys.get(event.accessKeyId);
    if (byKey) return byKey;
    if (event.at < this.ledger.from - AROUND || event.at > this.until) return undefined;
    const { sessionName, sourceIdentity, arn } = event;
    if (sessionName !== undefined && this.names.has(sessionName)) return 'session-name';
    if (sourceIdentity !== undefined && this.identities.has(sourceIdentity)) {
      return 'source-identity';
    }
    if (arn !== undefined && this.users.has(arn)) return 'user';
    return this.isUserByName(event) ? 'user' : undefined;
  }

  /** A console sign-in may carry the name and account of a user without its ARN. */
  private isUserByName({ userName, account }: TrailEvent): boolean {
    if (userName === undefined) return false;
    for (const arn of this.users) {
      if (arn.split(':')[4] === account && arn.split('/').pop() === userName) return true;
    }
    return false;
  }

  private answersUs({ requestId, issuedKey, comment, name }: TrailEvent): boolean {
    if (requestId !== undefined && this.answers.has(requestId)) return true;
    if (issuedKey !== undefined && this.keys.get(issuedKey) === 'access-key') return true;
    return name === 'SendCommand' && intentIn(comment, this.intents) !== undefined;
  }

  private keepShared(event: TrailEvent, file: string): void {
    const { sharedId } = event;
    if (sharedId === undefined) return;
    if (this.sharedCount >= MOST_SHARED) {
      this.findings.add(file, 'too-many-others');
      return;
    }
    this.sharedCount += 1;
    const list = this.shared.get(sharedId);
    if (list) list.push({ event, file });
    else this.shared.set(sharedId, [{ event, file }]);
  }

  private cover({ account, region, at, readOnly }: TrailEvent, file: string): void {
    const key = `${account} ${region}`;
    let place = this.places.get(key);
    if (!place) {
      if (this.places.size >= MOST_PLACES && !this.ownPlaces.has(key)) {
        this.findings.add(file, 'too-many-others');
        return;
      }
      place = { account, region, from: at, to: at, events: 0, reads: 0 };
      this.places.set(key, place);
    }
    if (at < place.from) place.from = at;
    if (at > place.to) place.to = at;
    place.events += 1;
    if (readOnly === true) place.reads += 1;
  }
}

/** The intent whose id stands in a command's comment, as the app puts it there. */
export function intentIn(
  comment: string | undefined,
  intents: ReadonlySet<string>,
): string | undefined {
  const id = comment === undefined ? undefined : /(?:^|\s)bg:(\S+)$/.exec(comment)?.[1];
  return id !== undefined && intents.has(id) ? id : undefined;
}

export function order(left: TrailEvent, right: TrailEvent): number {
  return left.at - right.at || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
}

import type { DrillKind } from '../drill/kind.ts';
import type { Payloads } from '../journal/payload.ts';
import type { PlaybookRef } from '../playbook/model.ts';
import { DeviationsFold } from './deviations-fold.ts';
import { DrillFold } from './drill-fold.ts';
import { refOf } from './ref-of.ts';
import { ReviewFold } from './review-fold.ts';
import { RolesFold } from './roles-fold.ts';
import { commitmentsIn, textOf, type Stored } from './stored.ts';
import type {
  ActionStory,
  AnchorStory,
  DecisionStory,
  EvidenceStory,
  KitStory,
  Listed,
  LogStory,
  OddStory,
  Ref,
  SessionStory,
  Story,
} from './story.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** No section of a report lists more; the records themselves are all in the export. */
const MOST = 2_000;

/** A silence this long between two records is told, milliseconds. */
const SILENCE = 30 * 60_000;

class List<T> implements Listed<T> {
  readonly shown: T[] = [];
  total = 0;

  add(item: T): void {
    this.total += 1;
    if (this.shown.length < MOST) this.shown.push(item);
  }
}

/** Gathers a story record by record, each log from its first to its last. */
export class StoryFold {
  private readonly logs: Writable<LogStory>[] = [];
  private readonly people = new Set<string>();
  private readonly steps = { done: 0, skipped: 0, differed: 0 };
  private readonly actions = new List<Writable<ActionStory>>();
  private readonly decisions = new List<DecisionStory>();
  private readonly deviations = new DeviationsFold();
  private readonly drill = new DrillFold();
  private readonly sessions = new List<Writable<SessionStory>>();
  private readonly roles = new RolesFold();
  private readonly review = new ReviewFold();
  private readonly evidence = new List<EvidenceStory>();
  private readonly odd = new List<OddStory>();
  private readonly anchors = new List<AnchorStory>();
  private readonly kits = new List<KitStory>();
  private readonly rules = new Map<string, number>();
  private readonly openActions = new Map<string, Writable<ActionStory>>();
  private readonly openSessions = new Map<string, Writable<SessionStory>>();
  private redacted = 0;
  private copies = 0;
  private removed = 0;
  private withheld = 0;
  private mode: Story['mode'] = 'incident';
  private readonly kinds = new Set<DrillKind>();
  private incident: string | undefined;
  private playbook: PlaybookRef | undefined;

  add(stored: Stored): void {
    const { at } = stored;
    if (stored.type === 'log.open') this.open(stored);
    const log = this.logs.at(-1);
    if (log) {
      if (log.records > 0 && at - log.lastAt > SILENCE * log.clockSpeed) {
        this.odd.add({ ...refOf(stored), what: { kind: 'silence', ms: at - log.lastAt } });
      }
      log.lastAt = at;
      log.records += 1;
      if (log.person === '' && stored.who !== '') log.person = stored.who;
    }
    if (stored.who !== '') this.people.add(stored.who);
    try {
      this.count(stored);
      this.roles.add(stored);
      this.review.add(stored);
      this.deviations.add(stored);
      this.drill.add(stored);
      this.tell(stored);
    } catch {
      /* A record of another version may lack what this one expects: it still stands in the timeline. */
    }
  }

  story(): Story {
    return {
      mode: this.mode,
      kinds: [...this.kinds],
      ...(this.incident !== undefined && { incident: this.incident }),
      ...(this.playbook && { playbook: this.playbook }),
      logs: this.logs,
      people: [...this.people],
      steps: this.steps,
      actions: this.actions,
      decisions: this.decisions,
      ...this.deviations.story(),
      ...this.drill.story(),
      sessions: this.sessions,
      roles: this.roles.roles(),
      evidence: this.evidence,
      odd: this.odd,
      anchors: this.anchors,
      kits: this.kits,
      ...this.review.story(),
      redactions: { count: this.redacted, rules: this.rules, copies: this.copies },
      removedTexts: this.removed,
      withheldTexts: this.withheld,
    };
  }

  /** Also one whose opening says little is a log of its own: its records are no other's. */
  private open({ entry, at, device }: Stored): void {
    const log = { logId: entry.logId, person: '', openedAt: at, lastAt: at, records: 0 };
    if (entry.type !== 'log.open') {
      this.logs.push({ ...log, device, app: '', clockSpeed: 1 });
      return;
    }
    const { data } = entry;
    this.mode = data.mode;
    this.logs.push({
      ...log,
      device: data.device,
      app: data.app,
      clockSpeed: data.clockSpeed,
      ...(data.scenario !== undefined && { scenario: data.scenario }),
      ...(data.prevLog && { prevLog: { id: data.prevLog.id, size: data.prevLog.size } }),
    });
  }

  private count({ entry, red, withheld }: Stored): void {
    if (red) {
      this.redacted += red.count;
      for (const rule of red.rules) this.rules.set(rule, (this.rules.get(rule) ?? 0) + 1);
    }
    if (entry.type === 'note') {
      const { evidence = [] } = entry.data;
      this.copies += evidence.filter(({ maskedFrom }) => maskedFrom !== undefined).length;
    }
    const texts = commitmentsIn(entry.data).length;
    if (texts === 0) return;
    if (withheld !== undefined) this.withheld += texts;
    else this.removed += texts - openTexts(entry.data);
  }

  private tell(stored: Stored): void {
    const { entry } = stored;
    const ref = refOf(stored);
    switch (entry.type) {
      case 'log.open': {
        const before = entry.data.prevLog;
        if (before) {
          this.odd.add({
            ...ref,
            what: { kind: 'continued', before: before.id, size: before.size },
          });
        }
        return;
      }
      case 'run.start':
        // Of a run that was given up for another, the other is what the log is about.
        if (!entry.data.continues) this.playbook = entry.data.playbook;
        this.playbook ??= entry.data.playbook;
        if (this.mode === 'drill') this.kinds.add(entry.data.kind ?? 'rehearsal');
        this.kit(ref, entry.data);
        return;
      case 'input':
        this.incident ??= entry.data.values.find(({ type }) => type === 'incident-id')?.value;
        return;
      case 'step.done':
        this.steps.done += 1;
        if (entry.data.asExpected === false) this.steps.differed += 1;
        return;
      case 'step.skip':
        this.steps.skipped += 1;
        return;
      case 'answer':
        this.decisions.add({ ...ref, ...entry.data });
        return;
      case 'note':
        if (entry.data.kind === 'evidence' || stored.att.length > 0) this.note(stored, entry.data);
        return;
      case 'intent': {
        const action = { ...ref, intent: entry.data };
        this.actions.add(action);
        this.openActions.set(entry.data.id, action);
        return;
      }
      case 'outcome': {
        const action = this.openActions.get(entry.data.id);
        if (!action) return;
        action.outcome = { ref, data: later(action.outcome?.data, entry.data) };
        if (entry.data.status !== 'sent' && entry.data.status !== 'unknown') {
          this.openActions.delete(entry.data.id);
        }
        return;
      }
      case 'session.start': {
        const session = { ...ref, data: entry.data };
        this.sessions.add(session);
        this.openSessions.set(entry.data.session, session);
        return;
      }
      case 'session.end': {
        const session = this.openSessions.get(entry.data.session);
        if (session) Object.assign(session, { endedAt: stored.at, why: entry.data.why });
        this.openSessions.delete(entry.data.session);
        return;
      }
      case 'clock.jump': {
        const ms = entry.data.wallMs - entry.data.monotonicMs;
        this.odd.add({ ...ref, what: { kind: 'jump', ms } });
        return;
      }
      case 'log.degraded':
        this.odd.add({ ...ref, what: { kind: 'degraded', data: entry.data } });
        return;
      case 'log.recovered':
        this.odd.add({ ...ref, what: { kind: 'recovered', data: entry.data } });
        return;
      case 'witness': {
        const { name, vkey, time, size } = entry.data;
        const key = vkey.split('+')[1] ?? '';
        this.anchors.add({ ...ref, size, how: { kind: 'witness', name, key, time } });
        return;
      }
      case 'upload': {
        const { kind: service, to, size, lockedUntil, lockMode } = entry.data;
        const until = {
          ...(lockedUntil === undefined ? {} : { lockedUntil }),
          ...(lockMode === undefined ? {} : { lockMode }),
        };
        this.anchors.add({ ...ref, size, how: { kind: 'upload', to, service, ...until } });
        return;
      }
      case 'log.close': {
        const log = this.logs.at(-1);
        if (log) log.closed = entry.data.why;
        return;
      }
      default:
        return;
    }
  }

  private kit(ref: Ref, { kit, brought }: Payloads['run.start']): void {
    if (!kit?.gate && !brought?.gate) return;
    this.kits.add({
      ...ref,
      ...(kit?.gate ? { kit } : {}),
      ...(brought?.gate ? { brought } : {}),
    });
  }

  private note(stored: Stored, data: Payloads['note']): void {
    const ref = refOf(stored);
    if (stored.att.length === 0) this.evidence.add({ ...ref, text: data.text });
    for (const [index, file] of stored.att.entries()) {
      const origin =
        data.evidence?.find(({ sha256 }) => sha256 === file.sha256) ?? data.evidence?.[index];
      this.evidence.add({ ...ref, text: data.text, file, ...(origin && { origin }) });
    }
  }
}

/** The last word on an action, with what only an earlier one said. */
function later(
  before: Payloads['outcome'] | undefined,
  now: Payloads['outcome'],
): Payloads['outcome'] {
  return before ? { ...before, ...now } : now;
}

function openTexts(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + openTexts(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  if ('c' in value && typeof value.c === 'string') {
    return textOf(value as { c: string; text?: string }) === undefined ? 0 : 1;
  }
  return Object.values(value).reduce<number>((sum, one) => sum + openTexts(one), 0);
}

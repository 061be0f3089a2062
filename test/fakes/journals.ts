import { parseCheckpoint } from '../../main/core/journal/note.ts';
import type { Draft, Entry, Mode, RecordType } from '../../main/core/journal/payload.ts';
import type { Journal, JournalHead, Journals, LogSummary } from '../../main/core/ports/journal.ts';
import type { LogExports } from '../../main/core/ports/log-export.ts';
import type { LogFiles, VerifyReport } from '../../main/core/ports/log-files.ts';
import { err, ok } from '../../main/core/result.ts';

export interface MemoryLog {
  readonly logId: string;
  readonly mode: Mode;
  readonly entries: Entry[];
  readonly prevLog?: string;
  closed: boolean;
  /** Its close was asked for: nothing more is taken, even where that close failed. */
  ending: boolean;
  checkpointed: number;
  /** Entries the disk has refused and not yet taken. */
  waiting: number;
}

export interface MemoryJournals extends Journals {
  /** What is wrong with the disk from now on; undefined: nothing. Kept entries follow when it heals. */
  refuse: 'not-recorded' | undefined;
  /** Whether seeds outlive a crash, so that the log can be gone on in. */
  seeds: boolean;
  /** Ends the log as a crash would: nothing is written, the journal can no longer be used. */
  crash(logId: string): void;
  readonly logs: readonly MemoryLog[];
  /** Every protected value so far. */
  readonly secrets: readonly string[];
  readonly logFiles: LogFiles & LogExports;
  /** What was kept beside logs, by `logId/name`. */
  readonly beside: ReadonlyMap<string, string>;
}

/** Journals and log files in memory, for tests of what uses them. `now`: milliseconds since the epoch. */
export function createMemoryJournals(now: () => number = () => 0): MemoryJournals {
  const logs: MemoryLog[] = [];
  const secrets: string[] = [];
  const crashed = new Set<string>();
  const beside = new Map<string, string>();
  const find = (logId: string) => logs.find((log) => log.logId === logId);
  const self: MemoryJournals = {
    refuse: undefined,
    seeds: false,
    logs,
    secrets,
    beside,
    crash: (logId) => void crashed.add(logId),
    open: (options) => {
      const before = options.continues === undefined ? undefined : find(options.continues);
      if (options.continues !== undefined && !before) {
        return Promise.resolve(err({ code: 'cannot-open', detail: `no log ${options.continues}` }));
      }
      const logId = `00000000-0000-4000-8000-${String(logs.length + 1).padStart(12, '0')}`;
      const log: MemoryLog = {
        logId,
        mode: options.mode,
        entries: [],
        closed: false,
        ending: false,
        checkpointed: 0,
        waiting: 0,
        ...(before && { prevLog: before.logId }),
      };
      logs.push(log);
      const prevLog = before && { id: before.logId, size: before.entries.length, root: 'root' };
      const journal = memoryJournal(log);
      void journal.append({
        type: 'log.open',
        data: {
          logId,
          origin: `breakglass.invalid/${options.mode === 'drill' ? 'drill' : 'log'}/${logId}`,
          vkey_0: 'key',
          device: 'test',
          app: 'test',
          mode: options.mode,
          clockSpeed: options.clockSpeed,
          ...(options.scenario !== undefined && { scenario: options.scenario }),
          ...(prevLog && { prevLog }),
        },
      });
      return Promise.resolve(ok(journal));
    },
    addWitness: (logId, note) => {
      const read = parseCheckpoint(note);
      if (!find(logId)) return Promise.resolve(err({ code: 'no-such-log', detail: logId }));
      if (!read) {
        return Promise.resolve(err({ code: 'witness-refused', why: 'not-a-note', detail: '' }));
      }
      const { size, root } = read.checkpoint;
      return Promise.resolve(ok({ note, size, root, time: new Date(now()).toISOString() }));
    },
    resume: (logId) => {
      const log = find(logId);
      const why = !log ? 'no-such-log' : log.closed ? 'ended' : self.seeds ? undefined : 'no-seed';
      if (!log || why !== undefined) {
        const refused = { code: 'cannot-go-on', why: why ?? 'no-seed', detail: logId } as const;
        return Promise.resolve(err(refused));
      }
      crashed.delete(logId);
      const leftAt = log.entries.length;
      const journal = memoryJournal(log);
      const gone = () => ok({ journal, leftAt, recovered: false });
      return journal.rotate().then(gone);
    },
    list: () => Promise.resolve(logs.map(summary).reverse()),
    each: (logId, take) => {
      const log = find(logId);
      log?.entries.forEach((entry) => take(entry));
      return Promise.resolve(log ? ok(null) : err({ code: 'no-such-log' as const, detail: logId }));
    },
    read: (logId) => {
      const log = find(logId);
      return Promise.resolve(
        log ? ok([...log.entries]) : err({ code: 'no-such-log' as const, detail: logId }),
      );
    },
    logFiles: {
      saveBeside: (logId, name, text) => {
        if (!find(logId)) return Promise.resolve(err({ code: 'no-such-log', detail: logId }));
        beside.set(`${logId}/${name}`, text);
        return Promise.resolve(ok(null));
      },
      verify: (logId) => {
        const log = find(logId);
        return Promise.resolve(
          log ? ok(report(log)) : err({ code: 'no-such-log' as const, detail: logId }),
        );
      },
      export: (logId, into) => {
        if (!find(logId)) return Promise.resolve(err({ code: 'no-such-log', detail: logId }));
        const folder = `${into}/breakglass-${logId}`;
        return Promise.resolve(ok({ folder, verdict: 'VALID_UNANCHORED', withheld: 0, pdf: [] }));
      },
      planExport: (logId) => {
        const log = find(logId);
        if (!log) return Promise.resolve(err({ code: 'no-such-log', detail: logId }));
        return Promise.resolve(ok({ needed: 1000, records: log.entries.length, withheld: 0 }));
      },
      verifyExport: (folder) => {
        const log = logs.find(({ logId }) => folder.endsWith(logId));
        return Promise.resolve(
          log ? ok(report(log)) : err({ code: 'no-such-log', detail: folder }),
        );
      },
    },
  };

  function memoryJournal(log: MemoryLog): Journal {
    const { logId } = log;
    const head = (): JournalHead => ({
      logId,
      size: log.entries.length,
      root: 'root',
      checkpointed: log.checkpointed,
      shortCode: `${log.entries.length} @ 000000-000000-000000-000000-00`,
      waiting: self.refuse === undefined ? 0 : log.waiting,
      state: log.closed ? 'closed' : self.refuse === undefined ? 'recording' : 'not-recorded',
    });
    let closing: ReturnType<Journal['close']> | undefined;
    const ended = () => err({ code: 'closed' as const, detail: logId });
    const put = <T extends RecordType>(draft: Draft<T>) => {
      const ts = new Date(now()).toISOString();
      const data = committed(draft.data);
      const entry = { ...draft, data, seq: log.entries.length, ts, logId } as Entry<T>;
      log.entries.push(entry);
      log.waiting = self.refuse === undefined ? 0 : log.waiting + 1;
      return self.refuse === undefined
        ? ok(entry)
        : err({ code: self.refuse, detail: 'ENOSPC', kept: entry });
    };
    const finish = async (why: Parameters<Journal['close']>[0]) => {
      if (!log.ending) put({ type: 'log.close', data: { why } });
      log.ending = true;
      const signed = await journal.checkpoint();
      if (!signed.ok) return signed;
      log.closed = true;
      return ok(head());
    };
    const journal: Journal = {
      logId,
      mode: log.mode,
      head,
      protect: (values) => void secrets.push(...values),
      mask: (text) =>
        secrets.reduce(
          (masked, secret) =>
            secret === '' ? masked : masked.split(secret).join('[REDACTED:protected:00000000]'),
          text,
        ),
      look: (text) =>
        secrets.flatMap((secret) => {
          const start = secret === '' ? -1 : text.indexOf(secret);
          return start < 0 ? [] : [{ start, end: start + secret.length, rule: 'protected' }];
        }),
      allow: () => undefined,
      append: <T extends RecordType>(draft: Draft<T>) => {
        return Promise.resolve(log.ending || crashed.has(logId) ? ended() : put(draft));
      },
      checkpoint: () => {
        if (self.refuse !== undefined) {
          return Promise.resolve(err({ code: self.refuse, detail: 'ENOSPC' }));
        }
        log.checkpointed = log.entries.length;
        return Promise.resolve(ok(head()));
      },
      rotate: () => {
        if (log.ending || crashed.has(logId)) return Promise.resolve(ended());
        const k = log.entries.filter(({ type }) => type === 'key.rotate').length;
        put({ type: 'key.rotate', data: { k, vkey_next: `key ${k + 1}` } });
        return journal.checkpoint();
      },
      addWitness: (note, { name, vkey }) => {
        if (log.ending || crashed.has(logId)) return Promise.resolve(ended());
        const read = parseCheckpoint(note);
        if (!read) {
          const detail = 'no checkpoint';
          return Promise.resolve(
            err({ code: 'witness-refused' as const, why: 'not-a-note' as const, detail }),
          );
        }
        const { size, root } = read.checkpoint;
        const time = new Date(now()).toISOString();
        return Promise.resolve(put({ type: 'witness', data: { name, vkey, size, root, time } }));
      },
      close: (why) => {
        if (log.closed || crashed.has(logId)) return Promise.resolve(ended());
        closing ??= finish(why).finally(() => (closing = undefined));
        return closing;
      },
    };
    return journal;
  }
  return self;
}

function committed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(committed);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value);
  const [only] = fields;
  if (fields.length === 1 && only?.[0] === 'text' && typeof only[1] === 'string') {
    return { c: `commitment of ${only[1].length} characters`, text: only[1] };
  }
  return Object.fromEntries(fields.map(([key, one]) => [key, committed(one)]));
}

export function summary(log: MemoryLog): LogSummary {
  const [first] = log.entries;
  const run = log.entries.find((entry) => entry.type === 'run.start');
  return {
    logId: log.logId,
    mode: log.mode,
    folder: `/logs/${log.logId}`,
    openedAt: first?.ts ?? '',
    lastAt: log.entries.at(-1)?.ts ?? '',
    records: log.entries.length,
    bytes: JSON.stringify(log.entries).length,
    closed: log.closed,
    ...closedWhy(log),
    ...(log.prevLog !== undefined && { prevLog: log.prevLog }),
    ...(run?.type === 'run.start' && {
      playbook: { id: run.data.playbook.id, version: run.data.playbook.version },
      person: run.data.person,
      ...(run.data.draft ? { draft: true as const } : {}),
      ...(run.data.kind && { kind: run.data.kind }),
    }),
  };
}

function closedWhy({ entries }: MemoryLog): Pick<LogSummary, 'closedWhy'> {
  const last = entries.at(-1);
  return last?.type === 'log.close' ? { closedWhy: last.data.why } : {};
}

function report(log: MemoryLog): VerifyReport {
  return {
    verdict: 'VALID_UNANCHORED',
    records: log.entries.length,
    anchoredUpTo: 0,
    by: [],
    checkpointed: log.checkpointed,
    shortCode: `${log.entries.length} @ 000000-000000-000000-000000-00`,
    findings: [],
  };
}

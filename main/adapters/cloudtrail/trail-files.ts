import { isRecord } from '../../core/journal/parse.ts';
import type { TrailFiles, TrailFinding, TrailInput } from '../../core/ports/trail-files.ts';
import { readEvent, type TrailEvent } from '../../core/reconcile/event.ts';
import { TrailFindings } from '../../core/reconcile/trail-findings.ts';
import { err, ok } from '../../core/result.ts';
import { shapeOf, type CsvShape } from './csv-events.ts';
import { CsvRows } from './csv-rows.ts';
import { JsonRecords, LARGEST_EVENT, type TextPlace } from './json-records.ts';
import { listFiles, type TrailFile } from './list-files.ts';
import { readUnpacked } from './unpacked.ts';

type Code = TrailFinding['code'];

export function createTrailFiles(): TrailFiles {
  return {
    read: async (paths, event, { signal, at }) => {
      const { files, refused } = listFiles(paths);
      const findings = new TrailFindings();
      for (const { name, code } of refused) findings.add(name, code);
      const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
      const inputs: TrailInput[] = [];
      let done = 0;
      for (const file of files) {
        const reading = readerOf(
          (one) => event(one, file.name),
          (code, record, place) => findings.add(file.name, code, record, place),
        );
        const read = await readUnpacked(file.path, reading.take, {
          signal,
          read: (bytes) => {
            done += bytes;
            at(done, Math.max(total, done));
          },
        });
        if (read.stopped === 'cancelled') return err({ code: 'cancelled', detail: '' });
        const events = reading.end(read.stopped === undefined);
        if (read.stopped) findings.add(file.name, read.stopped, events + 1);
        if (reading.isDigest()) continue;
        inputs.push(inputOf(file, read.sha256, events));
        if (events === 0 && read.stopped === undefined) {
          findings.add(file.name, 'not-cloudtrail');
        }
      }
      const found = findings.all();
      if (inputs.length === 0 && found.length === 0) {
        return err({ code: 'no-events', detail: paths.join(', ') });
      }
      return ok({ inputs, findings: found });
    },
  };
}

function inputOf({ name, bytes }: TrailFile, sha256: string, events: number): TrailInput {
  return { name, sha256, bytes, events };
}

interface Reading {
  take(chunk: Buffer): void;
  /** How many events were read. `whole`: the bytes did not break off. */
  end(whole: boolean): number;
  isDigest(): boolean;
}

/** Reads one file as what its first character says it is. */
function readerOf(
  event: (event: TrailEvent) => void,
  find: (code: Code, record: number, place?: () => TextPlace) => void,
): Reading {
  let events = 0;
  let records = 0;
  let digest = false;
  let form: { push(chunk: Buffer): void; end(): void } | undefined;
  const given = (raw: unknown): void => {
    records += 1;
    const read = readEvent(unwrapped(raw));
    if (read) {
      events += 1;
      event(read);
    } else if (isRecord(raw) && 'digestEndTime' in raw) digest = true;
    else find('not-an-event', records);
  };
  const json = (): JsonRecords =>
    new JsonRecords({
      record: (bytes, place) => {
        let raw: unknown;
        try {
          raw = JSON.parse(bytes.toString('utf8'));
        } catch (error) {
          records += 1;
          find('not-json', records, () => place(offsetIn(error)));
          return;
        }
        given(raw);
      },
      problem: (code, place) => find(code, records + 1, place),
    });
  const csv = (): CsvRows => {
    let shape: CsvShape | undefined;
    let header = true;
    return new CsvRows(
      {
        row: (fields) => {
          if (header) shape = shapeOf(fields);
          else if (shape) given(shape.event(fields));
          header = false;
        },
        problem: (code) => find(code, records + 1),
      },
      LARGEST_EVENT,
    );
  };
  return {
    take: (chunk) => {
      if (!form) {
        const first = chunk.find((byte) => byte > 0x20);
        if (first === undefined) return;
        form = first === 0x7b || first === 0x5b ? json() : csv();
      }
      form.push(chunk);
    },
    end: (whole) => {
      if (whole) form?.end();
      return events;
    },
    isDigest: () => digest && events === 0,
  };
}

/** Where V8 says a text stopped being JSON; its beginning when it does not say. */
function offsetIn(error: unknown): number {
  const said = error instanceof Error ? / at position (\d+)/.exec(error.message)?.[1] : undefined;
  return said === undefined ? 0 : Number(said);
}

/** `lookup-events` and EventBridge put the event into a field of their own. */
function unwrapped(raw: unknown): unknown {
  if (!isRecord(raw)) return raw;
  const inner = raw['CloudTrailEvent'];
  if (typeof inner === 'string') {
    try {
      return JSON.parse(inner) as unknown;
    } catch {
      return raw;
    }
  }
  return isRecord(raw['detail']) && 'eventID' in raw['detail'] ? raw['detail'] : raw;
}

import { join } from 'node:path';
import { z } from 'zod';
import { NOTHING_COUNTED, type Counted, type ProgrammeBook } from '../../core/ports/programme.ts';
import { PRACTISED } from '../../core/programme/briefs.ts';
import { MOST_RULES, NO_RULES, type Schedule } from '../../core/programme/schedule.ts';
import { err, ok } from '../../core/result.ts';
import { messageOf, nodeFiles, readWhole, type Files } from './files.ts';
import { parseJson, utf8Text } from './log-folder.ts';
import { replaceDurably, writeWhole } from './write-whole.ts';

const SCHEDULE = 'drill-schedule.json';
const COUNTED = 'drill-results.json';

const short = z.string().min(1).max(200);

/** Written to be read and changed by hand too. */
const scheduleShape = z.strictObject({
  version: z.literal(1),
  rules: z
    .array(
      z.strictObject({
        playbook: short,
        person: short.exactOptional(),
        months: z.union([z.literal(0), z.literal(1), z.literal(3), z.literal(6), z.literal(12)]),
      }),
    )
    .max(MOST_RULES),
});

const words = z.strictObject({ en: z.string(), ja: z.string() });
const briefShape = z.strictObject({
  logId: short,
  logs: z.array(short),
  how: z.enum(PRACTISED),
  playbook: z.strictObject({ id: short, version: z.string() }),
  person: z.string(),
  begunAt: z.number(),
  endedAt: z.number(),
  ended: z.enum(['finished', 'abandoned']),
  records: z.number(),
  imported: z.literal(true).exactOptional(),
});
const countedShape = z.strictObject({
  /** Of the app that counted: another one may count otherwise. */
  app: z.string(),
  imported: z.array(briefShape),
  results: z.array(
    z.strictObject({
      logId: short,
      records: z.number(),
      scenario: z.string(),
      seconds: z.strictObject({
        'seconds-to-first-action': z.number().exactOptional(),
        'seconds-to-signed-in': z.number().exactOptional(),
        'seconds-to-closed': z.number().exactOptional(),
      }),
      objectives: z.array(
        z.strictObject({ id: z.string(), title: words, rating: z.enum(['P', 'S', 'M', 'U', 'N']) }),
      ),
      answers: z.record(z.string(), z.string()),
      done: z.array(z.string()),
    }),
  ),
});

export interface ProgrammeBookOptions {
  /** The data folder. */
  readonly root: string;
  readonly now: () => number;
  /** Name and version of this app. */
  readonly app: string;
  readonly files?: Files;
}

/**
 * `drill-schedule.json` and `drill-results.json` of the data folder. A schedule that cannot be read is
 * put aside, and the usual holds; one that cannot even be moved is not written over. Results that
 * cannot be read are counted anew.
 */
export function createProgrammeBook(options: ProgrammeBookOptions): ProgrammeBook {
  const { root, app, files = nodeFiles } = options;
  const path = join(root, SCHEDULE);
  let loaded: Loaded | undefined;
  const load = (): Loaded => (loaded ??= loadSchedule(files, path, options.now));
  let counted: Counted | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return {
    schedule: () => load().schedule,
    damaged: () => load().damaged,
    keepSchedule: (schedule) => {
      const next = last.then(async () => {
        const { blocked, damaged } = load();
        if (blocked !== undefined) return err({ detail: blocked });
        const text = JSON.stringify({ version: 1, ...schedule }, undefined, 2);
        try {
          await replaceDurably(files, path, Buffer.from(`${text}\n`));
        } catch (error) {
          return err({ detail: messageOf(error) });
        }
        loaded = { schedule, ...(damaged === undefined ? {} : { damaged }) };
        return ok(null);
      });
      last = next;
      return next;
    },
    counted: () => (counted ??= loadCounted(files, join(root, COUNTED), app)),
    keepCounted: (now) => {
      counted = now;
      const { imported, results } = now;
      try {
        const text = JSON.stringify({ app, imported, results: [...results.values()] });
        writeWhole(files, join(root, COUNTED), Buffer.from(text));
      } catch {
        // It is counted again after the next start.
      }
      return Promise.resolve();
    },
  };
}

interface Loaded {
  readonly schedule: Schedule;
  readonly damaged?: string;
  /** Why it is not to be written. */
  readonly blocked?: string;
}

function loadSchedule(files: Files, path: string, now: () => number): Loaded {
  try {
    const bytes = readWhole(files, path);
    if (bytes === undefined) return { schedule: NO_RULES };
    const parsed = scheduleShape.safeParse(parseJson(utf8Text(bytes)));
    if (parsed.success) return { schedule: { rules: parsed.data.rules } };
  } catch {
    // Not to be read at all: it goes the way of one that holds something else.
  }
  try {
    const aside = `${path}.damaged-${String(now())}`;
    files.rename(path, aside);
    return { schedule: NO_RULES, damaged: aside };
  } catch (error) {
    return { schedule: NO_RULES, damaged: path, blocked: messageOf(error) };
  }
}

function loadCounted(files: Files, path: string, app: string): Counted {
  try {
    const bytes = readWhole(files, path);
    const parsed = bytes && countedShape.safeParse(parseJson(utf8Text(bytes)));
    if (parsed?.success !== true || parsed.data.app !== app) return NOTHING_COUNTED;
    const { imported, results } = parsed.data;
    return { imported, results: new Map(results.map((one) => [one.logId, one])) };
  } catch {
    return NOTHING_COUNTED;
  }
}

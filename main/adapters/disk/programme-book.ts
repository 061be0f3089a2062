import { join } from 'node:path';
import { z } from 'zod';
import { FIGURE_IDS } from '../../core/drill/figures.ts';
import { NOTHING_COUNTED, type Counted, type ProgrammeBook } from '../../core/ports/programme.ts';
import { LONGEST_ITEM, MOST_ITEMS, type Items } from '../../core/programme/action-items.ts';
import { PRACTISED } from '../../core/programme/briefs.ts';
import { MOST_RULES, NO_RULES, type Schedule } from '../../core/programme/schedule.ts';
import { nodeFiles, readWhole, type Files } from './files.ts';
import { createKeptJson } from './kept-json.ts';
import { parseJson, utf8Text } from './log-folder.ts';
import { writeWhole } from './write-whole.ts';

const SCHEDULE = 'drill-schedule.json';
const FINDINGS = 'drill-findings.json';
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

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const versionShape = z.strictObject({ version: z.string(), sha256: short });
const findingsShape = z.strictObject({
  version: z.literal(1),
  items: z
    .array(
      z.strictObject({
        id: short,
        log: short,
        records: z.array(z.strictObject({ log: short, seq: z.number() })).max(100),
        playbook: short,
        text: z.string().max(LONGEST_ITEM.text),
        owner: z.string().max(LONGEST_ITEM.owner),
        due: day.exactOptional(),
        madeAt: z.number(),
        change: z.strictObject({ draft: short, base: short }).exactOptional(),
        closed: z
          .strictObject({
            how: z.enum(['published', 'done', 'dropped']),
            at: z.number(),
            by: z.string(),
            version: versionShape.exactOptional(),
          })
          .exactOptional(),
      }),
    )
    .max(MOST_ITEMS),
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
      figures: z.partialRecord(z.enum(FIGURE_IDS), z.number()),
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
 * `drill-schedule.json`, `drill-findings.json` and `drill-results.json` of the data folder. Results that
 * cannot be read are counted anew.
 */
export function createProgrammeBook(options: ProgrammeBookOptions): ProgrammeBook {
  const { root, app, now, files = nodeFiles } = options;
  const schedule = createKeptJson<Schedule>({
    ...{ files, now, path: join(root, SCHEDULE), empty: NO_RULES },
    read: (value) => {
      const parsed = scheduleShape.safeParse(value);
      return parsed.success ? { rules: parsed.data.rules } : undefined;
    },
    write: ({ rules }) => ({ version: 1, rules }),
  });
  const items = createKeptJson<Items>({
    ...{ files, now, path: join(root, FINDINGS), empty: [] },
    read: (value) => findingsShape.safeParse(value).data?.items,
    write: (kept) => ({ version: 1, items: kept }),
  });
  let counted: Counted | undefined;
  return {
    schedule: () => schedule.now(),
    damaged: () => schedule.damaged() ?? items.damaged(),
    keepSchedule: (value) => schedule.keep(value),
    items: () => items.now(),
    keepItems: (value) => items.keep(value),
    counted: () => (counted ??= loadCounted(files, join(root, COUNTED), app)),
    keepCounted: (value) => {
      counted = value;
      const { imported, results } = value;
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

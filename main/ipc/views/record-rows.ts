import type { RecordDetail, RecordFacets, RecordRow } from '../../contract/views.ts';
import { isRecord } from '../../core/journal/parse.ts';
import type { Entry } from '../../core/journal/payload.ts';
import type { PlacedRecord } from '../../core/ports/log-reader.ts';
import { stepAt, type Plan } from '../../core/run/plan.ts';
import { describe } from './describe-record.ts';

type Lang = 'en' | 'ja';

function recordRow(
  { at, entry, who, damage, chained }: PlacedRecord,
  lang: Lang,
  plan: Plan | undefined,
  checkpointed: number,
): RecordRow {
  return {
    at,
    who,
    type: entry?.type ?? '',
    what: entry ? saidOf(entry, lang, plan) : '',
    checkpointed: at < checkpointed,
    ...(entry && { time: Date.parse(entry.ts) }),
    ...(entry?.step !== undefined && { step: entry.step }),
    ...(damage && { damage }),
    ...(chained !== undefined && { chained }),
  };
}

const UNTOLD = {
  facilitator: {
    en: 'Facilitator: shown when the drill is over',
    ja: '進行役：訓練の終了後に表示',
  },
  inject: {
    en: 'In the drill: shown when it is over',
    ja: '訓練の進行：訓練の終了後に表示',
  },
} as const;

/** What of a record may be read by now: the very record, a part of it, or nothing. */
type Told = (entry: Entry) => Entry | undefined;

/** A record as far as it is told; of an untold one that it is there, and not what it says. */
export function toldRow(
  record: PlacedRecord,
  told: Told,
  lang: Lang,
  plan: Plan | undefined,
  checkpointed: number,
): RecordRow {
  const { entry, ...rest } = record;
  if (!entry) return recordRow(record, lang, plan, checkpointed);
  const part = told(entry);
  if (part) return recordRow({ ...rest, entry: part }, lang, plan, checkpointed);
  const row = recordRow(rest, lang, undefined, checkpointed);
  const type = entry.type === 'inject' ? 'inject' : 'facilitator';
  return { ...row, type, what: UNTOLD[type][lang] };
}

export function toldDetail(
  record: PlacedRecord,
  told: Told,
  lang: Lang,
  plan: Plan | undefined,
  checkpointed: number,
): RecordDetail {
  const { entry, prev, leaf } = record;
  if (!entry || told(entry) === entry) return recordDetail(record, lang, plan, checkpointed);
  const row = toldRow(record, told, lang, plan, checkpointed);
  return { row, json: '{}', prev, leaf, texts: [], attachments: [] };
}

function recordDetail(
  record: PlacedRecord,
  lang: Lang,
  plan: Plan | undefined,
  checkpointed: number,
): RecordDetail {
  const { entry, line, prev, leaf } = record;
  return {
    row: recordRow(record, lang, plan, checkpointed),
    json: line,
    prev,
    leaf,
    texts: entry ? textsIn(entry.data, '') : [],
    attachments: attachmentsOf(entry?.att),
    ...(entry?.type === 'outcome' && { intent: entry.data.id }),
  };
}

/** Everything the screen says of a record, in both languages: what a search looks through. */
export function saidInBoth(entry: Entry, plan: Plan | undefined): string {
  return `${saidOf(entry, 'en', plan)}\n${saidOf(entry, 'ja', plan)}`;
}

export function recordFacets(
  records: readonly PlacedRecord[],
  lang: Lang,
  plan: Plan | undefined,
): RecordFacets {
  const who = new Set(records.flatMap((record) => (record.who === '' ? [] : [record.who])));
  const paths = new Set([
    ...(plan?.steps ?? []).map(({ path }) => path),
    ...records.flatMap(({ entry }) => (entry?.step === undefined ? [] : [entry.step])),
  ]);
  const steps = [...paths].map((path) => {
    const at = plan ? stepAt(plan, path) : undefined;
    return { path, label: at ? `${at.number} ${at.step.title[lang]}` : path };
  });
  return { who: [...who].sort(), steps };
}

/** A record of a later version, or one written by a stranger, may have any shape within. */
function saidOf(entry: Entry, lang: Lang, plan: Plan | undefined): string {
  try {
    return describe(entry, lang, plan);
  } catch {
    return entry.type;
  }
}

function attachmentsOf(att: unknown): RecordDetail['attachments'] {
  if (!Array.isArray(att)) return [];
  return att.flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const { name, sha256, size } = one;
    const known =
      typeof name === 'string' && typeof sha256 === 'string' && typeof size === 'number';
    return known ? [{ name, sha256, size }] : [];
  });
}

function textsIn(value: unknown, field: string): RecordDetail['texts'] {
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index) => textsIn(one, `${field} ${index + 1}`.trim()));
  }
  if (!isRecord(value)) return [];
  const { c, text } = value;
  const keys = Object.keys(value);
  if (typeof c === 'string' && keys.every((key) => key === 'c' || key === 'text')) {
    return [{ field, ...(typeof text === 'string' && { text }) }];
  }
  return keys.flatMap((key) => textsIn(value[key], `${field} ${key}`.trim()));
}

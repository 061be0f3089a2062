import { err, ok, type Result } from '../../result.ts';

/** Somebody as the personnel department has them, for readiness. Times are epoch milliseconds. */
export interface RosterPerson {
  /** As in the kit. */
  readonly id: string;
  readonly name: string;
  readonly status: 'active' | 'moved' | 'left';
  /** Since when that holds. */
  readonly since?: number;
  /** Time zones or rota slots they stand in. */
  readonly slots: readonly string[];
  readonly duties: readonly Duty[];
  /** The day they were trained on. */
  readonly trained?: number;
  readonly absent?: { readonly from: number; readonly until: number };
}

export const DUTIES = ['responder', 'approver'] as const;
export type Duty = (typeof DUTIES)[number];

export interface RosterTrouble {
  readonly line: number;
  readonly column: number;
  readonly says: { readonly en: string; readonly ja: string };
}

const COLUMNS = ['id', 'name', 'status', 'since', 'slots', 'duties', 'trained'] as const;
type Column = (typeof COLUMNS)[number] | 'absent_from' | 'absent_until';
const STATUSES = ['active', 'moved', 'left'] as const;

/**
 * `roster.csv` (RFC 4180, one line for a person, no line ends in fields): lists in `slots` and `duties`
 * are divided by `;`, days are RFC 3339. Every wrong field is told with its place; then nothing is read.
 */
export function parseRoster(
  text: string,
): Result<readonly RosterPerson[], readonly RosterTrouble[]> {
  const [head = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const columns = fieldsOf(head).map(({ value }) => value.trim().toLowerCase());
  const gone = COLUMNS.filter((name) => !columns.includes(name));
  if (gone.length > 0) {
    const names = gone.join(', ');
    return err([trouble(1, 1, `Columns are missing: ${names}.`, `列がありません: ${names}。`)]);
  }
  const troubles: RosterTrouble[] = [];
  const people: RosterPerson[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const person = personOf(line, index + 2, columns, troubles);
    if (people.some(({ id }) => id === person.id)) {
      troubles.push(
        trouble(
          index + 2,
          1,
          `"${person.id}" stands here twice.`,
          `「${person.id}」が二度あります。`,
        ),
      );
    }
    people.push(person);
  }
  return troubles.length > 0 ? err(troubles) : ok(people);
}

function personOf(
  line: string,
  number: number,
  columns: readonly string[],
  troubles: RosterTrouble[],
): RosterPerson {
  const fields = fieldsOf(line);
  const field = (name: Column) => fields[columns.indexOf(name)] ?? { value: '', column: 1 };
  const wrong = (name: Column, en: string, ja: string): void => {
    troubles.push(trouble(number, field(name).column, `${name}: ${en}`, `${name}: ${ja}`));
  };
  const text = (name: Column): string => field(name).value.trim();
  const listed = (name: Column): readonly string[] =>
    text(name)
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  const day = (name: Column): number | undefined => {
    if (text(name) === '') return undefined;
    const time = /^\d{4}-\d\d-\d\d/.test(text(name)) ? Date.parse(text(name)) : Number.NaN;
    if (!Number.isNaN(time)) return time;
    wrong(
      name,
      `"${text(name)}" is no day. Write 2026-11-29.`,
      '日付は 2026-11-29 のように書きます。',
    );
    return undefined;
  };
  const status = STATUSES.find((one) => one === text('status'));
  if (text('id') === '') wrong('id', 'is empty.', '空です。');
  if (!status) wrong('status', 'is active, moved or left.', 'active・moved・left のどれかです。');
  const duties = listed('duties').flatMap((said) => {
    const duty = DUTIES.find((one) => one === said);
    if (!duty)
      wrong(
        'duties',
        `"${said}" is none of: ${DUTIES.join(', ')}.`,
        `使えるのは ${DUTIES.join('・')} です。`,
      );
    return duty ?? [];
  });
  const since = day('since');
  const trained = day('trained');
  const from = day('absent_from');
  const until = day('absent_until');
  if ((from === undefined) !== (until === undefined)) {
    wrong('absent_from', 'names one of two days.', '開始日と終了日の両方が必要です。');
  }
  return {
    ...{ id: text('id'), name: text('name'), status: status ?? 'active' },
    ...{ slots: listed('slots'), duties },
    ...(since === undefined ? {} : { since }),
    ...(trained === undefined ? {} : { trained }),
    ...(from === undefined || until === undefined ? {} : { absent: { from, until } }),
  };
}

/** The fields of a line, with the column each begins in, from 1. */
function fieldsOf(line: string): readonly { readonly value: string; readonly column: number }[] {
  const fields: { value: string; column: number }[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    if (at < line.length && (quoted || line[at] !== ',')) continue;
    fields.push({ value: plain(line.slice(start, at)), column: start + 1 });
    start = at + 1;
  }
  return fields;
}

function plain(field: string): string {
  return field.length > 1 && field.startsWith('"') && field.endsWith('"')
    ? field.slice(1, -1).replaceAll('""', '"')
    : field;
}

function trouble(line: number, column: number, en: string, ja: string): RosterTrouble {
  return { line, column, says: { en, ja } };
}

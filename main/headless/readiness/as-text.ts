import type { Check, MissingCode, Severity, Status } from '../../core/readiness/check.ts';
import type { Freshness } from '../../core/readiness/freshness.ts';
import { isOwn } from '../../core/readiness/own/facts.ts';
import { uncovered } from '../../core/readiness/requirements.ts';
import type { CheckResult } from '../../core/readiness/run-checks.ts';
import { factWords } from './fact-words.ts';

/** The results for people: the worst first, each with what was found and what mends it. */
export function asText(
  results: readonly CheckResult[],
  checks: readonly Check[],
  lang: 'en' | 'ja',
): string {
  const words = WORDS[lang];
  const byId = new Map(checks.map((one) => [one.id, one]));
  const codes: Readonly<Record<string, string>> = words.codes;
  const ordered = [...results].sort(
    (one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status),
  );
  const blocks = ordered.map((result) => {
    const one = byId.get(result.id);
    const { status, severity, id, account, region = '', found, attested, missing } = result;
    const where = `${account.padEnd(12, '-')} ${region}`.trimEnd();
    const head = `${status.toUpperCase().padEnd(8)} ${id.padEnd(8)} ${where}  ${one?.title[lang] ?? ''} (${one?.predicted === true ? `${words[severity]}, ${words.predicted}` : words[severity]})${words.age(result.freshness)}`;
    return [
      head,
      ...found.map(({ about, says }) => `        ${about}: ${says[lang]}`),
      ...attested.map(
        ({ about, by, on, statement }) =>
          `        ${about}: ${words.attested(
            by.map(({ name }) => name),
            on,
          )} ${statement}`,
      ),
      ...missing.map(
        ({ call, code, about, ...place }) =>
          `        ${[about, factWords(call, lang), ...Object.values(place)].filter((one) => one !== undefined).join(' ')}: ${isOwn(call) && code === 'not-read' ? words.notGiven : (codes[code] ?? code)}`,
      ),
      ...(status === 'fail' || status === 'warn' ? [`        → ${one?.fix[lang] ?? ''}`] : []),
    ].join('\n');
  });
  const count = (status: Status): number => results.filter((one) => one.status === status).length;
  const counts = Object.fromEntries(ORDER.map((status) => [status, count(status)]));
  const sum = words.sum(counts as Record<Status, number>);
  const open = uncovered(checks).map(
    ({ id, text, instead }) => `        ${id} ${text[lang]}. ${instead?.[lang] ?? words.noCheck}`,
  );
  return [...blocks, '', words.uncovered(open.length), ...open, '', sum].join('\n');
}

const ORDER: readonly Status[] = ['fail', 'warn', 'not-run', 'attested', 'pass'];

type Words = Readonly<Record<Severity, string>> & {
  readonly codes: Readonly<Record<'not-read' | MissingCode, string>>;
  readonly notGiven: string;
  /** Of what this app reads out of policies. */
  readonly predicted: string;
  readonly noCheck: string;
  readonly uncovered: (count: number) => string;
  /** Behind a result that is not of these days. */
  readonly age: (freshness: Freshness) => string;
  readonly attested: (names: readonly string[], on: string) => string;
  readonly sum: (counts: Readonly<Record<Status, number>>) => string;
};

const WORDS: Readonly<Record<'en' | 'ja', Words>> = {
  en: {
    critical: 'critical',
    high: 'high',
    medium: 'medium',
    low: 'low',
    codes: {
      'not-read': 'no answer in the folder',
      'not-attested': 'nobody has attested it',
      'not-drilled': 'no verified run has tried it',
      'not-understood': 'in a form this app cannot judge',
    },
    notGiven: 'not given',
    predicted: 'predicted from policies',
    noCheck: 'No check here looks at it yet.',
    uncovered: (count) =>
      `${String(count)} requirements of SEC10-BP05 are not covered by any check:`,
    age: ({ standing, days = 0 }) =>
      standing === 'fresh'
        ? ''
        : standing === 'stale'
          ? `, STALE: read ${String(days)} days ago`
          : `, to be run again: read ${String(days)} days ago`,
    attested: (names, on) => `${names.join(' and ')}, ${on}:`,
    sum: (counts) =>
      `${String(counts.pass)} passed, ${String(counts.attested)} attested, ${String(counts.warn)} warned, ${String(counts.fail)} failed, ${String(counts['not-run'])} not run`,
  },
  ja: {
    critical: '最重要',
    high: '高',
    medium: '中',
    low: '低',
    codes: {
      'not-read': 'フォルダーに回答がありません',
      'not-attested': '確認した人がいません',
      'not-drilled': '検証済みの記録で試されていません',
      'not-understood': 'アプリが判定できない形式です',
    },
    notGiven: 'ありません',
    predicted: 'ポリシーからの予測',
    noCheck: 'まだどのチェックも見ていません。',
    uncovered: (count) =>
      `SEC10-BP05 の要件のうち、どのチェックも見ていないもの: ${String(count)} 件`,
    age: ({ standing, days = 0 }) =>
      standing === 'fresh'
        ? ''
        : standing === 'stale'
          ? `、古い結果: ${String(days)} 日前の回答`
          : `、再実施が必要: ${String(days)} 日前の回答`,
    attested: (names, on) => `${names.join('・')}（${on}）:`,
    sum: (counts) =>
      `合格 ${String(counts.pass)}、本人の確認 ${String(counts.attested)}、注意 ${String(counts.warn)}、不合格 ${String(counts.fail)}、未実施 ${String(counts['not-run'])}`,
  },
};

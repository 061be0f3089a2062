import type { Check, Severity, Status } from '../../core/readiness/check.ts';
import type { CheckResult } from '../../core/readiness/run-checks.ts';

/** The results for people: the worst first, each with what was found and what mends it. */
export function asText(
  results: readonly CheckResult[],
  checks: readonly Check[],
  lang: 'en' | 'ja',
): string {
  const words = WORDS[lang];
  const byId = new Map(checks.map((one) => [one.id, one]));
  const ordered = [...results].sort(
    (one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status),
  );
  const blocks = ordered.map((result) => {
    const one = byId.get(result.id);
    const { status, severity, id, account, found, missing } = result;
    const head = `${status.toUpperCase().padEnd(7)} ${id.padEnd(8)} ${account}  ${one?.title[lang] ?? ''} (${words[severity]})`;
    return [
      head,
      ...found.map(({ about, says }) => `        ${about}: ${says[lang]}`),
      ...missing.map(
        ({ call, code, about }) =>
          `        ${about === undefined ? '' : `${about}: `}${call}: ${code === 'not-read' ? words.notRead : code}`,
      ),
      ...(status === 'fail' || status === 'warn' ? [`        → ${one?.fix[lang] ?? ''}`] : []),
    ].join('\n');
  });
  const count = (status: Status): number => results.filter((one) => one.status === status).length;
  const sum = words.sum(count('pass'), count('warn'), count('fail'), count('not-run'));
  return [...blocks, '', sum].join('\n');
}

const ORDER: readonly Status[] = ['fail', 'warn', 'not-run', 'attested', 'pass'];

type Words = Readonly<Record<Severity, string>> & {
  readonly notRead: string;
  readonly sum: (pass: number, warn: number, fail: number, notRun: number) => string;
};

const WORDS: Readonly<Record<'en' | 'ja', Words>> = {
  en: {
    critical: 'critical',
    high: 'high',
    medium: 'medium',
    low: 'low',
    notRead: 'no answer in the folder',
    sum: (pass, warn, fail, notRun) =>
      `${String(pass)} passed, ${String(warn)} warned, ${String(fail)} failed, ${String(notRun)} not run`,
  },
  ja: {
    critical: '最重要',
    high: '高',
    medium: '中',
    low: '低',
    notRead: 'フォルダーに回答がありません',
    sum: (pass, warn, fail, notRun) =>
      `合格 ${String(pass)}、注意 ${String(warn)}、不合格 ${String(fail)}、未実施 ${String(notRun)}`,
  },
};

import type { Check } from '../../core/readiness/check.ts';
import type { CheckResult } from '../../core/readiness/run-checks.ts';
import { factWords } from './fact-words.ts';

/** One result in one text, for programs that show no more than that: what was found, or is missing. */
export function summaryOf(
  { status, found, attested, missing }: CheckResult,
  one: Check | undefined,
  lang: 'en' | 'ja',
): string {
  const lines = [
    ...found.map(({ about, says }) => `${about}: ${says[lang]}`),
    ...attested.map(
      ({ about, by, on, statement }) =>
        `${about}: ${by.map(({ name }) => name).join(', ')}, ${on}: ${statement}`,
    ),
    ...missing.map(({ call, code, about }) =>
      [about, factWords(call, lang), code].filter((part) => part !== undefined).join(' '),
    ),
  ];
  const title = one?.title[lang] ?? '';
  return [`${status.toUpperCase()}: ${title}`, ...lines].join('\n');
}

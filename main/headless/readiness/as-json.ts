import type { Check } from '../../core/readiness/check.ts';
import { provedBy, REQUIREMENTS } from '../../core/readiness/requirements.ts';
import type { CheckResult } from '../../core/readiness/run-checks.ts';

/** The results for other programs: each with what it proves, what it rests on and what mends it. */
export function asJson(
  results: readonly CheckResult[],
  checks: readonly Check[],
  lang: 'en' | 'ja',
): object {
  const byId = new Map(checks.map((one) => [one.id, one]));
  return {
    format: 'breakglass-readiness/1',
    results: results.map(({ found, evidence, ...result }) => {
      const one = byId.get(result.id);
      return {
        ...result,
        title: one?.title[lang],
        proves: one?.proves,
        ...(one?.predicted === true ? { predicted: true } : {}),
        fix: one?.fix[lang],
        related: one?.related,
        found: found.map(({ is, about, says }) => ({ is, about, says: says[lang] })),
        evidence: evidence.map(({ at, ...rest }) => ({ ...rest, at: new Date(at).toISOString() })),
      };
    }),
    requirements: requirementsOf(checks, lang),
  };
}

/** Each requirement with the checks that look at it; where none does, what the app does instead. */
function requirementsOf(checks: readonly Check[], lang: 'en' | 'ja'): readonly object[] {
  const proved = provedBy(checks);
  return REQUIREMENTS.map(({ id, text, instead }) => {
    const by = proved.get(id) ?? [];
    return {
      id: `SEC10-BP05 ${id}`,
      text: text[lang],
      checks: by,
      ...(by.length > 0 ? {} : { covered: false, instead: instead?.[lang] ?? null }),
    };
  });
}

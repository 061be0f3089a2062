import type { Judged } from './judge.ts';
import type { LogFacts } from './log-facts.ts';
import { isTampered, type Problem } from './verdict.ts';

/**
 * A broken last record is a torn tail unless it had been signed: then it was whole once. A file cut
 * in the middle of it is told by the checkpoint (rolled back).
 */
export function settle(facts: LogFacts, judged: Judged): readonly Problem[] {
  const covered = judged.signedUpTo > facts.size;
  return [
    ...facts.problems.map((problem) =>
      problem.verdict === 'TORN_TAIL' && problem.kind !== 'torn-tail' && covered
        ? { ...problem, verdict: 'TAMPERED' as const }
        : problem,
    ),
    ...facts.recoveries,
  ];
}

/** A changed segment is told by the record that changed, not once more by its file. */
export function notNamedYet(
  listed: readonly Problem[],
  problems: readonly Problem[],
): readonly Problem[] {
  const named = new Set(problems.filter(isTampered).map(({ file }) => file));
  return listed.filter(
    ({ file, kind }) => (kind !== 'changed' && kind !== 'missing') || !named.has(file),
  );
}

import type { SourceFile } from './source-files.ts';

/** Lines per file. Data, playbooks and translations are read, not reasoned about: no budget. */
export const budget = { median: 80, p90: 200, longest: 300 } as const;

const withoutBudget =
  /^(renderer\/i18n\/|playbooks\/|renderer\/style\/tokens\.css$)|\/data\/|\.data\.ts$/;

/** @returns one sentence per broken limit */
export function budgetFindings(files: readonly SourceFile[]): readonly string[] {
  const counted = files
    .filter((file) => !withoutBudget.test(file.path))
    .map((file) => ({ path: file.path, lines: lineCount(file.text) }))
    .sort((one, other) => one.lines - other.lines);
  if (counted.length === 0) return ['There are no files to count.'];
  const findings = counted
    .filter((file) => file.lines > budget.longest)
    .map(
      (file) =>
        `${file.path} has ${file.lines} lines, ${budget.longest} allowed: split it by reason.`,
    );
  const median = counted[Math.floor((counted.length - 1) / 2)]?.lines ?? 0;
  const p90 = counted[Math.floor((counted.length - 1) * 0.9)]?.lines ?? 0;
  if (median > budget.median)
    findings.push(`The median file has ${median} lines, ${budget.median} allowed.`);
  if (p90 > budget.p90)
    findings.push(`One file in ten is over ${p90} lines, ${budget.p90} allowed.`);
  return findings;
}

function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

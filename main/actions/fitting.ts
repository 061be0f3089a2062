import type { TargetResult } from '../core/journal/payload.ts';

/** Characters of output kept in one record, over all its results. */
const MOST_OUTPUT = 12_000;

/** A record has its limit: long outputs are cut, and say so. AWS keeps the rest for 30 days. */
export function fitting(results: readonly TargetResult[]): readonly TargetResult[] {
  const most = Math.floor(MOST_OUTPUT / Math.max(1, results.length));
  return results.map((result) => {
    const text = result.output && 'text' in result.output ? (result.output.text ?? '') : '';
    if (text.length <= most) return result;
    return {
      ...result,
      cut: 'record',
      output: { text: `${text.slice(0, most)}\n[… ${String(text.length - most)}]` },
    };
  });
}

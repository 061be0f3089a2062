import type { VerdictView } from '../../../main/contract/views.ts';

/** Where a log is broken, to be said in words. */
export interface Broken {
  readonly kind: 'chain' | 'gap' | 'order' | 'other';
  readonly seq: number;
  /** Records behind the place that hold together up to the end, when there are any. */
  readonly consistent?: { readonly from: number; readonly to: number };
}

/** The first place the verifier names, unless only the end is missing or nothing has a place. */
export function brokenPlace(verdict: VerdictView): Broken | undefined {
  if (verdict.verdict !== 'TAMPERED') return undefined;
  const places = verdict.findings.flatMap(({ seq, kind }) =>
    seq === undefined ? [] : [{ seq, kind }],
  );
  const [first] = [...places].sort((left, right) => left.seq - right.seq);
  if (!first) return undefined;
  const furthest = Math.max(...places.map(({ seq }) => seq));
  const last = verdict.records - 1;
  const from = furthest + 1;
  const kind =
    first.kind === 'chain' || first.kind === 'gap' || first.kind === 'order' ? first.kind : 'other';
  return { kind, seq: first.seq, ...(from < last && { consistent: { from, to: last } }) };
}

/** `#0142`: four digits at least, so that they line up. */
export function numbered(seq: number): string {
  return String(seq).padStart(4, '0');
}

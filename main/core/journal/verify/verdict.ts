import type { Finding, VerifyReport } from '../../ports/log-files.ts';

export type Verdict = VerifyReport['verdict'];

/** Exit code of the verifier per verdict; the worst wins. 64: it was called wrongly. */
export const exitCodes: { readonly [V in Verdict]: number } = {
  VALID_ANCHORED: 0,
  VALID_UNANCHORED: 10,
  VALID_WITH_RECOVERY: 11,
  TORN_TAIL: 20,
  TAMPERED: 21,
  ROLLED_BACK: 22,
  FORKED: 23,
  BAD_KEY: 24,
};

/** A finding and what it makes of the log; without a verdict it is only something to know. */
export interface Problem extends Finding {
  readonly verdict?: Verdict;
}

/** Something outside the log that vouches for its first `size` records. */
export interface Anchor {
  readonly size: number;
  readonly by: string;
}

/** `anchored`: something outside the log vouches for it. */
export function worst(problems: readonly Problem[], anchored: boolean): Verdict {
  let verdict: Verdict = anchored ? 'VALID_ANCHORED' : 'VALID_UNANCHORED';
  for (const problem of problems) {
    if (problem.verdict && exitCodes[problem.verdict] > exitCodes[verdict]) {
      verdict = problem.verdict;
    }
  }
  return verdict;
}

/** Something was changed, and not only cut off by a crash. */
export function isTampered({ verdict }: Problem): boolean {
  return verdict !== undefined && exitCodes[verdict] >= exitCodes.TAMPERED;
}

export function toFinding({ seq, file, kind, text }: Problem): Finding {
  return {
    ...(seq !== undefined && { seq }),
    ...(file !== undefined && { file }),
    kind,
    text,
  };
}

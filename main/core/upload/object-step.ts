import type { HeadAnswer, PutAnswer, StoredObject, UploadFailure } from '../ports/upload.ts';
import { err, ok, type Result } from '../result.ts';

/**
 * What is known of one object at a target. `claimed`: our own notes say it is there; `taken`: the
 * target says something is there under its key, not yet what.
 */
export type Known = 'unknown' | 'claimed' | 'absent' | 'taken' | 'done';

export type Verdict =
  | { readonly is: 'go-on' }
  | ({ readonly is: 'done' } & StoredObject)
  | { readonly is: 'failed'; readonly failure: UploadFailure };

export interface Step {
  readonly known: Known;
  readonly verdict: Verdict;
}

/** What to ask next. A lost answer leaves `unknown`: putting again finds out without harm. */
export function nextCall(known: Known): 'put' | 'head' | 'none' {
  switch (known) {
    case 'unknown':
    case 'absent':
      return 'put';
    case 'claimed':
    case 'taken':
      return 'head';
    case 'done':
      return 'none';
  }
}

export function afterPut(answer: PutAnswer): Step {
  switch (answer.is) {
    case 'stored': {
      const { is: _, ...stored } = answer;
      return { known: 'done', verdict: { is: 'done', ...stored } };
    }
    case 'exists':
      return { known: 'taken', verdict: { is: 'go-on' } };
    case 'refused':
      return { known: 'unknown', verdict: { is: 'failed', failure: answer.failure } };
  }
}

/**
 * What a store that says it took an object, or has it, must answer when it is asked for it: a store's
 * word that it took something proves nothing.
 */
export function afterProof(
  expected: { readonly key: string; readonly size: number; readonly sha256: string },
  answer: HeadAnswer,
): Result<StoredObject, UploadFailure> {
  const params = { key: expected.key };
  const gone = { code: 'upload-not-kept', then: 'again', raw: '', params } as const;
  if (answer.is === 'absent') return err(gone);
  const { verdict } = afterHead('taken', expected, answer);
  if (verdict.is !== 'done') return err(verdict.is === 'failed' ? verdict.failure : gone);
  const { is: _, ...stored } = verdict;
  return ok(stored);
}

/** `expected` is what the object must be: its size in bytes and SHA-256 in hex. */
export function afterHead(
  known: Known,
  expected: { readonly key: string; readonly size: number; readonly sha256: string },
  answer: HeadAnswer,
): Step {
  const failed = (code: UploadFailure['code'], then: UploadFailure['then']): Step => ({
    known: 'unknown',
    verdict: { is: 'failed', failure: { code, then, raw: '', params: { key: expected.key } } },
  });
  switch (answer.is) {
    case 'found': {
      const { is: _, size, sha256, ...stored } = answer;
      const same = size === expected.size && sha256 === expected.sha256;
      if (same) return { known: 'done', verdict: { is: 'done', ...stored } };
      // Without its hash nobody can say whose it is; with another one it is another history.
      return sha256 === undefined && size === expected.size
        ? failed('upload-cannot-confirm', 'stop')
        : failed('upload-forked', 'stop');
    }
    case 'absent':
      // There a moment ago and gone: a deletion, or two stores behind one name. Put it again, later.
      return known === 'taken'
        ? failed('upload-busy', 'again')
        : { known: 'absent', verdict: { is: 'go-on' } };
    case 'hidden':
      return known === 'taken'
        ? failed('upload-cannot-confirm', 'stop')
        : { known: 'absent', verdict: { is: 'go-on' } };
    case 'refused':
      return { known, verdict: { is: 'failed', failure: answer.failure } };
  }
}

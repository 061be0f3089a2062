import type { AgreedView } from '../../contract/views.ts';
import { agreedIn } from '../../core/run/agreed.ts';
import type { RunState } from '../../core/run/state.ts';
import { textOf } from './text-of.ts';

/** What people agreed on in a run, as far as its words are still there. */
export function agreedViews(state: RunState): readonly AgreedView[] {
  return agreedIn(state).map(({ is, seq, saidAt, what, who, at, id, settled }) => ({
    is,
    seq,
    saidAt: Date.parse(saidAt),
    what: textOf(what) ?? '',
    ...(who ? { who: textOf(who) ?? '' } : {}),
    ...(at === undefined ? {} : { at: Date.parse(at) }),
    ...(id === undefined ? {} : { id }),
    ...(settled === undefined ? {} : { settled }),
  }));
}

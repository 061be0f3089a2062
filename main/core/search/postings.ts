import type { Playbook } from '../playbook/model.ts';
import { termsOf } from './terms.ts';
import { textsOf, WEIGHTS } from './texts.ts';

/** Where one term stands: playbooks by number, each with the text that says it best. */
export interface Postings {
  readonly playbooks: readonly number[];
  readonly weights: readonly number[];
  readonly texts: readonly number[];
}

interface Growing {
  readonly playbooks: number[];
  readonly weights: number[];
  readonly texts: number[];
}

/**
 * For every term the playbooks that hold it. Plain arrays of numbers: adding up thousands of
 * playbooks per term then costs well under a frame.
 */
export function createPostings(playbooks: readonly Playbook[]): ReadonlyMap<string, Postings> {
  const postings = new Map<string, Growing>();
  playbooks.forEach((playbook, number) => {
    for (const [term, { weight, text }] of bestOf(playbook)) {
      let growing = postings.get(term);
      if (!growing) {
        growing = { playbooks: [], weights: [], texts: [] };
        postings.set(term, growing);
      }
      growing.playbooks.push(number);
      growing.weights.push(weight);
      growing.texts.push(text);
    }
  });
  return postings;
}

interface Best {
  weight: number;
  text: number;
  shown: number;
}

/**
 * Each term of one playbook: where it weighs most (a short text says more by it), and the text to
 * show for it. An alias counts in full but is shown last: "SSO" alone does not say why.
 */
function bestOf(playbook: Playbook): ReadonlyMap<string, Best> {
  const best = new Map<string, Best>();
  textsOf(playbook).forEach(({ where, text }, number) => {
    for (const words of text.en === text.ja ? [text.en] : [text.en, text.ja]) {
      const terms = termsOf(words);
      const weight = WEIGHTS[where] / (1 + Math.log10(terms.length + 1) / 2);
      const shown = where === 'alias' ? weight / 4 : weight;
      for (const term of terms) {
        const known = best.get(term);
        if (!known) best.set(term, { weight, text: number, shown });
        else {
          known.weight = Math.max(known.weight, weight);
          if (known.shown < shown) Object.assign(known, { text: number, shown });
        }
      }
    }
  });
  return best;
}

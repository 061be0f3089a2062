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

/** Each term of one playbook with the text where it weighs most: a short text says more by it. */
function bestOf(playbook: Playbook): ReadonlyMap<string, { weight: number; text: number }> {
  const best = new Map<string, { weight: number; text: number }>();
  textsOf(playbook).forEach(({ where, text }, number) => {
    for (const words of text.en === text.ja ? [text.en] : [text.en, text.ja]) {
      const terms = termsOf(words);
      const weight = WEIGHTS[where] / (1 + Math.log10(terms.length + 1) / 2);
      for (const term of terms) {
        const known = best.get(term);
        if (!known || known.weight < weight) best.set(term, { weight, text: number });
      }
    }
  });
  return best;
}

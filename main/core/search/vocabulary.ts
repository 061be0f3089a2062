import MiniSearch from 'minisearch';
import { isJapanese } from './terms.ts';

/** A known term that a typed one may mean, and how surely: 1 for the same word. */
export interface Meant {
  readonly term: string;
  readonly closeness: number;
}

export interface Vocabulary {
  meant(typed: string): readonly Meant[];
}

/** Enough for every spelling a person means; a bound for prefixes of half the language. */
const MOST_MEANT = 60;

/**
 * The terms of an index, found by their beginning and by near spelling. MiniSearch keeps them in a
 * radix tree, so that a mistyped word does not cost a walk over all of them.
 */
export function createVocabulary(terms: Iterable<string>): Vocabulary {
  const index = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });
  index.addAll([...terms].map((id) => ({ id })));
  return {
    meant(typed) {
      const japanese = isJapanese(typed);
      const found = index.search(typed, {
        prefix: japanese ? typed.length === 1 : typed.length >= 2,
        // A number that is one digit off is another number.
        fuzzy: japanese || typed.length < 4 || /\d/.test(typed) ? false : 0.25,
        maxFuzzy: 2,
      });
      /* Who typed a word that is known means it rather than words it begins. */
      const others = found.some(({ id }) => id === typed) ? 0.5 : 1;
      return found
        .map(({ id }) => String(id))
        .map((term) => ({
          term,
          closeness: closenessOf(typed, term) * (term === typed ? 1 : others),
        }))
        .sort((a, b) => b.closeness - a.closeness)
        .slice(0, MOST_MEANT);
    },
  };
}

function closenessOf(typed: string, term: string): number {
  if (typed === term) return 1;
  if (term.startsWith(typed)) return 0.4 + (0.4 * typed.length) / term.length;
  /* Typed with an ending: instances, deleted. */
  if (typed.startsWith(term)) return 0.4 + (0.4 * term.length) / typed.length;
  return 0.3;
}

import type { Playbook } from '../playbook/model.ts';
import { USUAL_HITS } from './most.ts';
import { createPostings, type Postings } from './postings.ts';
import { typedTerms } from './terms.ts';
import { textsOf, type MatchedWhere } from './texts.ts';
import { createVocabulary } from './vocabulary.ts';

export interface PlaybookHit {
  readonly id: string;
  /** The text that matched best, in the reader's language: "why this?". */
  readonly matched: { readonly where: MatchedWhere; readonly text: string };
}

export interface PlaybookSearch {
  /** Best first, both languages at once. Nothing typed finds nothing. */
  search(query: string, lang: 'en' | 'ja', most?: number): readonly PlaybookHit[];
}

const LONGEST_QUERY = 200;
const MOST_TERMS = 40;

interface Match {
  readonly playbook: number;
  readonly score: number;
  readonly text: number;
}

/** An index over these playbooks, in memory, made once; asking takes well under a frame. */
export function createSearch(playbooks: readonly Playbook[]): PlaybookSearch {
  const postings = createPostings(playbooks);
  const vocabulary = createVocabulary(postings.keys());
  return {
    search(query, lang, most = USUAL_HITS) {
      const terms = [...new Set(typedTerms(query.slice(0, LONGEST_QUERY)))].slice(0, MOST_TERMS);
      const found = terms.map((term) => best(vocabulary.meant(term), postings, playbooks.length));
      return rank(found, playbooks.length, most).flatMap((match) =>
        hit(playbooks[match.playbook], match, lang),
      );
    },
  };
}

/** For one typed term, by playbook: what it is worth there (0: nothing), and by which text. */
interface TermMatch {
  readonly scores: Float64Array;
  readonly texts: Uint32Array;
}

function best(
  meant: readonly { readonly term: string; readonly closeness: number }[],
  postings: ReadonlyMap<string, Postings>,
  count: number,
): TermMatch {
  const scores = new Float64Array(count);
  const texts = new Uint32Array(count);
  for (const { term, closeness } of meant) {
    const posting = postings.get(term);
    if (!posting) continue;
    const rarity = Math.log(1 + count / posting.playbooks.length);
    posting.playbooks.forEach((playbook, at) => {
      const score = closeness * rarity * (posting.weights[at] ?? 0);
      if (score <= (scores[playbook] ?? 0)) return;
      scores[playbook] = score;
      texts[playbook] = posting.texts[at] ?? 0;
    });
  }
  return { scores, texts };
}

/** Playbooks that have at least half of what was typed, the best first. */
function rank(found: readonly TermMatch[], count: number, most: number): readonly Match[] {
  const scores = new Float64Array(count);
  const matched = new Uint8Array(count);
  for (const { scores: worth } of found) {
    worth.forEach((score, playbook) => {
      if (score === 0) return;
      scores[playbook] = (scores[playbook] ?? 0) + score;
      matched[playbook] = (matched[playbook] ?? 0) + 1;
    });
  }
  const candidates: number[] = [];
  scores.forEach((score, playbook) => {
    const part = (matched[playbook] ?? 0) / Math.max(1, found.length);
    if (score > 0 && isMeant(matched[playbook] ?? 0, found.length)) {
      scores[playbook] = score * part;
      candidates.push(playbook);
    }
  });
  candidates.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return candidates
    .slice(0, most * 2)
    .map((playbook) => together(playbook, found, scores[playbook] ?? 0))
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}

/**
 * One shared pair of characters is chance: half of what was typed has to be there, or a fifth of a
 * whole sentence, told in words of one's own.
 */
function isMeant(matched: number, typed: number): boolean {
  return matched * 2 >= typed || (matched >= 2 && matched * 5 >= typed);
}

/** Words that stand together in one text count half as much again; that text is shown. */
function together(playbook: number, found: readonly TermMatch[], score: number): Match {
  const votes = new Map<number, number>();
  for (const { scores, texts } of found) {
    const worth = scores[playbook] ?? 0;
    const text = texts[playbook] ?? 0;
    if (worth > 0) votes.set(text, (votes.get(text) ?? 0) + worth);
  }
  const [text, most] = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0] as const);
  return { playbook, text, score: score + most / 2 };
}

function hit(
  playbook: Playbook | undefined,
  match: Match,
  lang: 'en' | 'ja',
): readonly PlaybookHit[] {
  const indexed = playbook && textsOf(playbook)[match.text];
  if (!playbook || !indexed) return [];
  return [{ id: playbook.id, matched: { where: indexed.where, text: indexed.text[lang] } }];
}

import MiniSearch, { type SearchResult } from 'minisearch';
import type { Playbook, Text } from '../playbook/model.ts';
import { isJapanese, termsOf } from './terms.ts';

export type MatchedWhere = 'title' | 'symptom' | 'alias' | 'summary' | 'step';

export interface PlaybookHit {
  readonly id: string;
  /** The text that matched best, in the reader's language where it has it: "why this?". */
  readonly matched: { readonly where: MatchedWhere; readonly text: string };
}

export interface PlaybookSearch {
  /** Best first, both languages at once. Nothing typed finds nothing; at most 20 answers. */
  search(query: string, lang: 'en' | 'ja'): readonly PlaybookHit[];
}

/** What a match is worth by where it stands: a symptom is what people type at 3 am. */
const WEIGHTS: Readonly<Record<MatchedWhere, number>> = {
  title: 6,
  symptom: 5,
  alias: 5,
  summary: 2,
  step: 1,
};

const FIELDS = ['title', 'symptom', 'alias', 'summary', 'step'] as const;
const MOST_HITS = 20;
const LONGEST_QUERY = 200;

type Row = { readonly id: number } & Readonly<Record<MatchedWhere, string>>;

/** An index over these playbooks, in memory, made once; asking takes well under a frame. */
export function createSearch(playbooks: readonly Playbook[]): PlaybookSearch {
  const index = new MiniSearch<Row>({
    fields: [...FIELDS],
    tokenize: (text) => [...termsOf(text)],
    processTerm: (term) => term,
  });
  index.addAll(playbooks.map(rowOf));
  return {
    search(query, lang) {
      const terms = [...new Set(termsOf(query.slice(0, LONGEST_QUERY)))];
      if (terms.length === 0) return [];
      const found = index.search(query.slice(0, LONGEST_QUERY), {
        boost: WEIGHTS,
        prefix: (term) => (isJapanese(term) ? term.length === 1 : term.length >= 2),
        fuzzy: (term) => (isJapanese(term) || term.length < 4 ? false : 0.25),
        maxFuzzy: 2,
        weights: { fuzzy: 0.3, prefix: 0.6 },
      });
      return found
        .filter((result) => answers(result, terms))
        .slice(0, MOST_HITS)
        .flatMap((result) => hit(playbooks[Number(result.id)], result, lang));
    },
  };
}

/** One shared pair of characters is chance: half of what was typed has to be there. */
function answers(result: SearchResult, terms: readonly string[]): boolean {
  const matched = new Set(result.queryTerms);
  return terms.filter((term) => matched.has(term)).length * 2 >= terms.length;
}

function hit(
  playbook: Playbook | undefined,
  result: SearchResult,
  lang: 'en' | 'ja',
): readonly PlaybookHit[] {
  if (!playbook) return [];
  const matched = new Set(result.terms);
  let best: { score: number; where: MatchedWhere; text: string } | undefined;
  for (const { where, text } of textsOf(playbook)) {
    const english = score(text.en, where, matched);
    const japanese = score(text.ja, where, matched);
    const top = Math.max(english, japanese);
    if (top === 0 || (best && top <= best.score)) continue;
    // Shown in the reader's language even where the other language's words were typed.
    best = { score: top, where, text: text[lang] };
  }
  const shown = best ?? { where: 'title' as const, text: playbook.title[lang] };
  return [{ id: playbook.id, matched: { where: shown.where, text: shown.text } }];
}

function score(text: string, where: MatchedWhere, matched: ReadonlySet<string>): number {
  const found = new Set(termsOf(text).filter((term) => matched.has(term)));
  return found.size * WEIGHTS[where];
}

interface Indexed {
  readonly where: MatchedWhere;
  readonly text: Text;
}

function textsOf(playbook: Playbook): readonly Indexed[] {
  const same = (text: string): Text => ({ en: text, ja: text });
  return [
    { where: 'title', text: playbook.title },
    ...playbook.symptoms.map((text): Indexed => ({ where: 'symptom', text })),
    ...[playbook.id, ...playbook.aliases].map((alias): Indexed => ({
      where: 'alias',
      text: same(alias),
    })),
    { where: 'summary', text: playbook.summary },
    ...playbook.sections.flatMap((section) => [
      { where: 'step' as const, text: section.title },
      ...section.steps.map((step): Indexed => ({ where: 'step', text: step.title })),
    ]),
  ];
}

function rowOf(playbook: Playbook, id: number): Row {
  const texts = textsOf(playbook);
  const joined = (where: MatchedWhere): string =>
    texts
      .filter((one) => one.where === where)
      .map(({ text }) => (text.en === text.ja ? text.en : `${text.en}\n${text.ja}`))
      .join('\n');
  return {
    id,
    title: joined('title'),
    symptom: joined('symptom'),
    alias: `${joined('alias')}\n${playbook.id.replace('-', '')}`,
    summary: joined('summary'),
    step: joined('step'),
  };
}

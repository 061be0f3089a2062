/** Han, kana and their marks: text written without spaces, cut into pairs of characters. */
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+/gu;
/** Said in two words; the second alone is left out, and `log` alone is a file. */
const ENTERING = /\b(log|sign)(?:ged|ging|ed|ing|s)?[ -](?:in|on)\b/g;
const WORD = /[\p{L}\p{N}]+/gu;
/** A pair that begins in hiragana: an ending, a particle, or both sides of a word's edge. */
const GLUE = /^\p{Script=Hiragana}/u;

/** Words so common that matching them says nothing. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be by can cannot do does for from has have how i if in into is it its ' +
    'me my no not of on or our that the their then there they this to us was we what when who will with you your'
  ).split(' '),
);

/**
 * A text as the terms it is found by: NFKC, lower case, katakana as hiragana, words as they are,
 * Japanese as overlapping pairs of characters.
 */
export function termsOf(text: string): readonly string[] {
  return telling(cut(text)).map(({ term }) => term);
}

/**
 * What a person typed as terms. Pairs that begin in hiragana are endings and particles, as in
 * 〜かもしれない: they say nothing where anything else was typed.
 */
export function typedTerms(text: string): readonly string[] {
  const terms = telling(cut(text));
  const said = terms.filter(({ glue }) => !glue);
  return (said.length > 0 ? said : terms).map(({ term }) => term);
}

interface Cut {
  readonly term: string;
  /** A pair that begins in hiragana. */
  readonly glue: boolean;
}

function cut(text: string): readonly Cut[] {
  const plain = even(text);
  const terms: Cut[] = [];
  for (const [run] of plain.matchAll(JAPANESE)) {
    for (const pair of pairs(run)) terms.push({ term: asHiragana(pair), glue: GLUE.test(pair) });
  }
  for (const [word] of plain.replaceAll(JAPANESE, ' ').matchAll(WORD)) {
    terms.push({ term: word, glue: false });
  }
  return terms;
}

function telling(terms: readonly Cut[]): readonly Cut[] {
  const found = terms.filter(({ term }) => !COMMON.has(term));
  return found.length > 0 ? found : terms;
}

export function isJapanese(term: string): boolean {
  return term.search(JAPANESE) === 0;
}

/** One form for what reads alike: NFKC, lower case, katakana as hiragana. */
export function fold(text: string): string {
  return asHiragana(even(text));
}

function even(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['\u2019]/g, '')
    .replaceAll(ENTERING, (_, way: string) => `${way}in`);
}

function asHiragana(text: string): string {
  return text.replaceAll(/[\u30a1-\u30f6]/g, (kana) =>
    String.fromCharCode((kana.codePointAt(0) ?? 0) - 0x60),
  );
}

function pairs(run: string): readonly string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** Han, kana and their marks: text written without spaces, cut into pairs of characters. */
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** Words so common that matching them says nothing. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be by can cannot do does for from has have how i if in into is it its ' +
    'me my no not of on or our that the their then there they this to us was we what when who will with you your'
  ).split(' '),
);

/**
 * A text as the terms it is found by: NFKC, lower case, katakana as hiragana, words as they are,
 * Japanese as overlapping pairs of characters. Used alike for what is indexed and what is typed.
 */
export function termsOf(text: string): readonly string[] {
  const plain = fold(text);
  const terms: string[] = [];
  for (const [run] of plain.matchAll(JAPANESE)) terms.push(...pairs(run));
  for (const [word] of plain.replaceAll(JAPANESE, ' ').matchAll(WORD)) terms.push(word);
  const telling = terms.filter((term) => !COMMON.has(term));
  return telling.length > 0 ? telling : terms;
}

export function isJapanese(term: string): boolean {
  return term.search(JAPANESE) === 0;
}

/** One form for what reads alike: NFKC, lower case, katakana as hiragana. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll("'", '')
    .replaceAll(/[\u30a1-\u30f6]/g, (kana) =>
      String.fromCharCode((kana.codePointAt(0) ?? 0) - 0x60),
    );
}

function pairs(run: string): readonly string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

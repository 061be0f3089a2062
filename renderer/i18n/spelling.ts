import type { Lang } from './text.ts';

const LETTERS =
  'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'.split(
    ' ',
  );
const KANA =
  'アルファ ブラボー チャーリー デルタ エコー フォックストロット ゴルフ ホテル インディア ジュリエット キロ リマ マイク ノベンバー オスカー パパ ケベック ロメオ シエラ タンゴ ユニフォーム ビクター ウイスキー エックスレイ ヤンキー ズールー'.split(
    ' ',
  );
const DIGITS: Readonly<Record<Lang, readonly string[]>> = {
  en: 'zero one two three four five six seven eight nine'.split(' '),
  ja: 'ゼロ イチ ニ サン ヨン ゴ ロク ナナ ハチ キュウ'.split(' '),
};

/** How one character of a code is said on the phone (ICAO alphabet), in the window's language. */
export function spelled(character: string, lang: Lang): string {
  const digit = DIGITS[lang][Number(character)];
  if (/^\d$/.test(character) && digit !== undefined) return digit;
  const place = character.toUpperCase().charCodeAt(0) - 65;
  return (lang === 'ja' ? KANA : LETTERS)[place] ?? character;
}

/**
 * A group of a command, where capitals and small letters differ: capitals are named unless all of
 * the code is in capitals. Commas in English, 、 in Japanese: one breath each.
 */
export function spelledGroup(group: string, lang: Lang, mixed: boolean): string {
  const capital = lang === 'ja' ? '大文字の' : 'capital ';
  return [...group]
    .map((one) => (mixed && /[A-Z]/.test(one) ? capital : '') + spelled(one, lang))
    .join(lang === 'ja' ? '、' : ', ');
}

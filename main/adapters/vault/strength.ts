import type { Strength, StrengthMeter } from '../../core/ports/vault.ts';

type Check = (passphrase: string, own: string[]) => Strength;

/** The least zxcvbn score that is taken without an overrule. */
const GOOD = 3;

/** Longer ones are rated by their beginning: the estimate's cost grows with the length. */
const RATED = 100;

/**
 * Powers of ten of guesses below which nothing is good, whatever zxcvbn calls it: who has the vault's
 * file guesses at his own pace, and two common words are 10^8, days on one rented machine.
 */
const LEAST_GUESSES = 9;

/** Phrases everybody knows: each is one guess, not several words. */
const PHRASES = [
  'correct horse battery staple',
  'correct horse',
  'battery staple',
  'the quick brown fox',
  'quick brown fox',
  'jumps over the lazy dog',
  'lazy dog',
  'lorem ipsum',
  'open sesame',
  'hello world',
  'let me in',
  'once upon a time',
  'to be or not to be',
  'that is the question',
  'may the force be with you',
  'i love you',
  'happy birthday',
  'good morning',
  'purple monkey dishwasher',
  'break glass in case of emergency',
  'in case of emergency',
  'break glass',
];

/**
 * zxcvbn in main: the passphrase is rated where it is used and goes nowhere else. Dictionaries
 * (two megabytes) load when the first passphrase is rated, not at start.
 */
export function createStrengthMeter(): StrengthMeter {
  let check: Promise<Check> | undefined;
  return {
    rate: async (passphrase, own) => (await (check ??= load()))(passphrase, [...own, 'breakglass']),
  };
}

/** As they are, and with nothing or something else between the words. */
function phrases(): string[] {
  return PHRASES.flatMap((phrase) =>
    ['', ' ', '-', '_', '.'].map((by) => phrase.replaceAll(' ', by)),
  );
}

async function load(): Promise<Check> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const factory = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, phrases: phrases() },
    graphs: common.adjacencyGraphs,
    translations: codes(english.translations),
  });
  return (passphrase, own) => {
    const { score, guessesLog10, feedback } = factory.check(passphrase.slice(0, RATED), own);
    const { warning, suggestions } = feedback;
    const guesses = Math.floor(guessesLog10);
    const weak = score >= GOOD && guesses < LEAST_GUESSES;
    return {
      score: weak ? 2 : score,
      guesses,
      hints: weak && suggestions.length === 0 ? ['anotherWord'] : suggestions,
      ...(warning === null || warning === '' ? {} : { warning }),
    };
  };
}

/** The same table with each text replaced by its own key: words are the page's, in both languages. */
function codes<T extends Readonly<Record<'warnings' | 'suggestions', object>>>(table: T): T {
  const own = (group: object): object =>
    Object.fromEntries(Object.keys(group).map((key) => [key, key]));
  return { ...table, warnings: own(table.warnings), suggestions: own(table.suggestions) };
}

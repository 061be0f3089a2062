import type { Strength, StrengthMeter } from '../../core/ports/vault.ts';

type Check = (passphrase: string, own: string[]) => Strength;

/** Longer ones are rated by their beginning: the estimate's cost grows with the length. */
const RATED = 100;

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

async function load(): Promise<Check> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const factory = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: codes(english.translations),
  });
  return (passphrase, own) => {
    const { score, guessesLog10, feedback } = factory.check(passphrase.slice(0, RATED), own);
    const { warning, suggestions } = feedback;
    return {
      score,
      guesses: Math.floor(guessesLog10),
      hints: suggestions,
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

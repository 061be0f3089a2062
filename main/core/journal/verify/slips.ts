/** Characters that may differ before a code is another one: 26 random ones agree in 24 never by chance. */
const MOST_WRONG = 2;

/**
 * What a person most likely misheard or mistyped: a character or two, two swapped, or the size.
 * It is a hint for the reader and never changes a verdict: whoever forges a log cannot choose its code.
 * `known` gives the codes the logs at hand have.
 */
export function slipOf(code: string, known: () => Iterable<string>): string | undefined {
  const [size = '', given = ''] = parts(code);
  for (const one of known()) {
    const [otherSize = '', other = ''] = parts(one);
    const wrong = different(given, other);
    const swapped = wrong === 2 && isSwap(given, other);
    if (wrong === 0 && size !== otherSize) {
      return `the code is that of ${otherSize} records, not of ${size}: ${one}`;
    }
    if (size !== otherSize || wrong === 0 || wrong > MOST_WRONG) continue;
    if (swapped) return `two characters are swapped; the log's own code is ${one}`;
    return `${wrong === 1 ? 'one character differs' : 'two characters differ'}; the log's own code is ${one}`;
  }
  return undefined;
}

function parts(code: string): readonly string[] {
  const [size = '', rest = ''] = code.split(' @ ');
  return [size, rest.replaceAll('-', '')];
}

function different(left: string, right: string): number {
  let count = Math.abs(left.length - right.length);
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    if (left[at] !== right[at]) count += 1;
  }
  return count;
}

function isSwap(left: string, right: string): boolean {
  const at = [...left].findIndex((one, index) => one !== right[index]);
  return left[at] === right[at + 1] && left[at + 1] === right[at];
}

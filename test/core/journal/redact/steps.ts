import { RegExpParser, type AST } from '@eslint-community/regexpp';

/**
 * How many steps a backtracking engine takes to look for every match of an expression in a text:
 * each character compared and each way tried is one. Counted instead of timed, so that the answer
 * is the same on every machine. Knows the syntax the redaction uses and throws on any other.
 */
export function stepsOf(expression: RegExp, text: string): number {
  const { pattern, flags } = new RegExpParser().parseLiteral(String(expression));
  const engine = new Engine(text, flags.ignoreCase);
  let at = 0;
  while (at <= text.length) {
    let end = -1;
    engine.either(pattern.alternatives, at, (stop) => {
      end = stop;
      return true;
    });
    at = end > at ? end : at + 1;
  }
  return engine.steps;
}

type Next = (at: number) => boolean;

class Engine {
  steps = 0;
  readonly text: string;
  readonly ignoreCase: boolean;
  private readonly tests = new Map<string, RegExp>();

  constructor(text: string, ignoreCase: boolean) {
    this.text = text;
    this.ignoreCase = ignoreCase;
  }

  either(alternatives: readonly AST.Alternative[], at: number, next: Next): boolean {
    return alternatives.some(({ elements }) => this.sequence(elements, 0, at, next));
  }

  private sequence(
    elements: readonly AST.Element[],
    index: number,
    at: number,
    next: Next,
  ): boolean {
    const element = elements[index];
    if (!element) return next(at);
    return this.one(element, at, (stop) => this.sequence(elements, index + 1, stop, next));
  }

  private one(element: AST.Element, at: number, next: Next): boolean {
    this.steps += 1;
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.either(element.alternatives, at, next);
      case 'Quantifier':
        return this.repeated(element, at, next);
      case 'Assertion':
        return this.holds(element, at) && next(at);
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet':
        return this.fits(element, at) && next(at + 1);
      default:
        throw new Error(`${element.type} is not counted: ${element.raw}`);
    }
  }

  private repeated(quantifier: AST.Quantifier, at: number, next: Next): boolean {
    const { element, min, max, greedy } = quantifier;
    if (!isSingle(element)) return this.groups(quantifier, 0, at, next);
    let count = 0;
    if (!greedy) {
      for (; count <= max; count += 1) {
        if (count >= min && next(at + count)) return true;
        if (!this.fits(element, at + count)) return false;
      }
      return false;
    }
    while (count < max && this.fits(element, at + count)) count += 1;
    for (; count >= min; count -= 1) {
      this.steps += 1;
      if (next(at + count)) return true;
    }
    return false;
  }

  private groups(quantifier: AST.Quantifier, done: number, at: number, next: Next): boolean {
    const { element, min, max } = quantifier;
    const more =
      done < max &&
      this.one(element, at, (stop) =>
        stop === at ? false : this.groups(quantifier, done + 1, stop, next),
      );
    return more || (done >= min && next(at));
  }

  private holds(assertion: AST.Assertion, at: number): boolean {
    switch (assertion.kind) {
      case 'end':
        return at === this.text.length;
      case 'start':
        return at === 0;
      case 'lookahead':
        return this.either(assertion.alternatives, at, () => true) !== assertion.negate;
      case 'lookbehind': {
        const width = widthOf(assertion);
        const from = at - width;
        const found = from >= 0 && this.either(assertion.alternatives, from, (end) => end === at);
        return found !== assertion.negate;
      }
      case 'word':
        throw new Error('word boundaries are not counted');
    }
  }

  private fits(element: Single, at: number): boolean {
    this.steps += 1;
    const character = this.text[at];
    if (character === undefined) return false;
    let test = this.tests.get(element.raw);
    if (!test) {
      test = new RegExp(`^${element.raw}$`, this.ignoreCase ? 'is' : 's');
      this.tests.set(element.raw, test);
    }
    return test.test(character);
  }
}

type Single = AST.Character | AST.CharacterClass | AST.CharacterSet;

function isSingle(element: AST.QuantifiableElement): element is Single {
  return ['Character', 'CharacterClass', 'CharacterSet'].includes(element.type);
}

/** Every lookbehind here looks at a fixed number of characters. */
function widthOf({ alternatives }: { readonly alternatives: readonly AST.Alternative[] }): number {
  const widths = alternatives.map(({ elements }) => elements.length);
  const plain = alternatives.every(({ elements }) =>
    elements.every((one) => isSingle(one as Single)),
  );
  if (!plain || new Set(widths).size !== 1) throw new Error('a lookbehind of no fixed width');
  return widths[0] ?? 0;
}

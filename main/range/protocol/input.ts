import { awsError, type AwsError } from '../failure.ts';

/** The members of a call as they came: nothing about their types is known yet. */
export type Input = Readonly<Record<string, unknown>>;

/** A member that is a text; empty where it is none. */
export function textIn(input: Input, member: string, absent = ''): string {
  const given = input[member];
  return typeof given === 'string' ? given : absent;
}

interface TextRule {
  readonly required?: boolean;
  readonly least?: number;
  readonly most?: number;
  readonly pattern?: RegExp;
  readonly oneOf?: readonly string[];
}

/**
 * Reads members and collects what is wrong with them, in AWS's words, so that one answer names
 * every fault ("2 validation errors detected: …").
 */
export class Reader {
  readonly #input: Input;
  readonly #faults: string[] = [];

  constructor(input: Input) {
    this.#input = input;
  }

  text(member: string, rule: TextRule = {}): string | undefined {
    const given = this.#input[member];
    const value = typeof given === 'number' ? String(given) : given;
    if (value === undefined || value === null) {
      if (rule.required === true) this.#fault('null', member, 'Member must not be null');
      return undefined;
    }
    if (typeof value !== 'string') {
      this.#fault('', member, 'Member must be a string');
      return undefined;
    }
    this.check(member, value, rule);
    return value;
  }

  /** The rules of `text` for one value already in hand; `place` as AWS writes it, e.g. `tags.1.member.key`. */
  check(place: string, value: string, { least = 0, most, pattern, oneOf }: TextRule): void {
    const shown = `'${value}'`;
    if (value.length < least) {
      this.#fault(shown, place, `Member must have length greater than or equal to ${least}`);
    }
    if (most !== undefined && value.length > most) {
      this.#fault(shown, place, `Member must have length less than or equal to ${most}`);
    }
    if (pattern && !new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(value)) {
      this.#fault(
        shown,
        place,
        `Member must satisfy regular expression pattern: ${pattern.source}`,
      );
    }
    if (oneOf && !oneOf.includes(value)) {
      this.#fault(shown, place, `Member must satisfy enum value set: [${oneOf.join(', ')}]`);
    }
  }

  whole(member: string, least: number, most: number): number | undefined {
    const given = this.#input[member];
    if (given === undefined || given === null) return undefined;
    const value = typeof given === 'string' && given !== '' ? Number(given) : given;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      this.#fault(
        `'${typeof given === 'string' ? given : ''}'`,
        member,
        'Member must be an integer',
      );
      return undefined;
    }
    if (value < least) {
      this.#fault(`'${value}'`, member, `Member must have value greater than or equal to ${least}`);
    }
    if (value > most) {
      this.#fault(`'${value}'`, member, `Member must have value less than or equal to ${most}`);
    }
    return value;
  }

  flag(member: string): boolean {
    const given = this.#input[member];
    return given === true || given === 'true';
  }

  /** Items of a list member that are structures; others are faults. */
  list(member: string, most: number): readonly Input[] {
    return this.#items(member, most).flatMap((item) => {
      if (isStructure(item)) return [item];
      this.#fault('', member, 'Member must be a list of structures');
      return [];
    });
  }

  texts(member: string, most: number): readonly string[] {
    return this.#items(member, most).flatMap((item) => {
      if (typeof item === 'string') return [item];
      this.#fault('', member, 'Member must be a list of strings');
      return [];
    });
  }

  /** A map of lists of strings, as SSM's Parameters are. */
  lists(member: string): Readonly<Record<string, readonly string[]>> {
    const given = this.#input[member] ?? {};
    if (typeof given !== 'object' || Array.isArray(given)) {
      this.#fault('', member, 'Member must be a map');
      return {};
    }
    const inner = new Reader(given as Input);
    const names = Object.keys(given);
    const result = Object.fromEntries(names.map((name) => [name, inner.texts(name, 10_000)]));
    this.#faults.push(...inner.#faults);
    return result;
  }

  /** The one error to answer with, if anything was wrong. */
  error(code = 'ValidationError', jsonCode = 'ValidationException'): AwsError | undefined {
    const { length } = this.#faults;
    if (length === 0) return undefined;
    const count = `${length} validation error${length === 1 ? '' : 's'} detected`;
    return { ...awsError(code, `${count}: ${this.#faults.join('; ')}`), jsonCode };
  }

  #items(member: string, most: number): readonly unknown[] {
    const given = this.#input[member];
    if (given === undefined || given === null || given === '') return [];
    if (!Array.isArray(given)) {
      this.#fault('', member, 'Member must be a list');
      return [];
    }
    if (given.length > most) {
      this.#fault(
        `'[${given.length} items]'`,
        member,
        `Member must have length less than or equal to ${most}`,
      );
    }
    return given as unknown[];
  }

  #fault(shown: string, member: string, constraint: string): void {
    const place = member.charAt(0).toLowerCase() + member.slice(1);
    this.#faults.push(`Value ${shown} at '${place}' failed to satisfy constraint: ${constraint}`);
  }
}

function isStructure(item: unknown): item is Input {
  return typeof item === 'object' && item !== null && !Array.isArray(item);
}

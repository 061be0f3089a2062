import { utf8Decode } from '../bytes.ts';

/** Deepest nesting a record may have. */
const DEEPEST = 64;

/** Where the value of a top-level field lies in the scanned bytes; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The top-level fields of a record the verifier looks at, found while scanning; -1 where absent. */
export interface Scanned {
  readonly att: Span;
  readonly boot: Span;
  readonly data: Span;
  readonly mono: Span;
  readonly pb: Span;
  readonly prev: Span;
  readonly seg: Span;
  readonly seq: Span;
  readonly type: Span;
  readonly v: Span;
  readonly z: Span;
}

type Name = keyof Scanned;

const NAMES: readonly Name[] = [
  'att',
  'boot',
  'data',
  'mono',
  'pb',
  'prev',
  'seg',
  'seq',
  'type',
  'v',
  'z',
];
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Tells in one pass, without parsing, whether bytes are one JSON object exactly as RFC 8785 prints
 * it: sorted unique keys, no spaces, shortest escapes and numbers, valid UTF-8. The same answer as
 * `canonical(JSON.parse(line)) === line`, at a fraction of the cost and with no garbage.
 */
export class LineScanner {
  readonly found: Scanned = {
    att: { start: -1, end: -1 },
    boot: { start: -1, end: -1 },
    data: { start: -1, end: -1 },
    mono: { start: -1, end: -1 },
    pb: { start: -1, end: -1 },
    prev: { start: -1, end: -1 },
    seg: { start: -1, end: -1 },
    seq: { start: -1, end: -1 },
    type: { start: -1, end: -1 },
    v: { start: -1, end: -1 },
    z: { start: -1, end: -1 },
  };
  /** Where the base64 of each `{"c":"…"}` begins: the commitments to free texts. */
  readonly commitments: number[] = [];
  private bytes: Uint8Array = new Uint8Array();
  private end = 0;

  /** True when `bytes[start, end)` is canonical; `found` then tells where the fields are. */
  scan(bytes: Uint8Array, start: number, end: number): boolean {
    this.bytes = bytes;
    this.end = end;
    this.commitments.length = 0;
    for (const name of NAMES) this.found[name].start = this.found[name].end = -1;
    return bytes[start] === 0x7b && this.object(start, 0) === end;
  }

  /** Each of these answers the index behind what it read, or -1. */
  private value(at: number, depth: number): number {
    switch (this.bytes[at]) {
      case QUOTE:
        return this.string(at);
      case 0x7b:
        return depth >= DEEPEST ? -1 : this.object(at, depth);
      case 0x5b:
        return depth >= DEEPEST ? -1 : this.array(at, depth);
      case 0x74:
        return this.word(at, TRUE);
      case 0x66:
        return this.word(at, FALSE);
      case 0x6e:
        return this.word(at, NULL);
      default:
        return this.number(at);
    }
  }

  private object(start: number, depth: number): number {
    const { bytes } = this;
    let at = start + 1;
    if (bytes[at] === 0x7d) return at + 1 <= this.end ? at + 1 : -1;
    let keyStart = -1;
    let keyEnd = -1;
    for (;;) {
      if (at >= this.end || bytes[at] !== QUOTE) return -1;
      const behindKey = this.string(at);
      if (behindKey < 0 || behindKey >= this.end || bytes[behindKey] !== 0x3a) return -1;
      if (keyStart >= 0 && !this.ascending(keyStart, keyEnd, at + 1, behindKey - 1)) return -1;
      keyStart = at + 1;
      keyEnd = behindKey - 1;
      const behind = this.value(behindKey + 1, depth + 1);
      if (behind < 0 || behind >= this.end) return -1;
      if (depth === 0) this.note(keyStart, keyEnd, behindKey + 1, behind);
      else if (behind - keyEnd === COMMITMENT && bytes[keyStart] === 0x63) {
        if (bytes[behindKey + 1] === QUOTE && keyEnd - keyStart === 1) {
          this.commitments.push(behindKey + 2);
        }
      }
      if (bytes[behind] === 0x7d) return behind + 1;
      if (bytes[behind] !== 0x2c) return -1;
      at = behind + 1;
    }
  }

  private array(start: number, depth: number): number {
    let at = start + 1;
    if (this.bytes[at] === 0x5d) return at + 1 <= this.end ? at + 1 : -1;
    for (;;) {
      const behind = this.value(at, depth + 1);
      if (behind < 0 || behind >= this.end) return -1;
      if (this.bytes[behind] === 0x5d) return behind + 1;
      if (this.bytes[behind] !== 0x2c) return -1;
      at = behind + 1;
    }
  }

  private string(start: number): number {
    const { bytes, end } = this;
    let at = start + 1;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) return at + 1;
      if (byte < 0x20) return -1;
      if (byte === BACKSLASH) at = this.escape(at);
      else if (byte < 0x80) at += 1;
      else at = this.multibyte(at, byte);
      if (at < 0) return -1;
    }
    return -1;
  }

  /** `\" \\ \b \f \n \r \t`, and `\u00xx` in lower case for the other control characters. */
  private escape(at: number): number {
    const next = this.bytes[at + 1] ?? 0;
    if (SHORT_ESCAPES.includes(next)) return at + 2;
    if (next !== 0x75 || at + 6 > this.end) return -1;
    const digits = String.fromCharCode(...this.bytes.subarray(at + 2, at + 6));
    return /^00(?:0[0-7be-f]|1[0-9a-f])$/.test(digits) ? at + 6 : -1;
  }

  /** Unicode table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF. */
  private multibyte(at: number, first: number): number {
    const { bytes } = this;
    const second = bytes[at + 1] ?? 0;
    if (first < 0xc2 || first > 0xf4 || (second & 0xc0) !== 0x80) return -1;
    if (first < 0xe0) return at + 2;
    if (((bytes[at + 2] ?? 0) & 0xc0) !== 0x80) return -1;
    if (first < 0xf0) {
      const bad = (first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f);
      return bad ? -1 : at + 3;
    }
    if (((bytes[at + 3] ?? 0) & 0xc0) !== 0x80) return -1;
    return (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f) ? -1 : at + 4;
  }

  private number(start: number): number {
    const { bytes, end } = this;
    let at = start;
    let digits = true;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x30 || byte > 0x39) {
        if (!NUMBER_SIGNS.includes(byte)) break;
        digits = false;
      }
      at += 1;
    }
    const length = at - start;
    if (length === 0 || length > 32) return -1;
    if (digits && length < 16) return length === 1 || bytes[start] !== 0x30 ? at : -1;
    const text = String.fromCharCode(...bytes.subarray(start, at));
    const parsed = Number(text);
    return Number.isFinite(parsed) && JSON.stringify(parsed) === text ? at : -1;
  }

  private word(at: number, word: readonly number[]): number {
    if (at + word.length > this.end) return -1;
    for (let index = 0; index < word.length; index += 1) {
      if (this.bytes[at + index] !== word[index]) return -1;
    }
    return at + word.length;
  }

  /** UTF-16 order of two keys; the bytes' order is the same as long as both are plain ASCII. */
  private ascending(start: number, end: number, nextStart: number, nextEnd: number): boolean {
    const { bytes } = this;
    if (this.isPlain(start, end) && this.isPlain(nextStart, nextEnd)) {
      const length = Math.min(end - start, nextEnd - nextStart);
      for (let index = 0; index < length; index += 1) {
        const left = bytes[start + index] ?? 0;
        const right = bytes[nextStart + index] ?? 0;
        if (left !== right) return left < right;
      }
      return end - start < nextEnd - nextStart;
    }
    return this.key(start, end) < this.key(nextStart, nextEnd);
  }

  private isPlain(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte >= 0x80 || byte === BACKSLASH) return false;
    }
    return true;
  }

  private key(start: number, end: number): string {
    return JSON.parse(utf8Decode(this.bytes.subarray(start - 1, end + 1))) as string;
  }

  private note(keyStart: number, keyEnd: number, start: number, end: number): void {
    for (const name of NAMES) {
      if (name.length !== keyEnd - keyStart) continue;
      let same = true;
      for (let index = 0; same && index < name.length; index += 1) {
        same = this.bytes[keyStart + index] === name.charCodeAt(index);
      }
      if (!same) continue;
      this.found[name].start = start;
      this.found[name].end = end;
      return;
    }
  }
}

/** From behind the key of a commitment to behind its value: `":"`, 44 characters, `"`. */
const COMMITMENT = 48;
const TRUE = [0x74, 0x72, 0x75, 0x65];
const FALSE = [0x66, 0x61, 0x6c, 0x73, 0x65];
const NULL = [0x6e, 0x75, 0x6c, 0x6c];
const NUMBER_SIGNS = [0x2b, 0x2d, 0x2e, 0x45, 0x65];
const SHORT_ESCAPES = [QUOTE, BACKSLASH, 0x62, 0x66, 0x6e, 0x72, 0x74];

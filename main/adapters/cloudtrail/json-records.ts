/** Larger than any event: CloudTrail's own limit is 256 KB, 1 MB with event size expansion. */
export const LARGEST_EVENT = 2 * 1024 * 1024;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COLON = 0x3a;
const COMMA = 0x2c;
const LF = 0x0a;

/** A place in a text, both counted from 1; `column` in bytes. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Places are worked out when they are asked for, which is only good during the call. */
export interface JsonSink {
  /** One record's bytes; only good during the call. `place` is of a byte within it. */
  record(bytes: Buffer, place: (within: number) => TextPlace): void;
  problem(code: 'not-json' | 'cut-off' | 'too-large', place: () => TextPlace): void;
}

/**
 * Cuts a stream of JSON into records without ever holding the whole: objects in a list under
 * `Records` (log files) or `Events` (lookup-events), in a bare list, or one after another (JSON
 * lines). Only brackets and strings are looked at; each record is parsed by itself afterwards.
 */
export class JsonRecords {
  private readonly sink: JsonSink;
  /** From the start of the record that is open; its end is still to come. */
  private held: Buffer = Buffer.alloc(0);
  /** Of the first byte that is held. */
  private base: TextPlace = { line: 1, column: 1 };
  private where: 'between' | 'list' | 'value' | 'tail' | 'junk' = 'between';
  /** The list stands in an object, whose end follows it. */
  private inObject = false;
  private topLevel = true;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private stringStart = -1;
  private key = '';
  private tooLarge = false;

  constructor(sink: JsonSink) {
    this.sink = sink;
  }

  push(chunk: Buffer): void {
    const bytes = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
    const scanned = this.scan(bytes, this.held.length);
    const open = this.where === 'value' && !this.tooLarge;
    this.base = this.placeIn(bytes, open ? scanned : bytes.length);
    this.held = open ? Buffer.from(bytes.subarray(scanned)) : Buffer.alloc(0);
    if (this.held.length > LARGEST_EVENT) {
      this.tooLarge = true;
      this.base = this.placeIn(this.held, this.held.length);
      this.held = Buffer.alloc(0);
      this.stringStart = -1;
    }
  }

  end(): void {
    if (this.where === 'value' || this.where === 'list' || this.where === 'tail') {
      this.sink.problem('cut-off', () => this.placeIn(this.held, this.held.length));
    }
  }

  /** Where a byte stands in the text, `bytes` beginning at `base`. */
  private placeIn(bytes: Buffer, at: number): TextPlace {
    let { line } = this.base;
    let start = 1 - this.base.column;
    for (let end = bytes.indexOf(LF); end >= 0 && end < at; end = bytes.indexOf(LF, end + 1)) {
      line += 1;
      start = end + 1;
    }
    return { line, column: at - start + 1 };
  }

  /** Answers where the record that is still open begins. */
  private scan(bytes: Buffer, from: number): number {
    let start = 0;
    for (let at = from; at < bytes.length; at += 1) {
      if (this.inString) {
        at = this.string(bytes, at);
        continue;
      }
      if (this.where === 'value' && this.depth > this.keyed()) {
        at = this.pass(bytes, at);
        if (at >= bytes.length) break;
      }
      const byte = bytes[at] ?? 0;
      if (this.where === 'value' || this.where === 'tail') {
        if (!this.inside(byte, at)) continue;
        if (this.where === 'value') {
          const from = start;
          const place = (within: number): TextPlace => this.placeIn(bytes, from + within);
          if (this.tooLarge) this.sink.problem('too-large', () => this.placeIn(bytes, at));
          else this.sink.record(bytes.subarray(from, at + 1), place);
          this.where = this.topLevel ? 'between' : 'list';
        } else this.where = 'between';
      } else if (this.outside(byte, () => this.placeIn(bytes, at))) {
        start = at;
        this.stringStart = -1;
        this.tooLarge = false;
      }
    }
    if (this.where === 'value' && this.stringStart >= 0) this.stringStart -= start;
    return start;
  }

  /** The depth at which keys matter: a container is looked for in an object that is in no list. */
  private keyed(): number {
    return this.topLevel ? 1 : 0;
  }

  /**
   * Goes over what no key is looked for in, to the bracket that ends it or the end of the bytes.
   * Nearly every byte of a trail passes here: nothing but numbers is touched.
   */
  private pass(bytes: Buffer, from: number): number {
    const { length } = bytes;
    const floor = this.keyed() + 1;
    let { depth } = this;
    let at = from;
    for (; at < length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) {
        for (at += 1; at < length; at += 1) {
          const inner = bytes[at];
          if (inner === QUOTE) break;
          if (inner === BACKSLASH) at += 1;
        }
        if (at >= length) {
          this.inString = true;
          this.escaped = at > length;
          this.stringStart = -1;
        }
      } else if ((byte | 0x20) === OPEN) depth += 1;
      else if ((byte | 0x20) === CLOSE) {
        if (depth === floor) break;
        depth -= 1;
      }
    }
    this.depth = depth;
    return at;
  }

  /** Goes to the end of a string, or of the bytes. */
  private string(bytes: Buffer, from: number): number {
    let at = from;
    if (this.escaped) {
      this.escaped = false;
      at += 1;
    }
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        this.inString = false;
        if (this.topLevel && this.depth === 1 && this.stringStart >= 0 && !this.tooLarge) {
          const short = at - this.stringStart <= 16;
          this.key = short ? bytes.toString('latin1', this.stringStart, at) : '';
        }
        return at;
      }
      if (byte === BACKSLASH) {
        if (at + 1 === bytes.length) {
          this.escaped = true;
          return at;
        }
        at += 1;
      }
    }
    return at;
  }

  /** True when the value that is open ends here. */
  private inside(byte: number, at: number): boolean {
    switch (byte) {
      case QUOTE:
        this.inString = true;
        this.stringStart = at + 1;
        return false;
      case OPEN_LIST:
        if (this.depth === 1 && this.topLevel && this.where === 'value' && isContainer(this.key)) {
          this.where = 'list';
          this.inObject = true;
          return false;
        }
        this.depth += 1;
        return false;
      case OPEN:
        this.depth += 1;
        return false;
      case CLOSE:
      case CLOSE_LIST:
        this.depth -= 1;
        return this.depth === 0;
      case COMMA:
        if (this.depth === 1) this.key = '';
        return false;
      default:
        return false;
    }
  }

  /** True when a record begins here. */
  private outside(byte: number, place: () => TextPlace): boolean {
    if (byte === OPEN && this.where !== 'junk') {
      this.topLevel = this.where === 'between';
      this.where = 'value';
      this.depth = 1;
      this.key = '';
      return true;
    }
    if (this.where === 'junk') {
      if (byte === LF) this.where = 'between';
      return false;
    }
    if (this.where === 'list' && byte === CLOSE_LIST) {
      this.where = this.inObject ? 'tail' : 'between';
      this.topLevel = true;
      this.depth = 1;
      this.inObject = false;
      return false;
    }
    if (this.where === 'between' && byte === OPEN_LIST) {
      this.where = 'list';
      this.inObject = false;
      return false;
    }
    const blank = byte <= 0x20 || byte === COMMA || byte === COLON;
    if (!blank) {
      this.sink.problem('not-json', place);
      if (this.where === 'between') this.where = 'junk';
    }
    return false;
  }
}

function isContainer(key: string): boolean {
  return key === 'Records' || key === 'Events';
}

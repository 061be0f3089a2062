const QUOTE = 0x22;
const COMMA = 0x2c;
const CR = 0x0d;
const LF = 0x0a;

export interface CsvSink {
  row(fields: readonly string[]): void;
  problem(code: 'cut-off' | 'too-large'): void;
}

/**
 * Cuts a stream into the rows of RFC 4180: quoted fields may hold commas, line ends and doubled
 * quotes. Rows end with LF or CR LF. A row that grows beyond `largest` bytes is passed over.
 */
export class CsvRows {
  private readonly sink: CsvSink;
  private readonly largest: number;
  private held: Buffer = Buffer.alloc(0);
  private scanned = 0;
  private quoted = false;
  private tooLarge = false;

  constructor(sink: CsvSink, largest: number) {
    this.sink = sink;
    this.largest = largest;
  }

  push(chunk: Buffer): void {
    const bytes = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
    let start = 0;
    for (let at = this.scanned; at < bytes.length; at += 1) {
      const byte = bytes[at];
      /* A doubled quote closes and opens again: the same in the end. */
      if (byte === QUOTE) this.quoted = !this.quoted;
      else if (byte === LF && !this.quoted) {
        this.row(bytes.subarray(start, at));
        start = at + 1;
      }
    }
    this.held = Buffer.from(bytes.subarray(start));
    if (this.held.length > this.largest) {
      this.tooLarge = true;
      this.held = Buffer.alloc(0);
    }
    this.scanned = this.held.length;
  }

  end(): void {
    if (this.quoted) this.sink.problem('cut-off');
    else if (this.held.length > 0 || this.tooLarge) this.row(this.held);
  }

  private row(bytes: Buffer): void {
    if (this.tooLarge) {
      this.tooLarge = false;
      this.sink.problem('too-large');
      return;
    }
    const end = bytes[bytes.length - 1] === CR ? bytes.length - 1 : bytes.length;
    if (end === 0) return;
    this.sink.row(fieldsOf(bytes.subarray(0, end)));
  }
}

function fieldsOf(bytes: Buffer): readonly string[] {
  const fields: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    if (at < bytes.length && (quoted || bytes[at] !== COMMA)) continue;
    fields.push(plain(bytes.toString('utf8', start, at)));
    start = at + 1;
  }
  return fields;
}

function plain(field: string): string {
  return field.length > 1 && field.startsWith('"') && field.endsWith('"')
    ? field.slice(1, -1).replaceAll('""', '"')
    : field;
}

/** First eight characters of a commitment, six bytes: enough to tell texts of one log apart. */
const KEY_CHARACTERS = 8;
const NOT_NAMED = 0xffff_ffff;
const FIRST_ROOM = 256;

/**
 * Which record names which line of `texts.jsonl`, in some twenty bytes a line however long the texts
 * are. All lines are added first, then the records are walked.
 */
export class TextTable {
  private keys = new Float64Array(FIRST_ROOM);
  private lines = new Uint32Array(FIRST_ROOM);
  private seqs = new Uint32Array();
  private count = 0;

  /** A line that opens its commitment; numbers from 1, ascending. */
  add(commitment: string, line: number): void {
    if (this.count === this.keys.length) {
      const room = this.count * 2;
      const keys = new Float64Array(room);
      const lines = new Uint32Array(room);
      keys.set(this.keys);
      lines.set(this.lines);
      this.keys = keys;
      this.lines = lines;
    }
    this.keys[this.count] = keyOf((index) => commitment.charCodeAt(index));
    this.lines[this.count] = line;
    this.count += 1;
  }

  /** All lines are known. */
  sort(): void {
    const { keys, lines, count } = this;
    const order = Uint32Array.from({ length: count }, (_, index) => index).sort(
      (left, right) => (keys[left] ?? 0) - (keys[right] ?? 0) || left - right,
    );
    this.keys = Float64Array.from(order, (index) => keys[index] ?? 0);
    this.lines = Uint32Array.from(order, (index) => lines[index] ?? 0);
    this.seqs = new Uint32Array(count).fill(NOT_NAMED);
  }

  /** Record `seq` names the commitment whose base64 begins at `at`. False: its text is not here. */
  name(bytes: Uint8Array, at: number, seq: number): boolean {
    const key = keyOf((index) => bytes[at + index] ?? 0);
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.keys[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    for (let place = low; place < this.count && this.keys[place] === key; place += 1) {
      this.seqs[place] = seq;
    }
    return this.keys[low] === key;
  }

  /** Numbers of the lines no record names, ascending. */
  strays(): readonly number[] {
    const found: number[] = [];
    for (let place = 0; place < this.count; place += 1) {
      if (this.seqs[place] === NOT_NAMED) found.push(this.lines[place] ?? 0);
    }
    return found.sort((left, right) => left - right);
  }

  /** The last line that belongs to a record before `seq`; 0 for none. */
  lastBefore(seq: number): number {
    let last = 0;
    for (let place = 0; place < this.count; place += 1) {
      if ((this.seqs[place] ?? NOT_NAMED) < seq) last = Math.max(last, this.lines[place] ?? 0);
    }
    return last;
  }
}

function keyOf(character: (index: number) => number): number {
  let key = 0;
  for (let index = 0; index < KEY_CHARACTERS; index += 1) {
    key = key * 64 + (DIGITS[character(index)] ?? 0);
  }
  return key;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, BASE64.indexOf(String.fromCharCode(code))),
);

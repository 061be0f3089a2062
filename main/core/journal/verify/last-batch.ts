import type { TextTable } from './text-table.ts';

/** Which records have their texts, and those that reached the disk together last of all. */
export class LastBatch {
  private readonly texts: TextTable | undefined;
  /** Undefined where no mark tells of a batch: then each record was written alone. */
  private first: number | undefined;
  /** Texts it names that are not kept. */
  private gone = 0;
  private readonly missing: number[] = [];

  constructor(texts: TextTable | undefined) {
    this.texts = texts;
  }

  /** The record to come is its first. */
  begin(seq: number): void {
    this.first = seq;
    this.gone = 0;
  }

  /** `commitments`: where their base64 begins in the bytes. */
  record(bytes: Uint8Array, commitments: readonly number[], seq: number): void {
    if (this.first === undefined) this.gone = 0;
    for (const at of commitments) {
      if (this.texts?.name(bytes, at, seq) === true) continue;
      this.missing.push(seq);
      if (this.texts) this.gone += 1;
    }
  }

  /** The record of each text that is not kept, ascending. */
  textless(): readonly number[] {
    return this.missing;
  }

  /** The first record that may have been under way when the writer stopped, as far as texts tell. */
  from(size: number, broken: boolean): number {
    if (broken) return this.first ?? size;
    return this.gone > 0 ? (this.first ?? size - 1) : size;
  }
}

import type { TextTable } from './text-table.ts';

/** The records that reached the disk together last of all, and whether their texts did too. */
export class LastBatch {
  private readonly texts: TextTable | undefined;
  /** Undefined where no mark tells of a batch: then each record was written alone. */
  private first: number | undefined;
  /** Texts it names that are not kept. */
  private gone = 0;

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
    if (!this.texts) return;
    if (this.first === undefined) this.gone = 0;
    for (const at of commitments) if (!this.texts.name(bytes, at, seq)) this.gone += 1;
  }

  /** The first record that may have been under way when the writer stopped, as far as texts tell. */
  from(size: number, broken: boolean): number {
    if (broken) return this.first ?? size;
    return this.gone > 0 ? (this.first ?? size - 1) : size;
  }
}

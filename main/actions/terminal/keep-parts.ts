import { toHex, utf8 } from '../../core/journal/bytes.ts';
import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { keepTranscript, type TranscriptPart } from './keep-transcript.ts';

/** Puts the parts of a transcript on the disk, one after the other, none before the one ahead of it. */
export interface PartKeeper {
  /** Parts not on the disk. */
  readonly waiting: number;
  /** Parts whose keeping was begun. */
  readonly begun: number;
  /** The disk refused the first of them. */
  readonly refused: boolean;
  /** Settles when none waits, or the disk refused one. */
  readonly settled: Promise<void>;
  add(text: string): void;
  /** Tries again what the disk refused. */
  again(): void;
  /** What is on no disk, in words for the log. */
  lost(): string | undefined;
}

export function createPartKeeper(
  desk: Desk,
  about: Omit<TranscriptPart, 'number' | 'text'>,
  told: (failure?: Failure) => void,
): PartKeeper {
  const waiting: string[] = [];
  let kept = 0;
  let refused = false;
  let working = false;
  let settled = Promise.resolve();

  const one = async (text: string): Promise<Result<unknown, Failure> | undefined> => {
    try {
      return await keepTranscript(desk, { ...about, number: kept + 1, text });
    } catch (thrown) {
      return { ok: false, error: { code: 'internal', raw: String(thrown) } };
    }
  };
  const work = async (): Promise<void> => {
    for (let text = waiting[0]; text !== undefined; text = waiting[0]) {
      const answered = await one(text);
      refused = answered?.ok === false;
      if (answered?.ok === false) {
        told(answered.error);
        break;
      }
      waiting.shift();
      kept += 1;
      told();
    }
    working = false;
  };
  const begin = (): void => {
    if (working || waiting.length === 0) return;
    working = true;
    settled = work();
  };
  return {
    get waiting() {
      return waiting.length;
    },
    get begun() {
      return kept + Number(waiting.length > 0);
    },
    get refused() {
      return refused;
    },
    get settled() {
      return settled;
    },
    add: (text) => {
      waiting.push(text);
      begin();
    },
    again: begin,
    lost: () => {
      if (waiting.length === 0) return undefined;
      const text = waiting.join('');
      const sha256 = toHex(desk.ports.hash.sha256(utf8(text)));
      return `transcript not kept: ${String(text.length)} characters, SHA-256 ${sha256}`;
    },
  };
}

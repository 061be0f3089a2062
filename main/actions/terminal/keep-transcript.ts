import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { takeEvidence, type Taken } from '../take-evidence.ts';
import { SLICE } from './gather.ts';

/** Characters of transcript kept as one piece of evidence. */
export const PART = 128 * 1_024;

export interface TranscriptPart {
  readonly path: string;
  readonly number: number;
  readonly server: string;
  readonly openedAt: number;
  /** Lines of facts the part begins with. */
  readonly head: readonly string[];
  readonly text: string;
}

/**
 * Keeps a part of a transcript as evidence. What the log would mask is masked before anything is
 * hashed; should something suspicious be left, a masked copy is kept of that too. Both looks go a
 * slice at a time, and whoever waits for main is answered between two of them: a secret across two
 * slices was masked before their times stood between the lines, and the second look laps over.
 */
export async function keepTranscript(
  desk: Desk,
  { path, number, server, openedAt, head, text }: TranscriptPart,
): Promise<Result<Taken, Failure> | undefined> {
  const { run } = desk;
  if (!run || text === '') return undefined;
  const pieces: Uint8Array[] = [];
  for (const slice of slicesOf(head.map((line) => `# ${line}\n`).join('') + text)) {
    if (pieces.length > 0) await desk.ports.timer.sleep(0);
    pieces.push(new TextEncoder().encode(run.journal.mask(slice)));
  }
  const step = path.split('/').pop() ?? path;
  const source = {
    name: `${step} ${server} terminal ${String(number)}.txt`,
    size: pieces.reduce((sum, { length }) => sum + length, 0),
    source: 'terminal' as const,
    pieces: { [Symbol.asyncIterator]: () => inTurns(desk, pieces) },
  };
  const kept = await takeEvidence(desk, source, { treat: 'ask', path, openedAt });
  if (kept.ok || !kept.error.code.startsWith('evidence-')) return kept;
  return takeEvidence(desk, source, { treat: 'masked', path, openedAt });
}

/** In slices that end with a line, where there is one. */
function slicesOf(text: string): readonly string[] {
  const slices: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = text.lastIndexOf('\n', at + SLICE) + 1;
    const next =
      text.length - at <= SLICE ? text.length : end > at ? end : wholePair(text, at + SLICE);
    slices.push(text.slice(at, next));
    at = next;
  }
  return slices;
}

/** Never half of a surrogate pair. */
function wholePair(text: string, at: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at + 1 : at;
}

async function* inTurns(desk: Desk, pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await desk.ports.timer.sleep(0);
    yield piece;
  }
}

import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { takeEvidence, type Taken } from '../take-evidence.ts';

/**
 * Characters of transcript kept as one piece of evidence. It is looked through for secrets in one go,
 * and main answers nobody meanwhile: four times as much kept the window waiting for over a second.
 */
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
 * hashed; should something suspicious be left, a masked copy is kept of that too.
 */
export async function keepTranscript(
  desk: Desk,
  { path, number, server, openedAt, head, text }: TranscriptPart,
): Promise<Result<Taken, Failure> | undefined> {
  const { run } = desk;
  if (!run || text === '') return undefined;
  const lines = head.map((line) => `# ${line}\n`).join('');
  const bytes = new TextEncoder().encode(run.journal.mask(lines + text));
  const step = path.split('/').pop() ?? path;
  const source = {
    name: `${step} ${server} terminal ${String(number)}.txt`,
    size: bytes.length,
    source: 'terminal' as const,
    pieces: [bytes],
  };
  const kept = await takeEvidence(desk, source, { treat: 'ask', path, openedAt });
  if (kept.ok || !kept.error.code.startsWith('evidence-')) return kept;
  return takeEvidence(desk, source, { treat: 'masked', path, openedAt });
}

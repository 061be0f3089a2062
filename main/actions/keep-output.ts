import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import { frozenTargets, sendsOf } from '../core/run/command-targets.ts';
import type { Desk } from './desk.ts';
import { takeEvidence, type Taken } from './take-evidence.ts';

/**
 * Keeps one target's output of a command as evidence: the text as the log has it, so what was
 * masked there is masked here.
 */
export async function keepOutput(
  desk: Desk,
  path: string,
  target: string,
): Promise<Result<Taken, Failure>> {
  const { run } = desk;
  if (!run) return err({ code: 'no-run' });
  const { result } = frozenTargets(sendsOf(run.state, path)).find(({ id }) => id === target) ?? {};
  const output = result?.output && 'text' in result.output ? result.output.text : undefined;
  if (output === undefined || output === '') return err({ code: 'evidence-gone' });
  const bytes = new TextEncoder().encode(run.journal.mask(output));
  const step = path.split('/').pop() ?? path;
  return takeEvidence(
    desk,
    {
      name: `${step} ${result?.name ?? target}.txt`,
      size: bytes.length,
      source: 'command',
      pieces: [bytes],
    },
    { treat: 'ask', path, openedAt: desk.ports.clock.now() },
  );
}

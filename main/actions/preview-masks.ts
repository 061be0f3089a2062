import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { refuse, done, type Done } from './answer.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { record } from './record.ts';

/** A part of a text that will be masked. `fixed`: a secret the app holds, which nobody can let through. */
export interface MaskPreview {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly fixed: boolean;
}

/** A value a rule took for a secret, and why a person says it is none. */
export interface Harmless {
  readonly value: string;
  readonly reason: string;
}

/** What of a text would be masked if it were written down now. */
export function previewMasks(desk: Desk, text: string): Result<readonly MaskPreview[], Failure> {
  if (!desk.run) return err({ code: 'no-run' });
  return ok(
    desk.run.journal
      .look(text)
      .map(({ start, end, rule }) => ({ start, end, rule, fixed: rule === 'protected' })),
  );
}

/**
 * Lets through what a person says is no secret: written down first, with the rule and the reason,
 * never the value. A secret the app holds is refused whatever is said.
 */
export async function letThrough(
  desk: Desk,
  run: ActiveRun,
  text: string,
  harmless: readonly Harmless[],
): Promise<Done> {
  if (harmless.length === 0) return done;
  const parts = run.journal.look(text);
  for (const { value, reason } of harmless) {
    const part = parts.find(({ start, end }) => text.slice(start, end) === value);
    if (part?.rule === 'protected') return refuse('evidence-holds-secret', { rules: part.rule });
    if (reason.trim() === '') return refuse('reason-required');
    if (!part) continue;
    const told = await record(desk, run, {
      type: 'security',
      run: run.state.run,
      data: {
        code: 'redaction-overridden',
        detail: { text: `${part.rule}: ${reason.trim()}` },
      },
    });
    if (!told.ok) return told;
    run.journal.allow([value]);
  }
  return done;
}

import { shownLines } from '../../core/ssm-document/shown.ts';
import type { IntentProgress } from '../../core/run/state.ts';
import type { FreeText } from '../../core/journal/payload.ts';
import type { CurrentStep } from '../current-step.ts';
import { knownDocument } from './read-document.ts';
import { automationAt } from './state.ts';
import { valuesFor } from './values.ts';

/**
 * Of the last dry run at this step. `stale`: it went well, but with other values or another
 * document than would be used now. Known from the log, so it is the same after a restart.
 */
export type DryRunState = 'none' | 'open' | 'failed' | 'stale' | 'ok';

export function dryRunState(current: Pick<CurrentStep, 'run' | 'at'>): DryRunState {
  const { run, at } = current;
  const intents = run.state.steps[at.path]?.intents ?? [];
  const last = intents
    .flatMap((id) => run.state.intents[id] ?? [])
    .filter(({ intent }) => intent.dryRun === true)
    .at(-1);
  if (!last) return 'none';
  switch (last.status) {
    case 'pending':
    case 'sent':
    case 'unknown':
      return 'open';
    case 'failed':
    case 'cancelled':
      return 'failed';
    case 'ok':
      return sameNow(current, last) ? 'ok' : 'stale';
  }
}

function sameNow(current: Pick<CurrentStep, 'run' | 'at'>, { intent }: IntentProgress): boolean {
  const { run, at } = current;
  const known = knownDocument(run, current);
  if (!known || known.sha256 !== intent.documentSha256) return false;
  const values = valuesFor(current, known.document, automationAt(run, at.path).given, 'dry-run');
  if (!values.ok) return false;
  return run.journal.mask(shownLines(known.document, values.value)) === textOf(intent.parameters);
}

function textOf(text: FreeText | undefined): string {
  return text && 'text' in text ? (text.text ?? '') : '';
}

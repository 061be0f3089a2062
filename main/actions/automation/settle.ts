import type { Failure } from '../../core/failure.ts';
import { shownValues } from '../../core/ssm-document/shown.ts';
import type { CallTo } from '../../core/ports/aws.ts';
import type { IntentProgress } from '../../core/run/state.ts';
import { ok, type Result } from '../../core/result.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { CurrentStep } from '../current-step.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { placeOf } from '../place.ts';
import { callTo, failedAtAws } from '../reach.ts';
import { record } from '../record.ts';
import { sessionFor } from '../watch.ts';
import { followAutomation } from './follow.ts';

/** Clocks differ: look a little further back than the intent. */
const LOOK_BACK_MS = 300_000;

/**
 * Finds out what became of an automation whose answer was lost. AWS's list does not show the token
 * it was started with, and its page says that a token cannot be used again: so it is looked for by
 * document, time, who started it and with what, and is only believed when nothing else fits.
 */
export async function settleAutomation(
  desk: Desk,
  current: CurrentStep,
  open: IntentProgress,
): Promise<Done> {
  const { run, at } = current;
  const { intent } = open;
  const session = sessionFor(desk, current, intent.id);
  if (!session) return refuse('no-session', { role: intent.role?.split('/').pop() ?? '' });
  const to = callTo(desk, run, intent.region, session.credentials);
  const found =
    open.commandId === undefined ? await search(desk, run, to, open) : ok(open.commandId);
  if (!found.ok) return found;
  const commandId = found.value;
  const recorded = await record(desk, run, {
    type: 'outcome',
    ...placeOf(run, at),
    data: { id: intent.id, status: 'sent', commandId, by: 'lookup' },
  });
  if (!recorded.ok) return recorded;
  followAutomation(desk, current, { intent: intent.id, commandId, by: 'lookup' });
  return done;
}

async function search(
  desk: Desk,
  run: ActiveRun,
  to: CallTo,
  { intent, at }: IntentProgress,
): Promise<Result<string, Failure>> {
  const automation = await desk.ports.automation();
  const after = new Date(Date.parse(at) - LOOK_BACK_MS).toISOString().replace(/\.\d+Z$/, 'Z');
  const listed = await automation.find(to, intent.document ?? '', after);
  if (!listed.ok) return failedAtAws(desk, run, listed.error);
  const known = new Set(Object.values(run.state.intents).map(({ commandId }) => commandId));
  const candidates = listed.value.filter(
    ({ executionId, executedBy }) => executedBy === intent.principal && !known.has(executionId),
  );
  const { parameters: text } = intent;
  const given = text && 'text' in text ? (text.text ?? '') : '';
  const fitting: string[] = [];
  for (const { executionId } of candidates) {
    const parameters = await automation.parameters(to, executionId);
    if (!parameters.ok) return failedAtAws(desk, run, parameters.error);
    const shown = shownValues({ parameters: [] }, parameters.value);
    // As the record has them: a value may have several lines itself.
    const lines = new Set(
      shown.flatMap(({ name, value }) => run.journal.mask(`${name}: ${value}`).split('\n')),
    );
    // AWS may add defaults to what was given, never take anything away.
    if (given === '' || given.split('\n').every((line) => lines.has(line)))
      fitting.push(executionId);
  }
  const [one, other] = fitting;
  if (one === undefined) return refuse('outcome-not-found', { comment: intent.comment ?? '' });
  return other === undefined ? ok(one) : refuse('outcome-ambiguous', { count: fitting.length });
}

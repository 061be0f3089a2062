import { secretsOf, shownLines } from '../../core/ssm-document/shown.ts';
import { dryRunOf } from '../../core/ssm-document/dry-run.ts';
import { refuse, done, type Done } from '../answer.ts';
import { onOpenStep, unsettledAt, type CurrentStep } from '../current-step.ts';
import type { Desk } from '../desk.ts';
import { holdSecrets } from '../hold-secrets.ts';
import { heldNow } from '../keep-session.ts';
import { outcomeOf } from '../outcome-of.ts';
import { placeOf } from '../place.ts';
import { agreedIntent } from '../read-back.ts';
import { callTo, failedAtAws } from '../reach.ts';
import { record } from '../record.ts';
import { dryRunState } from './dry-run-state.ts';
import { followAutomation } from './follow.ts';
import { automationReadBack, type PreparedAutomation } from './read-back.ts';
import { knownDocument, liveDocument } from './read-document.ts';
import { sessionOfStep } from './session.ts';
import { automationAt } from './state.ts';
import { valuesFor, wantsOnlyDry, type RunAs } from './values.ts';
import { showPending } from '../show-pending.ts';

/** What comes next at an automation step: where its document has a dry run, that goes first. */
export function nextRun(current: CurrentStep): RunAs {
  const known = knownDocument(current.run, current);
  const dryRun = known && dryRunOf(known.document);
  if (!dryRun) return 'real';
  return wantsOnlyDry(current) || dryRunState(current) !== 'ok' ? 'dry-run' : 'real';
}

/**
 * The `automation` step: the document as AWS has it now, what it is given, all read back in main's
 * own window, the intent made durable, and only then is it started, once. Following goes on in the
 * background.
 *
 * @param wished dry-run or real as the person chose; absent: what comes next
 */
export async function runAutomation(desk: Desk, path: string, wished?: RunAs): Promise<Done> {
  return onOpenStep(desk, path, async (current) => {
    const { run, at } = current;
    if (at.step.kind !== 'automation') return refuse('step-not-ready');
    if (unsettledAt(current)) return refuse('step-not-ready');
    run.failures.delete(path);
    const started = await prepareAndStart(desk, current, wished);
    if (!started.ok) {
      run.pending.delete(path);
      run.failures.set(path, started.error);
    }
    desk.ports.changed();
    return started;
  });
}

async function prepareAndStart(
  desk: Desk,
  current: CurrentStep,
  wished: RunAs | undefined,
): Promise<Done> {
  const { run, at } = current;
  const found = sessionOfStep(desk, current);
  if (!found.ok) return found;
  const { session, region, to, document: name } = found.value;
  showPending(desk, current, 'reading-document', region);
  const live = await liveDocument(desk, run, to, name);
  if (!live.ok) return live;
  const state = automationAt(run, at.path);
  state.document = live.value;
  const { document } = live.value;
  if (document.kind !== 'automation') return refuse('document-unreadable', { name });
  const dryRun = dryRunOf(document);
  const before = dryRun ? dryRunState(current) : 'none';
  const as: RunAs = !dryRun
    ? 'real'
    : wantsOnlyDry(current)
      ? 'dry-run'
      : (wished ?? (before === 'ok' ? 'real' : 'dry-run'));
  const values = valuesFor(current, document, state.given, as);
  if (!values.ok) return values;
  const secrets = secretsOf(document, values.value);
  holdSecrets(desk, secrets);

  const prepared: PreparedAutomation = {
    session,
    region,
    document: live.value,
    values: values.value,
    as,
    dryRun: dryRun !== undefined,
    untried: dryRun !== undefined && as === 'real' && before !== 'ok',
  };
  showPending(desk, current, 'waiting-for-confirmation');
  const shown = shownLines(document, values.value);
  const intended = await agreedIntent(
    desk,
    run,
    automationReadBack(current, prepared),
    at,
    (intent) => ({
      call: 'ssm:StartAutomationExecution',
      account: session.account,
      principal: session.arn,
      region,
      document: name,
      documentSha256: live.value.sha256,
      comment: intent,
      ...(shown === '' ? {} : { parameters: { text: shown } }),
      ...(session.role ? { role: session.role.arn } : {}),
      ...(as === 'dry-run' ? { dryRun: true } : {}),
    }),
    session,
  );
  if (!intended.ok) return intended;
  const id = intended.value;

  showPending(desk, current, 'sending', region);
  const automation = await desk.ports.automation();
  // Renewed while it was read: what it was renewed to holds longer, and its old keys may be over.
  const { credentials } = heldNow(desk, run, session) ?? session;
  const started = await automation.start(callTo(desk, run, region, credentials), {
    document: name,
    documentVersion: live.value.version,
    parameters: values.value,
    clientToken: id,
  });
  const told = await record(desk, run, {
    type: 'outcome',
    ...placeOf(run, at),
    data: outcomeOf(id, started, ({ executionId, requestId }) => ({
      status: 'sent',
      commandId: executionId,
      requestId,
    })),
  });
  if (!told.ok) return told;
  if (!started.ok) return failedAtAws(desk, run, started.error);
  const { executionId } = started.value;
  followAutomation(desk, current, { intent: id, commandId: executionId, by: 'answer' });
  return done;
}

import type { Failure } from '../../core/failure.ts';
import type { CallTo } from '../../core/ports/aws.ts';
import { parseDocumentText } from '../../core/ssm-document/parse.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { done, type Done } from '../answer.ts';
import { onOpenStep, type CurrentStep } from '../current-step.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { documentInKit, kitDiffers } from '../kit-differs.ts';
import { failedAtAws } from '../reach.ts';
import { automationAt, type ReadDocument } from './state.ts';
import { sessionOfStep } from './session.ts';

/** Reads a step's document from AWS with the step's role, so that its form can be filled in. */
export async function readStepDocument(desk: Desk, path: string): Promise<Done> {
  return onOpenStep(desk, path, async (current) => {
    const { run } = current;
    run.failures.delete(path);
    const session = sessionOfStep(desk, current);
    if (!session.ok) return session;
    const { to, document } = session.value;
    run.pending.set(path, {
      what: 'reading-document',
      since: desk.ports.clock.now(),
      canCancel: false,
      region: to.at.region,
    });
    desk.ports.changed();
    const read = await liveDocument(desk, run, to, document);
    run.pending.delete(path);
    if (read.ok) automationAt(run, path).document = read.value;
    else run.failures.set(path, read.error);
    desk.ports.changed();
    return read.ok ? done : read;
  });
}

/** What AWS has now, and whether the kit has another. */
export async function liveDocument(
  desk: Desk,
  run: ActiveRun,
  to: CallTo,
  name: string,
): Promise<Result<ReadDocument, Failure>> {
  const ssm = await desk.ports.ssm();
  const live = await ssm.document(to, name);
  if (!live.ok) return failedAtAws(desk, run, live.error);
  const { version, sha256, content } = live.value;
  const parsed = parseDocumentText(name, content);
  if (!parsed.ok) return err({ code: 'document-unreadable', params: { name } });
  const differs = kitDiffers(run.kit, live.value);
  return ok({
    name,
    version,
    sha256,
    document: parsed.value,
    from: 'aws',
    at: desk.ports.clock.now(),
    ...(differs ? { differs } : {}),
  });
}

/** The step's document as far as it is known: read from AWS, or as the kit keeps it offline. */
export function knownDocument(
  run: ActiveRun,
  { at }: Pick<CurrentStep, 'at'>,
): ReadDocument | undefined {
  const read = run.automations.get(at.path)?.document;
  if (read) return read;
  const { step } = at;
  if (step.kind !== 'automation' && step.kind !== 'run-command') return undefined;
  const kept = documentInKit(run.kit, step.document);
  if (!kept) return undefined;
  const parsed = parseDocumentText(kept.name, kept.content);
  if (!parsed.ok) return undefined;
  const { name, version, hash: sha256, taken } = kept;
  const from = kept.lent ? 'bundle' : 'kit';
  return { name, version, sha256, document: parsed.value, from, at: Date.parse(taken) };
}

import { ruleSpans } from '../../core/journal/redact/find.ts';
import type { AssumptionId, AssumptionVerdict, Settlement } from '../../core/assumptions/model.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { usesKit } from '../drill/where.ts';
import { record } from '../record.ts';

export interface Judgement {
  readonly id: AssumptionId;
  readonly verdict: AssumptionVerdict;
  readonly by: string;
  readonly evidence: string;
  readonly found: string;
}

/**
 * Writes down that an assumption was found true or false, or that such a word is taken back: first
 * into the log of the run that is open, then beside the kit. The practice range answers as we believe
 * AWS does, so a drill on it proves nothing.
 */
export async function settleAssumption(desk: Desk, judgement: Judgement): Promise<Done> {
  const { assumptions, clock } = desk.ports;
  if (!assumptions) return refuse('assumptions-not-saved');
  const run = desk.run?.state.phase === 'closed' ? undefined : desk.run;
  if (run && !usesKit(run)) return refuse('proof-needs-aws');
  const { id, verdict } = judgement;
  const by = judgement.by.trim();
  const evidence = judgement.evidence.trim();
  const found = judgement.found.trim();
  if (by === '') return refuse('value-invalid');
  if (evidence === '') return refuse('reason-required');
  // This file is no log: nothing masks it later.
  if ([by, evidence, found].some((text) => looksSecret(desk, text))) {
    return refuse('assumption-holds-secret');
  }
  const settlement: Settlement = {
    assumption: id,
    verdict,
    at: new Date(clock.now()).toISOString(),
    by,
    evidence,
    found,
    ...(run ? { log: run.journal.head().logId } : {}),
  };
  if (run) {
    const told = await tell(desk, run, verdict, [id, by, evidence, found]);
    if (!told.ok) return told;
  }
  const added = await assumptions.add(settlement);
  if (!added.ok) {
    // The log has the judgement already: it must not be left to stand there as one that holds.
    if (run) await tell(desk, run, 'not-kept', [id, by]);
    return refuse('assumptions-not-saved', undefined, added.error.detail);
  }
  desk.ports.changed();
  return done;
}

function tell(
  desk: Desk,
  run: ActiveRun,
  what: AssumptionVerdict | 'not-kept',
  parts: readonly string[],
) {
  return record(desk, run, {
    type: 'security',
    run: run.state.run,
    data: {
      code: `assumption-${what}`,
      detail: { text: parts.filter((part) => part !== '').join(' \u00b7 ') },
    },
  });
}

function looksSecret(desk: Desk, text: string): boolean {
  return ruleSpans(text).length > 0 || [...desk.secrets].some((secret) => text.includes(secret));
}

import { assumeRole } from '../../actions/assume-role.ts';
import type { Desk } from '../../actions/desk.ts';
import { goOn, resumeRun } from '../../actions/resume-run.ts';
import { settleOutcome } from '../../actions/settle-outcome.ts';
import { continueStep } from '../../actions/step-by-person.ts';
import { findUnfinished } from '../../actions/unfinished.ts';
import type { Failure } from '../../core/failure.ts';
import { stepAt } from '../../core/run/plan.ts';
import { openIntents } from '../../core/run/state.ts';
import { err, type Result } from '../../core/result.ts';
import { closeAndExport } from './close-and-export.ts';
import { commandEnd, respond } from './responder.ts';
import { both, type Say } from './say.ts';
import { signIn } from './sign-in.ts';

/**
 * After the crash: finds the run, goes on where it stood, asks AWS what became of the command,
 * walks to the end, closes and exports. Answers the folder of the export.
 */
export async function secondHalf(
  desk: Desk,
  say: Say,
  paced: boolean,
): Promise<Result<string, Failure>> {
  await findUnfinished(desk);
  const left = desk.unfinished[0];
  if (!left) return err({ code: 'no-such-log' });
  const resumed = await resumeRun(desk, left.logId);
  if (!resumed.ok) return resumed;
  const { run } = desk;
  const at = run ? stepAt(run.plan, run.state.current) : undefined;
  if (!run || !at) return err({ code: 'no-run' });
  const unknown = openIntents(run.state).length;
  say.line(
    both(
      `Resumed at step ${String(at.number)}, ${at.step.title.en}. Outcomes unknown: ${String(unknown)}.`,
      `手順 ${String(at.number)}「${at.step.title.ja}」から再開しました。結果不明: ${String(unknown)} 件。`,
    ),
  );
  goOn(desk);

  const signedIn = await signIn(desk);
  if (!signedIn.ok) return signedIn;
  const role = run.kit?.roles.find(({ arn }) => arn === openIntents(run.state)[0]?.intent.role);
  const assumed = await assumeRole(desk, role?.id ?? '');
  if (!assumed.ok) return assumed;
  const settled = await settleOutcome(desk, at.path);
  if (!settled.ok) return settled;
  const ended = await commandEnd(run, at.path);
  if (!ended.ok) return ended;
  say.step(
    at.number,
    run.plan.steps.length,
    at.step.title,
    both('settled by asking AWS', 'AWS に確認済み'),
  );
  const continued = await continueStep(desk, at.path);
  if (!continued.ok) return continued;

  const walked = await respond({ desk, say, paced });
  return walked.ok ? closeAndExport(desk) : walked;
}

import { err } from '../core/result.ts';
import { stepAt } from '../core/run/plan.ts';
import { refuse, type Done } from './answer.ts';
import { assumeRoleOfStep } from './assume-role.ts';
import type { Desk } from './desk.ts';
import { runAutomation } from './automation/run.ts';
import { readSecret } from './read-secret.ts';
import { lastsLongEnough } from './step-session.ts';
import { runCommand } from './run-command.ts';
import { revokeSessions } from './revoke/sessions.ts';
import { refusedStep } from './drill/limits.ts';
import { onlyTalked } from './drill/only-talked.ts';
import { openSignIn } from './sign-in.ts';
import { openTerminal } from './terminal/open.ts';

/**
 * Starts what the app itself does at this step; `anyway` says why, where its session ends before the
 * step usually does.
 */
export async function runStep(desk: Desk, path: string, anyway?: string): Promise<Done> {
  const talkedOnly = desk.run && onlyTalked(desk.run);
  if (talkedOnly) return err(talkedOnly);
  const step = desk.run ? stepAt(desk.run.plan, path) : undefined;
  const refusal = desk.run && step && refusedStep(desk.run, step);
  if (refusal) return err(refusal);
  const lasts = await lastsLongEnough(desk, path, anyway);
  if (!lasts.ok) return lasts;
  const at = desk.run ? stepAt(desk.run.plan, path) : undefined;
  switch (at?.step.kind) {
    case 'sign-in':
      return openSignIn(desk);
    case 'assume-role':
      return assumeRoleOfStep(desk, path);
    case 'run-command':
      return runCommand(desk, path);
    case 'automation':
      return runAutomation(desk, path);
    case 'terminal':
      return openTerminal(desk, path);
    case 'secret':
      return readSecret(desk, path);
    case 'revoke':
      return revokeSessions(desk, path);
    default:
      return refuse(at ? 'step-not-ready' : 'no-such-step', { path });
  }
}

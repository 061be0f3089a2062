import { renderTemplate } from '../core/playbook/template.ts';
import { toHex } from '../core/hex.ts';
import { err } from '../core/result.ts';
import { refusedAccount } from './account-allowed.ts';
import { done, refuse, type Done } from './answer.ts';
import { stillApproved } from './approval/still-approved.ts';
import { currentStep } from './current-step.ts';
import type { Desk } from './desk.ts';
import { refusedStep } from './drill/limits.ts';
import { notRendered } from './not-rendered.ts';
import { placeOf, roleNeedOf } from './place.ts';
import { record } from './record.ts';

/** Copies a `cli` step's line with its variables filled in, and records what exactly was copied. */
export async function copyCommand(desk: Desk, path: string): Promise<Done> {
  const found = currentStep(desk, path);
  if (!found.ok) return found;
  const { run, at } = found.value;
  if (at.step.kind !== 'cli') return refuse('step-not-ready');
  const notHere = refusedStep(run, at);
  if (notHere) return err(notHere);
  const { role } = at.step;
  const need = role === undefined ? undefined : roleNeedOf(at, role);
  const refusal = need && refusedAccount(run, need.role);
  if (refusal) return err(refusal);
  const asApproved = await stillApproved(desk, run, at);
  if (!asApproved.ok) return asApproved;
  const rendered = renderTemplate(at.step.command, run.state.vars);
  if (!rendered.ok) return err(notRendered(run, rendered.error));
  // A secret that stands in a playbook leaves by the clipboard as little as by the log.
  const command = rendered.value;
  // A value may have brought a command of its own.
  const made = refusedStep(run, { ...at, step: { ...at.step, command } });
  if (made) return err(made);
  // A mark in its place would be a pattern to the shell, and act on something else.
  if (run.journal.mask(command) !== command) return refuse('line-holds-secret');
  const bytes = new TextEncoder().encode(command);
  const recorded = await record(desk, run, {
    type: 'cmd.copy',
    ...placeOf(run, at),
    data: {
      path,
      sha256: toHex(desk.ports.hash.sha256(bytes)),
      command: { text: command },
    },
  });
  if (!recorded.ok) return recorded;
  desk.ports.desktop.copy(command);
  return done;
}

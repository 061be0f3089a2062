import type { Failure } from '../../core/failure.ts';
import type { KitRole } from '../../core/kit/model.ts';
import { renderTemplate } from '../../core/playbook/template.ts';
import {
  denyOlder,
  isSessionName,
  reachedBy,
  type Denial,
  type Reached,
} from '../../core/revoke/older-sessions.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { CurrentStep } from '../current-step.ts';
import type { Desk, LiveSession } from '../desk.ts';
import { awsNow } from '../reach.ts';
import { sessionAt } from '../step-session.ts';
import { subjectOf } from './subject.ts';

/** What will be put, frozen: what is read back is exactly this. */
export interface PreparedDenial {
  readonly session: LiveSession;
  /** Whose sessions end. */
  readonly role: KitRole;
  readonly person?: string;
  readonly denial: Denial;
  readonly reached: Reached<LiveSession>;
}

/** Finds the role and the session it is done with, and takes the instant by AWS's clock. */
export function prepareDenial(
  desk: Desk,
  { run, at }: CurrentStep,
): Result<PreparedDenial, Failure> {
  const { step } = at;
  if (step.kind !== 'revoke' || step.using === undefined) return err({ code: 'step-not-ready' });
  const held = sessionAt(desk, run, at, step.using);
  if (!held.ok) return held;
  const session = held.value;
  const role = subjectOf(run, at, step);
  if (!role && step.every !== undefined) return err({ code: 'step-not-ready' });
  // A role of another account is another account's to change: IAM writes where the session is.
  if (role?.account !== session.account) {
    const field = role?.id ?? step.role ?? '';
    return err({ code: 'value-invalid', params: { field, why: 'account' } });
  }
  const person = personOf(step.person, run.state.vars);
  if (!person.ok) return person;
  const named = person.value;
  return ok({
    session,
    role,
    ...(named === undefined ? {} : { person: named }),
    denial: denyOlder(role.arn, awsNow(desk), named),
    reached: reachedBy([...desk.sessions.values()], role.arn, named, session.id),
  });
}

function personOf(
  template: string | undefined,
  vars: Readonly<Record<string, string>>,
): Result<string | undefined, Failure> {
  if (template === undefined) return ok(undefined);
  const rendered = renderTemplate(template, vars, 'plain');
  const invalid = (field: string, why: string) =>
    err<Failure>({ code: 'value-invalid', params: { field, why } });
  if (!rendered.ok) return invalid(rendered.error.variable, 'required');
  return isSessionName(rendered.value) ? ok(rendered.value) : invalid('person', 'format');
}

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
import { sparedOf, type Spared } from '../../core/revoke/spared.ts';
import { roleKey } from '../../core/revoke/used-roles.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { CurrentStep } from '../current-step.ts';
import type { ActiveRun, Desk, LiveSession } from '../desk.ts';
import { notRendered } from '../not-rendered.ts';
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
  /** The session it is done with, where the playbook has it stay. */
  readonly spared?: Spared;
  /** How many sessions of the role the run had: one begun while a person reads is not reached. */
  readonly begun: number;
  /** What the role held under the name; undefined: nothing, or nobody could tell. */
  readonly stood?: string;
  /** Another denial stands under its usual name, and stays: this one has a name of the run. */
  readonly beside?: 'another' | 'unread';
}

/** Finds the role and the session it is done with, and takes the instant by AWS's clock. */
export function prepareDenial(
  desk: Desk,
  { run, at }: CurrentStep,
): Result<PreparedDenial, Failure> {
  const { step } = at;
  if (step.kind !== 'revoke' || step.using === undefined) return err({ code: 'step-not-ready' });
  const using = sessionAt(desk, run, at, step.using);
  if (!using.ok) return using;
  const session = using.value;
  const role = subjectOf(run, at, step);
  if (!role && step.every !== undefined) return err({ code: 'step-not-ready' });
  // A role of another account is another account's to change: IAM writes where the session is.
  if (role?.account !== session.account) {
    if (!role) return err({ code: 'no-such-role', params: { role: step.role ?? '' } });
    return err({ code: 'role-elsewhere', params: { role: role.id, account: role.account } });
  }
  const person = personOf(step.person, run);
  if (!person.ok) return person;
  const named = person.value;
  const held = [...desk.sessions.values()];
  const all = reachedBy(held, role.arn, named, session.id);
  const spares = step.spare === 'own' && all.own;
  const spared = spares ? sparedOf(session) : undefined;
  if (spares && !spared) return err({ code: 'session-not-spared', params: { role: role.id } });
  return ok({
    session,
    role,
    ...(named === undefined ? {} : { person: named }),
    denial: denyOlder(role.arn, awsNow(desk), named, spared),
    reached: spared ? reachedBy(held, role.arn, named, session.id, session.id) : all,
    ...(spared ? { spared } : {}),
    begun: begunOf(run, role),
  });
}

/** Sessions of the role that the run began so far, in the app or in a browser. */
export function begunOf({ state }: Pick<ActiveRun, 'state'>, { arn }: KitRole): number {
  const sessions = Object.values(state.sessions);
  return sessions.filter(({ session }) => roleKey(session.arn) === roleKey(arn)).length;
}

function personOf(
  template: string | undefined,
  run: ActiveRun,
): Result<string | undefined, Failure> {
  if (template === undefined) return ok(undefined);
  const rendered = renderTemplate(template, run.state.vars, 'plain');
  if (!rendered.ok) return err(notRendered(run, rendered.error));
  return isSessionName(rendered.value)
    ? ok(rendered.value)
    : err({ code: 'value-invalid', params: { field: 'person', why: 'format' } });
}

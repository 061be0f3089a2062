import type { Failure } from '../../core/failure.ts';
import { stepAt, type PlanStep } from '../../core/run/plan.ts';
import type { Kit, KitRole, KitUser } from '../../core/kit/model.ts';
import {
  roleNameOf,
  signInAddresses,
  switchRoleLink,
  switchRolePage,
} from '../../core/kit/sign-in-ways.ts';
import { tellingDigits } from '../../core/lane-a/follow-up.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { refusedAccount } from '../account-allowed.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { currentStep } from '../current-step.ts';
import { onlyTalked } from '../drill/only-talked.ts';
import { laneOf, lanesOf } from '../lanes.ts';
import { ownUser } from '../own-user.ts';
import { signInStep } from '../sign-in-step.ts';
import type { ConsoleSession } from './session.ts';

/** What is to be opened in the browser: the user's sign-in, or a switch to a role from it. */
export interface ConsoleTarget {
  readonly run: ActiveRun;
  readonly kit: Kit;
  readonly user: KitUser;
  readonly role?: KitRole;
  readonly account: string;
  /** Who one is afterwards. */
  readonly arn: string;
  readonly url: string;
  /** By CloudTrail's names, so that the log can be compared with it. */
  readonly call: 'signin:ConsoleLogin' | 'signin:SwitchRole';
  /** The step it is done for. */
  readonly at?: PlanStep;
}

/** How many last digits of an account number are read back: as many as tell it from the kit's others. */
export function digitsOf({ accounts }: Kit, account: string): 4 | 6 | 12 {
  return tellingDigits(
    account,
    accounts.map(({ id }) => id),
  );
}

/** The user's session in the browser, while it may still be open. */
export function consoleUser(desk: Desk): ConsoleSession | undefined {
  return live(desk, ({ role }) => role === undefined);
}

export function consoleRole(desk: Desk, id: string): ConsoleSession | undefined {
  return live(desk, ({ role }) => role?.id === id);
}

/** Whether this run asks AWS through the person's browser. */
export function inConsole(run: ActiveRun): boolean {
  return run.kit !== undefined && laneOf(run) === 'console';
}

/** Whose session is open in the browser, whoever the assistant shows; else who is to sign in. */
export function consoleUserOf(desk: Desk, run: ActiveRun): KitUser | undefined {
  const open = consoleUser(desk);
  return run.kit?.users.find(({ arn }) => arn === open?.arn) ?? signingIn(desk, run);
}

/** Who is to sign in: as chosen in the assistant, else whose session is open, else the person's own. */
export function signingIn(desk: Desk, run: ActiveRun): KitUser | undefined {
  const users = run.kit?.users ?? [];
  const name = desk.signIn?.user ?? consoleUser(desk)?.user;
  return users.find((user) => user.name === name) ?? ownUser(desk, run.kit);
}

export function consoleTarget(
  desk: Desk,
  roleId?: string,
  path?: string,
): Result<ConsoleTarget, Failure> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return err({ code: 'no-run' });
  const talkedOnly = onlyTalked(run);
  if (talkedOnly) return err(talkedOnly);
  const { kit } = run;
  const user = roleId === undefined ? signingIn(desk, run) : consoleUserOf(desk, run);
  if (!kit || !user) return err({ code: 'kit-missing' });
  if (!lanesOf(run).includes('console')) return err({ code: 'no-such-way' });
  if (roleId === undefined) {
    const addresses = signInAddresses(kit, user);
    const address = addresses[(desk.signIn?.addressAt ?? 0) % addresses.length];
    const step = signInStep(run);
    const at = step === undefined ? undefined : stepAt(run.plan, step);
    return ok({
      run,
      kit,
      user,
      account: user.account,
      arn: user.arn,
      url: address?.url ?? '',
      call: 'signin:ConsoleLogin',
      ...(at ? { at } : {}),
    });
  }
  const role = kit.roles.find(({ id }) => id === roleId);
  if (!role) return err({ code: 'no-such-role', params: { role: roleId } });
  const refusal = refusedAccount(run, role.id);
  if (refusal) return err(refusal);
  if (!consoleUser(desk)) return err({ code: 'console-not-signed-in' });
  const asked = path === undefined ? undefined : currentStep(desk, path);
  if (asked && !asked.ok) return asked;
  const at = asked?.value.at;
  const name = roleNameOf(role.arn).split('/').pop() ?? '';
  const partition = role.arn.split(':')[1] ?? 'aws';
  return ok({
    run,
    kit,
    user,
    role,
    account: role.account,
    arn: `arn:${partition}:sts::${role.account}:assumed-role/${name}/${user.name}`,
    url: switchRoleLink(kit, role) ?? switchRolePage(kit, role),
    call: 'signin:SwitchRole',
    ...(at ? { at } : {}),
  });
}

function live(
  { consoleSessions, ports }: Desk,
  want: (session: ConsoleSession) => boolean,
): ConsoleSession | undefined {
  const now = ports.clock.now();
  return [...consoleSessions.values()].find((session) => session.latest > now && want(session));
}

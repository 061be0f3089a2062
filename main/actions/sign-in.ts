import type { Kit, KitUser } from '../core/kit/model.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Failure } from '../core/failure.ts';
import { done, refuse, type Done } from './answer.ts';
import { findCli } from './aws-login/find.ts';
import type { ActiveRun, Desk } from './desk.ts';
import type { SignIn } from './sign-in-state.ts';
import { onlyTalked } from './drill/only-talked.ts';
import { rangeReady } from './drill-range.ts';
import { firstStage, keyNeedsReason, laneOf, lanesOf } from './lanes.ts';
import { ownUser } from './own-user.ts';

export interface OpenSignIn {
  readonly run: ActiveRun;
  readonly kit: Kit;
  readonly signIn: SignIn;
  readonly user: KitUser;
}

/**
 * Opens the assistant at the person's own user (`ownUser`), with the choice of the way where there is
 * one. A drill waits for the range, and opens it at the range's.
 */
export async function openSignIn(desk: Desk): Promise<Done> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return refuse('no-run');
  const notReady = await rangeReady(desk, run);
  if (notReady) return err(notReady);
  const users = run.kit?.users ?? [];
  const user = users.find(({ name }) => name === run.range?.user.name) ?? ownUser(desk, run.kit);
  if (!user) return refuse('kit-missing');
  if (lanesOf(run).length === 0) return refuse('probe-not-in-browser');
  const lane = laneOf(run);
  const reason = lane === 'sealed-key' && keyNeedsReason(desk, run, user.name);
  desk.signIn ??= {
    lane,
    stage: reason || lanesOf(run).length > 1 ? 'way' : firstStage(lane),
    user: user.name,
    serial: usableDevice(user) ?? '',
    regions: [],
  };
  desk.ports.changed();
  return desk.signIn.stage === 'cli' && !desk.signIn.cli ? findCli(desk) : done;
}

/** Whatever it waits for is given up: a sign-in of AWS CLI that nobody sees must not go on. */
export function closeSignIn(desk: Desk): Done {
  desk.awsLogin?.running?.stop();
  delete desk.signIn;
  delete desk.renewing;
  desk.ports.changed();
  return done;
}

/**
 * Another user, or another MFA device of the same one. Passkeys cannot sign API calls; in the
 * browser every device will do, and none is chosen here. A key that needs a reason asks for it first.
 */
export function chooseUser(desk: Desk, name: string, serial: string): Done {
  const open = openedSignIn(desk);
  if (!open.ok) return open;
  const { run, kit, signIn } = open.value;
  const user = kit.users.find((candidate) => candidate.name === name);
  if (!user) return refuse('no-such-user', { user: name });
  const sameUser = user.name === signIn.user;
  const { lane, stage } = signIn;
  if (stage === 'way' || lane !== 'sealed-key') {
    if (signIn.pending) return refuse('busy');
    const cli = signIn.cli && { cli: { found: signIn.cli.found } };
    desk.signIn = {
      ...{ lane, stage, user: name, serial: usableDevice(user) ?? '', regions: [] },
      ...cli,
    };
    desk.ports.changed();
    return done;
  }
  if (codeUnderWay(signIn)) return refuse('busy');
  const device = user.mfa.find((candidate) => candidate.serial === serial);
  if (!device || device.kind === 'passkey') return refuse('passkey-only');
  if (!sameUser) delete desk.key;
  desk.signIn = sameUser
    ? { ...signIn, serial }
    : {
        lane,
        stage: keyNeedsReason(desk, run, name) ? 'way' : firstStage(lane),
        user: name,
        serial,
        regions: [],
      };
  desk.ports.changed();
  return done;
}

/** The assistant while it is open, with the user and kit it works from. */
export function openedSignIn(desk: Desk): Result<OpenSignIn, Failure> {
  const { run, signIn } = desk;
  if (run?.state.phase !== 'going') return err({ code: 'no-run' });
  const talkedOnly = onlyTalked(run);
  if (talkedOnly) return err(talkedOnly);
  if (!run.kit) return err({ code: 'kit-missing' });
  if (!signIn) return err({ code: 'step-not-ready' });
  const user = run.kit.users.find(({ name }) => name === signIn.user);
  if (!user) return err({ code: 'no-such-user', params: { user: signIn.user } });
  return ok({ run, kit: run.kit, signIn, user });
}

/** A code was sent and AWS has not answered: whose it is must not change under it. */
export function codeUnderWay({ stage, pending }: SignIn): boolean {
  return stage === 'code' && pending !== undefined;
}

function usableDevice(user: KitUser): string | undefined {
  return user.mfa.find(({ kind }) => kind !== 'passkey')?.serial;
}

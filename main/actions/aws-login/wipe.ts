import { err, type Result } from '../../core/result.ts';
import { done, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { record } from '../record.ts';

/** Between two tries at what could not be wiped, milliseconds. */
const PAUSE = 10_000;

/**
 * Wipes what AWS CLI kept. Where the system holds a file of it (Windows, for a program that is still
 * ending), that is told and in the log, and tried again for as long as the app is open.
 */
export async function wipeAwsLogin(desk: Desk): Promise<Done> {
  return tellWiped(desk, await desk.ports.awsLogin?.wipe());
}

/** What a wipe came to: said, in the log, and tried again where something was left. */
export async function tellWiped(
  desk: Desk,
  wiped: Result<null, string> | undefined,
): Promise<Done> {
  if (!wiped || wiped.ok) {
    if (desk.awsLoginLeft) await nothingLeft(desk);
    return done;
  }
  const told = desk.awsLoginLeft !== undefined;
  desk.awsLoginLeft = { triedAt: desk.ports.clock.now() };
  if (!told) await note(desk, 'aws-login-left', wiped.error);
  desk.ports.changed();
  return err({ code: 'aws-login-left', raw: wiped.error });
}

/** Tries once more what was left behind; a sign-in that goes on is not touched. */
export async function wipeLeftAwsLogin(desk: Desk): Promise<void> {
  const { awsLoginLeft: left, ports } = desk;
  const now = ports.clock.now();
  if (!left || !ports.awsLogin || now - left.triedAt < PAUSE) return;
  desk.awsLoginLeft = { triedAt: now };
  const wiped = await ports.awsLogin.wipeLeft();
  if (wiped.ok && desk.awsLoginLeft) await nothingLeft(desk);
}

async function nothingLeft(desk: Desk): Promise<void> {
  delete desk.awsLoginLeft;
  await note(desk, 'aws-login-wiped', '');
  desk.ports.changed();
}

async function note(desk: Desk, code: string, detail: string): Promise<void> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return;
  const data = { code, detail: { text: detail } };
  await record(desk, run, { type: 'security', run: run.state.run, data });
}

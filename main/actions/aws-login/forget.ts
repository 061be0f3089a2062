import { anyInBrowser, endConsoleSessions } from '../console/end.ts';
import { done, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { wipeAwsLogin } from './wipe.ts';

/**
 * Lane B is over: the CLI is killed where it still runs, its folder wiped, and with it the browser's
 * profile, in which the person is signed in to the console as well. Neither waits for the other.
 */
export async function forgetAwsLogin(desk: Desk): Promise<Done> {
  if (!desk.awsLogin && !desk.awsLoginLeft) return done;
  delete desk.awsLogin;
  const [wiped] = await Promise.all([
    wipeAwsLogin(desk),
    anyInBrowser(desk) ? done : endConsoleSessions(desk),
  ]);
  return wiped;
}

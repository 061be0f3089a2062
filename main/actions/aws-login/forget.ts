import { anyInBrowser, endConsoleSessions } from '../console/end.ts';
import type { Desk } from '../desk.ts';

/**
 * Lane B is over: the CLI is killed where it still runs, its folder wiped, and with it the browser's
 * profile, in which the person is signed in to the console as well.
 */
export async function forgetAwsLogin(desk: Desk): Promise<void> {
  if (!desk.awsLogin) return;
  delete desk.awsLogin;
  await desk.ports.awsLogin?.wipe();
  if (!anyInBrowser(desk)) await endConsoleSessions(desk);
}

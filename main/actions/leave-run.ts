import { wipeAwsLogin } from './aws-login/wipe.ts';
import type { Desk } from './desk.ts';
import { withdrawAll } from './handoff/withdraw.ts';
import { hideAwsSecret } from './vault/aws-secret.ts';

/** Puts a run that is over away: its range stops, its keys leave memory. */
export async function leaveRun(desk: Desk): Promise<void> {
  const { run } = desk;
  delete desk.run;
  delete desk.signIn;
  delete desk.key;
  delete desk.reach;
  await withdrawAll(desk, 'session-over');
  desk.handoff.grants.clear();
  desk.sessions.clear();
  hideAwsSecret(desk);
  desk.consoleSessions.clear();
  delete desk.ownBrowser;
  delete desk.awsLogin;
  await Promise.all([wipeAwsLogin(desk), desk.ports.browser?.wipe()]);
  await run?.range?.close();
}

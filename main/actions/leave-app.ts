import { wipeAwsLogin } from './aws-login/wipe.ts';
import type { Desk } from './desk.ts';
import { endAllWithin } from './end-session.ts';
import { signNow } from './sign-now.ts';
import { lockVault } from './vault/opened.ts';

/** Milliseconds a terminal has to end; one that takes longer is found by its intent next time. */
const PATIENCE = 500;

/** The person quits: sessions are forgotten, an open run's log is closed and can be gone on from. */
export async function leaveApp(desk: Desk): Promise<void> {
  const { run } = desk;
  await lockVault(desk, 'quit');
  if (run?.state.phase === 'going') {
    // First: a session that ends may leave no time for what follows.
    await signNow(desk);
    await endAllWithin(desk, PATIENCE);
    await run.journal.close('quit');
  }
  const wiped = wipeLeft(desk);
  await run?.range?.close();
  await wiped;
}

/** What is left on this computer and gives access, a crash's too: files, and a browser signed in. */
export async function wipeLeft(desk: Desk): Promise<void> {
  const { browser, handoff } = desk.ports;
  await Promise.all([wipeAwsLogin(desk), browser?.wipe(), handoff?.folder.wipeAll()]);
}

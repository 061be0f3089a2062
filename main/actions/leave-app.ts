import type { Desk } from './desk.ts';
import { endAllSessions } from './end-session.ts';

/** The person quits: sessions are forgotten, an open run's log is closed and can be gone on from. */
export async function leaveApp(desk: Desk): Promise<void> {
  const { run } = desk;
  if (run?.state.phase === 'going') {
    await endAllSessions(desk);
    await run.journal.close('quit');
  }
  await run?.range?.close();
}

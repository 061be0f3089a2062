import type { Desk } from './desk.ts';

/** Puts a run that is over away: its range stops, its keys leave memory. */
export async function leaveRun(desk: Desk): Promise<void> {
  const { run } = desk;
  delete desk.run;
  delete desk.signIn;
  delete desk.key;
  delete desk.reach;
  desk.sessions.clear();
  await run?.range?.close();
}

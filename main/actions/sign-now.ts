import type { Desk } from './desk.ts';

/**
 * Signs the open log as far as it is recorded: before the laptop sleeps, the vault is locked or the
 * session ends, whichever comes first. Costs nothing when it is signed already.
 */
export async function signNow({ run }: Desk): Promise<void> {
  if (run?.state.phase === 'going') await run.journal.checkpoint();
}

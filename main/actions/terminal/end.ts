import type { Desk, LiveSession } from '../desk.ts';

/** Seconds of AWS's time-out are not waited for when a person quits or the network is gone. */
const PATIENCE = 5_000;
/** Ended while its credentials still work, so that AWS is told. */
const BEFORE_EXPIRY = 20_000;

/**
 * Ends the open terminal and waits, for a while, until its end is in the log. What was shown is kept
 * first: AWS may take longer to answer than anybody waits.
 */
export async function endTerminal(
  desk: Desk,
  why: 'key' | 'expired',
  patience = PATIENCE,
): Promise<void> {
  const live = desk.run?.terminal;
  if (!live) return;
  live.keep('now');
  await Promise.race([live.kept, desk.ports.timer.sleep(patience)]);
  await Promise.race([
    live.terminal.end(why).then(() => live.finished),
    desk.ports.timer.sleep(patience),
  ]);
}

/** As `endTerminal`, where the terminal is of this session. */
export async function endTerminalOf(desk: Desk, session: LiveSession): Promise<void> {
  if (desk.run?.terminal?.session.id === session.id) await endTerminal(desk, 'key');
}

/** Ends a terminal whose session is about to expire. */
export async function endExpiringTerminal(desk: Desk): Promise<void> {
  const session = desk.run?.terminal?.session;
  if (session && session.expiresAt - BEFORE_EXPIRY <= desk.ports.clock.now()) {
    await endTerminal(desk, 'expired');
  }
}

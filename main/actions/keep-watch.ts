import type { Desk } from './desk.ts';
import { renewAwsLogin } from './aws-login/renew.ts';
import { wipeLeftAwsLogin } from './aws-login/wipe.ts';
import { dropExpired, followClockBack } from './end-session.ts';
import { followTimeline } from './drill/timeline.ts';
import { forgetSpent } from './handoff/withdraw.ts';
import { noteTrouble } from './note-trouble.ts';
import { noticeRecorded } from './notice-recorded.ts';
import { remindDue } from './remind.ts';
import { lockWhenIdle } from './vault/auto-lock.ts';

const EVERY_MS = 1_000;

/** A clock that time servers correct moves less. */
const JUMP_MS = 2_000;

/** Wall clock minus running time: falls only when the clock is set back. */
function offsetOf({ ports: { clock } }: Desk): number {
  return clock.now() - clock.monotonic() / 1000;
}

/**
 * Looks at the clock for as long as the app is open: sessions whose time is over leave the dock, and
 * a disk that takes records again is told.
 */
export function keepWatch(desk: Desk): void {
  void watch(desk);
}

async function watch(desk: Desk): Promise<never> {
  let before = offsetOf(desk);
  for (;;) {
    await desk.ports.timer.sleep(EVERY_MS);
    const offset = offsetOf(desk);
    const back = before - offset;
    before = offset;
    for (const look of LOOKS) await looked(desk, () => look(desk, back));
  }
}

/** What each turn looks at. */
const LOOKS: readonly ((desk: Desk, back: number) => unknown)[] = [
  (desk, back) => (back >= JUMP_MS ? followClockBack(desk, back) : undefined),
  (desk) => noticeRecorded(desk),
  (desk) => remindDue(desk),
  (desk) => followTimeline(desk),
  (desk) => desk.run?.terminal?.keep('late'),
  (desk) => dropExpired(desk),
  // Not waited for: it may take AWS CLI half a minute, and other clocks go on.
  (desk) => void looked(desk, () => renewAwsLogin(desk)),
  (desk) => void looked(desk, () => wipeLeftAwsLogin(desk)),
  (desk) => forgetSpent(desk),
  (desk) => lockWhenIdle(desk),
];

/** One that breaks must not end the watch: sessions would stay in the dock, and the vault open. */
async function looked(desk: Desk, look: () => unknown): Promise<void> {
  try {
    await look();
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : 'unknown';
    await noteTrouble(desk, { call: 'watch', code: 'internal', detail }).catch(() => undefined);
  }
}

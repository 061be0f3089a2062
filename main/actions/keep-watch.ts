import type { Desk } from './desk.ts';
import { renewAwsLogin } from './aws-login/renew.ts';
import { wipeLeftAwsLogin } from './aws-login/wipe.ts';
import { dropExpired, followClockBack } from './end-session.ts';
import { forgetSpent } from './handoff/withdraw.ts';
import { remindDue } from './remind.ts';
import { noticeRecorded } from './notice-recorded.ts';
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
    if (before - offset >= JUMP_MS) followClockBack(desk, before - offset);
    before = offset;
    noticeRecorded(desk);
    remindDue(desk);
    desk.run?.terminal?.keep('late');
    await dropExpired(desk);
    // Not waited for: it may take AWS CLI half a minute, and other clocks go on.
    void renewAwsLogin(desk);
    void wipeLeftAwsLogin(desk);
    forgetSpent(desk);
    await lockWhenIdle(desk);
  }
}

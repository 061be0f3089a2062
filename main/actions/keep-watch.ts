import type { Desk } from './desk.ts';
import { renewAwsLogin } from './aws-login/renew.ts';
import { dropExpired } from './end-session.ts';
import { forgetSpent } from './handoff/withdraw.ts';
import { noticeRecorded } from './notice-recorded.ts';
import { lockWhenIdle } from './vault/auto-lock.ts';

const EVERY_MS = 1_000;

/**
 * Looks at the clock for as long as the app is open: sessions whose time is over leave the dock, and
 * a disk that takes records again is told.
 */
export function keepWatch(desk: Desk): void {
  void watch(desk);
}

async function watch(desk: Desk): Promise<never> {
  for (;;) {
    await desk.ports.timer.sleep(EVERY_MS);
    noticeRecorded(desk);
    desk.run?.terminal?.keep('late');
    await dropExpired(desk);
    // Not waited for: it may take AWS CLI half a minute, and other clocks go on.
    void renewAwsLogin(desk);
    forgetSpent(desk);
    await lockWhenIdle(desk);
  }
}

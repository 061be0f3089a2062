import type { Desk } from './desk.ts';

/**
 * A disk that refused takes records again: what waited is on it by then, and the run says so. The
 * journal tries by itself, so nobody's call would tell.
 */
export function noticeRecorded({ run, ports }: Desk): void {
  if (!run || run.recorded || run.journal.head().state !== 'recording') return;
  run.recorded = true;
  run.lastSavedAt = ports.clock.now();
  ports.changed();
}

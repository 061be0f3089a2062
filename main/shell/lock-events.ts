import type { PowerMonitor } from 'electron';

/** Why the system says that nobody is at this computer. */
export type AwayWhy = 'suspend' | 'screen';

/**
 * Sleep and screen lock. `lock-screen` comes on macOS and Windows only (Electron documentation of
 * powerMonitor); elsewhere sleep and the idle time have to do.
 */
export function onAway(monitor: Pick<PowerMonitor, 'on'>, away: (why: AwayWhy) => void): void {
  monitor.on('suspend', () => away('suspend'));
  monitor.on('lock-screen', () => away('screen'));
}

import type { Desk } from '../desk.ts';
import { lockVault } from './opened.ts';

/** Minutes without keyboard and mouse after which the vault locks, unless set otherwise. */
export const IDLE_MINUTES = 10;

/** Looked at every second: locks once nobody has touched this computer for as long as was set. */
export async function lockWhenIdle(desk: Desk): Promise<void> {
  const side = desk.ports.vault;
  if (!side || (side.vault.state().is !== 'unlocked' && !desk.vault.flow)) return;
  const minutes = desk.ports.settings.read().vaultIdleMinutes ?? IDLE_MINUTES;
  if (side.idleSeconds() >= minutes * 60) await lockVault(desk, 'idle');
}

import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { sideOf } from './flow.ts';

/** A person has read what was found wrong with the vault's file: it is shown no more. */
export function acknowledgeWarnings(desk: Desk): Done {
  const side = sideOf(desk);
  if (!side.ok) return side;
  const { vault } = side.value;
  // While it is locked nothing of it is on the screen, so nobody can have read it.
  if (vault.state().is !== 'unlocked') return refuse('vault-locked');
  vault.acknowledge();
  desk.ports.changed();
  return done;
}

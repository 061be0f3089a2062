import type { FailureCode } from '../../main/contract/failure.ts';
import { connection } from './en-connection.ts';

type WayState = keyof typeof connection.state;

/** An answer that takes longer is called slow, milliseconds. */
const SLOW_MS = 800;

/** How a host or Region stands, in one of the few words for it. */
export function wayState(of: {
  readonly ok: boolean;
  readonly ms: number;
  readonly code?: FailureCode | undefined;
}): WayState {
  if (of.ok) return of.ms < SLOW_MS ? 'fast' : 'slow';
  const { code } = of;
  return code !== undefined && isKnown(code) ? code : 'other';
}

function isKnown(code: string): code is WayState {
  return Object.hasOwn(connection.state, code);
}

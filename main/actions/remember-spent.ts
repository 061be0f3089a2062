import { STEP_MS } from '../core/aws/totp-code.ts';
import type { RunState } from '../core/run/state.ts';
import type { Desk } from './desk.ts';

/**
 * A code spent before the crash is spent after it too, in another run as well, whatever the two clocks
 * say; but one that only the clock puts in the future is no longer waited for than one that was spent
 * just now. What this app spent itself since it knows better.
 */
export function rememberSpent(desk: Pick<Desk, 'ports' | 'spentCodes'>, state: RunState): void {
  const now = desk.ports.clock.now();
  for (const { intent, at } of Object.values(state.intents)) {
    if (intent.mfaSerial === undefined) continue;
    const until = Math.min(Date.parse(at), now) + STEP_MS;
    const known = desk.spentCodes.get(intent.mfaSerial);
    if (known === undefined || known.until < until)
      desk.spentCodes.set(intent.mfaSerial, { ...known, until });
  }
}

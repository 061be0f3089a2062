import type { Desk } from './desk.ts';
import type { SignIn } from './sign-in-state.ts';

/** The next face of the assistant; what was pending or failed before is gone. */
export function show(desk: Desk, change: Partial<SignIn>): void {
  if (!desk.signIn) return;
  const { pending: _pending, failure: _failure, ...rest } = desk.signIn;
  desk.signIn = { ...rest, ...change };
  desk.ports.changed();
}

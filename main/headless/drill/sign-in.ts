import { err } from '../../core/result.ts';
import type { Done } from '../../actions/answer.ts';
import type { Desk } from '../../actions/desk.ts';
import { practiceCode } from '../../actions/practice-code.ts';
import { closeSignIn, openSignIn } from '../../actions/sign-in.ts';
import { submitCode } from '../../actions/submit-code.ts';
import { usePracticeKey } from '../../actions/submit-secret.ts';

/** A code that is about to change may have changed when it arrives. */
const AT_LEAST_MS = 10_000;
/** How often whoever is refused, or not answered, tries anew. */
const TRIES = 8;

/** Signs in with the range's practice key and the practice device's code, each code tried once. */
export async function signIn(desk: Desk): Promise<Done> {
  const opened = await openSignIn(desk);
  if (!opened.ok) return opened;
  const { clock, timer } = desk.ports;
  let last: Done = err({ code: 'unknown' });
  for (let left = TRIES; left > 0; left -= 1) {
    last = desk.signIn?.stage === 'code' ? opened : await usePracticeKey(desk);
    const code = last.ok ? await freshCode(desk) : last;
    if (code.ok) last = await submitCode(desk, code.value.code);
    if (last.ok) break;
    const shown = practiceCode(desk);
    await timer.sleep(shown.ok ? Math.max(0, shown.value.endsAt - clock.now()) + 500 : AT_LEAST_MS);
  }
  closeSignIn(desk);
  return last;
}

async function freshCode(desk: Desk): Promise<ReturnType<typeof practiceCode>> {
  const { clock, timer } = desk.ports;
  for (;;) {
    const code = practiceCode(desk);
    if (!code.ok) return code;
    const left = code.value.endsAt - clock.now();
    if (left >= AT_LEAST_MS) return code;
    await timer.sleep(Math.max(0, left) + 500);
  }
}

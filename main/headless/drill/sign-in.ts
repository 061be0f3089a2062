import type { Done } from '../../actions/answer.ts';
import type { Desk } from '../../actions/desk.ts';
import { practiceCode } from '../../actions/practice-code.ts';
import { closeSignIn, openSignIn } from '../../actions/sign-in.ts';
import { submitCode } from '../../actions/submit-code.ts';
import { usePracticeKey } from '../../actions/submit-secret.ts';

/** A code that is about to change may have changed when it arrives. */
const AT_LEAST_MS = 10_000;

/** Signs in with the range's practice key and the practice device's code, waiting for a fresh one. */
export async function signIn(desk: Desk): Promise<Done> {
  const opened = await openSignIn(desk);
  if (!opened.ok) return opened;
  const proved = await usePracticeKey(desk);
  if (!proved.ok) return proved;
  for (;;) {
    const code = practiceCode(desk);
    if (!code.ok) return code;
    const { clock, timer } = desk.ports;
    const left = code.value.endsAt - clock.now();
    if (left < AT_LEAST_MS) {
      await timer.sleep(Math.max(0, left) + 500);
      continue;
    }
    const signedIn = await submitCode(desk, code.value.code);
    if (signedIn.ok || signedIn.error.code !== 'code-already-used') {
      closeSignIn(desk);
      return signedIn;
    }
    await timer.sleep(left);
  }
}

import type { Call } from '../../main/contract/calls.ts';
import type { Failure } from '../../main/contract/failure.ts';

interface Retry {
  readonly call: Call;
  readonly again: () => (() => void) | undefined;
}

/** What a person types in secret is sent once and never kept, also not to be sent again. */
const NEVER_KEPT: readonly Call[] = ['secret.submit', 'mfa.submit'];

/** Calls after which the window has nothing to do: what they changed comes with the next view. */
const VIEW_TELLS: readonly Call[] = [
  'step.run',
  'step.settle',
  'step.continue',
  'role.assume',
  'sign-in.open',
  'sign-in.probe',
  'sign-in.practice-key',
  'connection.check',
  'console.open',
  'lane-a.open',
  'run.resume',
];

const retries = new WeakMap<Failure, Retry>();
let pressed: HTMLElement | undefined;

/** The button a call comes from is the one that was pressed last; Enter in a form presses one too. */
if (typeof document !== 'undefined') {
  document.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      pressed = button?.closest('[data-card]') ? pressed : (button ?? undefined);
    },
    true,
  );
  // A key that presses no button must not bring back one that was pressed long before.
  document.addEventListener('keydown', () => (pressed = undefined), true);
}

/**
 * Keeps, with a failure, how its call is made once more: by its own button, so that all that follows
 * an answer follows this one too. A button that is gone gives way to `send` where nothing follows.
 */
export function keepRetry(
  failure: Failure,
  call: Call,
  send: () => void,
  from?: HTMLElement,
): void {
  if (NEVER_KEPT.includes(call)) return;
  retries.set(failure, {
    call,
    again: () => {
      if (from?.isConnected === true) return () => from.click();
      return VIEW_TELLS.includes(call) ? send : undefined;
    },
  });
}

/** Keeps how something that only reads is read once more. */
export function keepReload(failure: Failure, call: Call, load: () => void): void {
  retries.set(failure, { call, again: () => load });
}

/** The button that was pressed last, to be kept before the answer is waited for. */
export function lastPressed(): HTMLElement | undefined {
  return pressed;
}

/** How the call that failed is made once more; nothing where main told of the failure by itself. */
export function retryOf(failure: Failure): Retry | undefined {
  return retries.get(failure);
}

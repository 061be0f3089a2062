import type { FailureTexts } from './failure-texts.ts';

/** Cards of the ways to sign in. */
export const laneFailures = {
  'no-such-way': {
    happened: 'The kit does not have this way to sign in.',
    means: 'Nothing was done.',
    next: 'Choose one of the ways shown.',
  },
  'key-not-excepted': {
    happened: 'This key needs a reason.',
    means: 'No signed exception in the kit names this user.',
    next: 'Choose another way, or write why the key is used.',
  },
  'browser-not-opened': {
    happened: 'No browser could be opened.',
    means: 'The address was not opened anywhere.',
    next: 'Copy the address and open it on any computer.',
  },
  'console-not-signed-in': {
    happened: 'You are not signed in with the browser.',
    means: 'A role is switched to from your own sign-in.',
    next: 'Sign in first, then open the role.',
  },
  'wrong-account': {
    happened: 'Stop: that is another account.',
    means: 'The account meant ends in {{expected}}. Do nothing in that window.',
    next: 'Sign out in the browser, then open the page again.',
  },
  'command-id-malformed': {
    happened: 'That is not a command ID.',
    means: 'It has 36 characters: 8-4-4-4-12, digits and a to f.',
    next: 'Copy it from CloudShell, or choose “I do not know”.',
  },
  'line-holds-secret': {
    happened: 'The line would carry a secret.',
    means: 'Secrets are not put on the clipboard.',
    next: 'Do the step by hand, or skip it with a reason.',
  },
} as const satisfies Readonly<Record<string, FailureTexts>>;

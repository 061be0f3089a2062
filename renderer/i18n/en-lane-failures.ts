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
  'guide-not-written': {
    happened: 'The guide was not written.',
    means: 'The folder is full or read-only.',
    next: 'Choose another folder and print it again.',
  },
  'aws-cli-missing': {
    happened: 'No AWS CLI was found on this computer.',
    means: 'This way needs AWS CLI {{wanted}} or newer.',
    next: 'Choose another way, or install it and look again.',
  },
  'aws-cli-too-old': {
    happened: 'The AWS CLI here is too old: {{version}}.',
    means: '“aws login” came with version {{wanted}}.',
    next: 'Choose another way, or install a newer one and look again.',
  },
  'aws-cli-untrusted': {
    happened: 'An AWS CLI was found, and not run: {{path}}',
    means: 'Another user of this computer could have put it there.',
    next: 'Choose another way, or have its folder closed to others.',
  },
  'aws-cli-changed': {
    happened: 'This is not the AWS CLI you signed in with before: {{path}}',
    means: 'It may be an update, or another program in its place.',
    next: 'Go on if you know of an update. Otherwise choose another way.',
  },
  'aws-login-proxy-login': {
    happened: 'The proxy wants a name and password.',
    means: 'AWS CLI is not given them: other programs could read them there.',
    next: 'Choose another way to sign in.',
  },
  'aws-login-failed': {
    happened: 'AWS CLI could not sign in.',
    means: 'No session was opened. Its own words are below.',
    next: 'Try again, perhaps in another Region, or choose another way.',
  },
  'aws-login-unreadable': {
    happened: 'AWS CLI gave no session that can be read.',
    means: 'You may be signed in in the browser. This app holds nothing.',
    next: 'Try once more, or choose another way.',
  },
  'aws-login-left': {
    happened: 'AWS CLI’s tokens are not deleted yet: a program holds their file.',
    means: 'Whoever works as you on this computer could still use them.',
    next: 'The app goes on trying. If this stays, restart the computer, then this app.',
  },
  'role-wants-mfa': {
    happened: '{{role}} refused this session.',
    means: 'It wants MFA. A session of AWS CLI may not carry it.',
    next: 'Sign in another way, then open the role again.',
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

import type { LaneAField } from '../../core/lane-a/form.ts';
import type { Lane } from '../../core/kit/model.ts';

type Nothing = Readonly<Record<string, never>>;

interface Where {
  /** A role of the kit to switch to; without one, the user's own sign-in. */
  readonly role?: string;
  /** The assume-role step it is for. */
  readonly path?: string;
}

/** Ways to sign in, and what is done in the person's browser instead of by the app. */
export interface ConsoleCalls {
  /** A key without a signed exception wants a reason. */
  'sign-in.way': { args: { readonly lane: Lane; readonly reason?: string }; result: null };
  'sign-in.other-way': { args: Nothing; result: null };
  /** Looks for an AWS CLI again. */
  'aws-login.find': { args: Nothing; result: null };
  /** Runs `aws login` at a Region of the kit, the first without one; answers when it has ended. */
  'aws-login.start': {
    args: { readonly region?: string; readonly elsewhere?: boolean };
    result: null;
  };
  /** The browser is on another computer after all: what runs is stopped, and begun again for that. */
  'aws-login.elsewhere': { args: Nothing; result: null };
  /** Opens main's window for the code that is shown there. */
  'aws-login.code': { args: Nothing; result: null };
  'aws-login.stop': { args: Nothing; result: null };
  /** The address it signs in at, once more. */
  'aws-login.address': { args: { readonly how: 'open' | 'copy' }; result: null };
  'console.open': { args: Where & { readonly own?: boolean }; result: null };
  'console.copy': { args: Where & { readonly what: 'address' | 'account' | 'user' }; result: null };
  /** The page did not open: the next address. */
  'console.next': { args: Nothing; result: null };
  /** What the browser shows now: the last digits of the account, and the name beside it. */
  'console.confirm': {
    args: Where & { readonly digits: string; readonly nameSeen: boolean };
    result: null;
  };
  'console.sign-out': { args: Nothing; result: null };
  /** Main reads the step back, writes it down and copies its line; it sends nothing. */
  'lane-a.begin': { args: { readonly path: string }; result: null };
  'lane-a.open': {
    args: { readonly path: string; readonly where: 'shell' | 'page' };
    result: null;
  };
  'lane-a.copy': {
    args: {
      readonly path: string;
      readonly what: LaneAField | 'line' | 'results' | 'look-up';
      readonly commandId?: string;
    };
    result: null;
  };
  'lane-a.tell': {
    args: {
      readonly path: string;
      readonly status: 'ok' | 'failed' | 'unknown';
      readonly commandId?: string;
      readonly output?: string;
    };
    result: null;
  };
}

export const consoleCalls = {
  'sign-in.way': true,
  'sign-in.other-way': true,
  'aws-login.find': true,
  'aws-login.start': true,
  'aws-login.elsewhere': true,
  'aws-login.code': true,
  'aws-login.stop': true,
  'aws-login.address': true,
  'console.open': true,
  'console.copy': true,
  'console.next': true,
  'console.confirm': true,
  'console.sign-out': true,
  'lane-a.begin': true,
  'lane-a.open': true,
  'lane-a.copy': true,
  'lane-a.tell': true,
} as const satisfies Record<keyof ConsoleCalls, true>;

import type { LaneAField } from '../../core/lane-a/form.ts';

/** How something was opened: in the private profile, in the default browser, or copied. */
export type OpenedView = 'clean' | 'default' | 'copied';

/** Signing in with the browser: addresses in order, what to type there, and the roles from it. */
export interface ConsoleView {
  readonly address: {
    readonly url: string;
    readonly kind: 'account' | 'alias' | 'regional';
    readonly region?: string;
    /** From 1. */
    readonly number: number;
    readonly of: number;
  };
  readonly account: { readonly id: string; readonly alias: string };
  /** How many last digits of its number tell it from the kit's other accounts. */
  readonly digits: number;
  readonly user: string;
  readonly devices: readonly {
    readonly label: string;
    readonly kind: 'totp' | 'hardware-totp' | 'passkey';
  }[];
  readonly opened?: OpenedView;
  readonly roles: readonly SwitchRoleView[];
}

export interface SwitchRoleView {
  readonly id: string;
  /** With its path, as the console wants it. */
  readonly name: string;
  readonly account: string;
  readonly alias: string;
  /** How many last digits of its number tell it from the kit's other accounts. */
  readonly digits: number;
  readonly url: string;
  /** The link carries the role; else it is typed on that page. */
  readonly whole: boolean;
  readonly opened?: OpenedView;
  readonly switched: boolean;
}

/** A step of the player as it is done in the browser. */
export interface LaneAView {
  readonly role?: SwitchRoleView;
  /** What is missing before it can begin. */
  readonly needs?: 'sign-in' | 'role';
  readonly user: string;
  readonly region: string;
  readonly host: string;
  readonly fields: readonly { readonly name: LaneAField; readonly value: string }[];
  /** For CloudShell; there once the step was begun. */
  readonly line?: string;
  /** Begun, and not yet told what came of it. */
  readonly begun: boolean;
  /** What is printed is a secret: it is read in the browser, and never pasted here. */
  readonly secret?: true;
  /** Of a command to more servers than AWS takes at once: which part the line is for. */
  readonly part?: { readonly number: number; readonly of: number };
  /** A command: its id is pasted back. */
  readonly command: boolean;
  /** The last one was left unknown: look it up before another is begun. */
  readonly unknown: boolean;
}

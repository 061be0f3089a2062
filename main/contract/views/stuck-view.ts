import type { Text } from '../../core/playbook/model.ts';
import type { Stuck, WayOutId } from '../../core/stuck/ways-out.ts';

/** Where a person is stuck, and the ways on in the order they are to be tried. */
export interface StuckView {
  readonly on: Stuck;
  readonly ways: readonly WayOutView[];
  /** Whose; absent with an empty kit. */
  readonly user?: string;
  /** Choosing is written into the log of the open run. */
  readonly recorded: boolean;
}

export interface WayOutView {
  readonly id: WayOutId;
  readonly title: Text;
  readonly do: Text;
  readonly cost: Text;
  readonly tell: Text;
  readonly lines: readonly { readonly name: string; readonly value: string }[];
  /** It lives by what the kit names, and the kit names nothing. */
  readonly bare: boolean;
  /** Choosing opens AWS's page. */
  readonly opens: boolean;
  /** Choosing goes on in the sign-in that is open. */
  readonly goesOn: boolean;
  /** A playbook the library has. */
  readonly playbook?: string;
  /** When it was chosen in this run, epoch ms. */
  readonly chosenAt?: number;
}

/** What was written, and why there is no PDF where there is none. */
export interface GuideMade {
  readonly folder: string;
  readonly files: readonly string[];
  readonly noPdf?: string;
}

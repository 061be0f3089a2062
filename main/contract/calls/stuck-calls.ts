import type { Stuck, WayOutId } from '../../core/stuck/ways-out.ts';
import type { GuideMade, StuckView } from '../views/stuck-view.ts';

type Nothing = Readonly<Record<string, never>>;

/** For whoever cannot sign in: ways on, in order, with what the kit has for each. */
export interface StuckCalls {
  'stuck.open': { args: { readonly on: Stuck }; result: StuckView };
  /** Written down where a run is open; begun as far as the app can. */
  'stuck.choose': { args: { readonly on: Stuck; readonly way: WayOutId }; result: null };
  /** The sign-in guide in both languages, into a folder that is asked for; null: changed their mind. */
  'guide.make': { args: Nothing; result: GuideMade | null };
}

export const stuckCalls = {
  'stuck.open': true,
  'stuck.choose': true,
  'guide.make': true,
} as const satisfies Record<keyof StuckCalls, true>;

import type { GivenRating } from '../core/journal/payload-facilitator.ts';
import type { FacilitatorView } from './views/facilitator-view.ts';

type Nothing = Readonly<Record<string, never>>;

/** All that the window of whoever leads a drill can ask. Nothing of it does anything in an incident. */
export interface FacilitatorCalls {
  'lead.view': { args: Nothing; result: FacilitatorView };
  'lead.join': { args: { readonly name: string }; result: null };
  'lead.fire': { args: { readonly id: string }; result: null };
  'lead.hold': { args: { readonly id: string; readonly on: boolean }; result: null };
  'lead.pause': { args: { readonly on: boolean }; result: null };
  'lead.note': { args: { readonly text: string }; result: null };
  'lead.rate': {
    args: { readonly objective: string; readonly rating: GivenRating };
    result: null;
  };
  'lead.fault': { args: { readonly id: string; readonly on: boolean }; result: null };
  'lead.end': { args: Nothing; result: null };
  /** Saves the page to lead it by from another device; an empty name: they changed their mind. */
  'lead.page': { args: Nothing; result: { readonly file: string } };
}

export const facilitatorCalls = {
  'lead.view': true,
  'lead.join': true,
  'lead.fire': true,
  'lead.hold': true,
  'lead.pause': true,
  'lead.note': true,
  'lead.rate': true,
  'lead.fault': true,
  'lead.end': true,
  'lead.page': true,
} as const satisfies Record<keyof FacilitatorCalls, true>;

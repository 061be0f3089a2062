import type { Desk } from '../actions/desk.ts';
import type { AppView } from '../contract/views.ts';
import type { CallBus, Trouble } from './dispatch.ts';
import { registerFacilitator, type FacilitatorWindows } from './facilitator.ts';
import { registerObserver, type ObserverWindows } from './observer.ts';

/** Answers the windows beside the main one, and shows them what changed. */
export function registerBeside(
  bus: CallBus,
  windows: { readonly observing: ObserverWindows; readonly leading: FacilitatorWindows },
  desk: Desk,
  view: () => Promise<AppView>,
  tell: (trouble: Trouble) => void,
): { readonly push: (view: AppView) => void } {
  const now = (): number => performance.now();
  const observer = registerObserver(bus, windows.observing, view, tell, now);
  const facilitator = registerFacilitator(bus, windows.leading, desk, view, tell, now);
  return {
    push: (of) => {
      observer.push(of);
      facilitator.push(of);
    },
  };
}

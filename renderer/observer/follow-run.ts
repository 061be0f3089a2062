import type { Reply } from '../../main/contract/failure.ts';
import type { ObserverCalls } from '../../main/contract/observer.ts';
import type { ObserverView } from '../../main/contract/views/observer-view.ts';
import { createStore, type Store } from '../state/store.ts';

/** `window.api` of an observer window: two calls that show, and the view as it changes. */
export interface ObserverApi {
  readonly call: {
    readonly [C in keyof ObserverCalls]: (
      args: ObserverCalls[C]['args'],
    ) => Promise<Reply<ObserverCalls[C]['result']>>;
  };
  readonly onView: (told: (view: ObserverView) => void) => void;
}

export interface Watch {
  readonly state: Store<{ readonly view?: ObserverView }>;
  readonly mask: (on: boolean) => void;
}

/** Follows the run. An older view never takes the place of a newer one. */
export function followRun(api: ObserverApi): Watch {
  const state = createStore<{ readonly view?: ObserverView }>({});
  const show = (view: ObserverView): void => {
    const { view: before } = state.get();
    if (!before || view.serial >= before.serial) state.set({ view });
  };
  const take = (reply: Reply<ObserverView>): void => {
    if (reply.ok) show(reply.value);
  };
  api.onView(show);
  void api.call['watch.view']({}).then(take);
  return { state, mask: (on) => void api.call['watch.mask']({ on }).then(take) };
}

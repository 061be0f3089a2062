import type { FacilitatorCalls } from '../../main/contract/facilitator.ts';
import type { Failure, Reply } from '../../main/contract/failure.ts';
import type { FacilitatorView } from '../../main/contract/views/facilitator-view.ts';
import { createStore, type Store } from '../state/store.ts';

/** `window.api` of the window that leads a drill. */
export interface FacilitatorApi {
  readonly call: {
    readonly [C in keyof FacilitatorCalls]: (
      args: FacilitatorCalls[C]['args'],
    ) => Promise<Reply<FacilitatorCalls[C]['result']>>;
  };
  readonly onView: (told: (view: FacilitatorView) => void) => void;
}

type Act = Exclude<keyof FacilitatorCalls, 'lead.view' | 'lead.page'>;

export interface Lead {
  readonly state: Store<{
    readonly view?: FacilitatorView;
    readonly failure?: Failure | undefined;
  }>;
  /** Whether it was done; why not is in the state, until the next act. */
  readonly act: <C extends Act>(call: C, args: FacilitatorCalls[C]['args']) => Promise<boolean>;
  /** Where the page for another device was saved; undefined where it was not. */
  readonly savePage: () => Promise<string | undefined>;
}

/** Follows the drill. An older view never takes the place of a newer one. */
export function leadDrill(api: FacilitatorApi): Lead {
  const state: Lead['state'] = createStore({});
  const show = (view: FacilitatorView): void => {
    const { view: before } = state.get();
    if (!before || view.serial >= before.serial) state.set({ view });
  };
  api.onView(show);
  void api.call['lead.view']({}).then((reply) => {
    if (reply.ok) show(reply.value);
  });
  return {
    state,
    act: async (call, args) => {
      const reply = await api.call[call](args);
      state.set({ failure: reply.ok ? undefined : reply.error });
      return reply.ok;
    },
    savePage: async () => {
      const reply = await api.call['lead.page']({});
      state.set({ failure: reply.ok ? undefined : reply.error });
      return reply.ok && reply.value.file !== '' ? reply.value.file : undefined;
    },
  };
}

import type { Api } from '../../main/contract/api.ts';
import type { Args } from '../../main/contract/calls.ts';
import type { AppView } from '../../main/contract/views.ts';
import { routeAfter, type Route } from './route.ts';
import { createStore, type Store } from './store.ts';

/** What dialog of the window's own is open. At most one. */
export type Overlay =
  | { readonly is: 'palette' }
  | { readonly is: 'shortcuts' }
  | { readonly is: 'note'; readonly kind: 'note' | 'evidence'; readonly openedAt: number }
  | {
      readonly is: 'evidence';
      readonly files: readonly File[];
      readonly source: 'file' | 'pasted';
      readonly openedAt: number;
    }
  /** What came from whoever leads the drill from another device. */
  | { readonly is: 'facilitator-code' }
  | { readonly is: 'end-all' }
  | { readonly is: 'used-roles' }
  | { readonly is: 'terminals' }
  /** The step in type that is read out. */
  | { readonly is: 'aloud' }
  | { readonly is: 'hand-off'; readonly session: string }
  /** With `then` it is given up for another. */
  | { readonly is: 'close-run'; readonly then?: Omit<Args<'run.start'>, 'instead'> }
  /** The list is left, or the run is left to the next person. */
  | { readonly is: 'deviate' }
  /** A promise, a decision, or who was told. */
  | { readonly is: 'agreed'; readonly openedAt: number }
  | { readonly is: 'hand-over' };

export interface WindowState {
  readonly view?: AppView;
  readonly route: Route;
  readonly overlay?: Overlay | undefined;
  /** Said once by the live region: what changed for someone who cannot see it. */
  readonly said: string;
}

/** The one handle on `window.api`, with the window's mirror of main's view. */
export interface Desk {
  readonly api: Api;
  readonly state: Store<WindowState>;
  go(route: Route): void;
  open(overlay: Overlay): void;
  close(): void;
  say(text: string): void;
}

/** Starts to follow main. The first view is asked for, every later one is pushed. */
export function connect(api: Api): Desk {
  const state = createStore<WindowState>({ route: { at: 'home' }, said: '' });
  const show = (view: AppView): void => {
    const { view: before, route } = state.get();
    if (before && view.serial < before.serial) return;
    state.set({ view, route: routeAfter(route, before, view) });
  };
  api.on('view', show);
  void api.call['app.view']({}).then((reply) => {
    if (reply.ok) show(reply.value);
  });
  return {
    api,
    state,
    go: (route) => state.set({ route, overlay: undefined }),
    open: (overlay) => state.set({ overlay }),
    close: () => state.set({ overlay: undefined }),
    say: (text) => state.set({ said: text }),
  };
}

import type { AppView } from './views.ts';

/** What main tells the window unasked. The payload only, never Electron's event. */
export interface Events {
  view: AppView;
  /** A menu item or accelerator was chosen; the window's command registry knows the ids. */
  command: { readonly id: string };
  /** Output of the open terminal. Each is answered with `terminal.taken` when it is drawn. */
  terminal: { readonly session: string; readonly bytes: Uint8Array };
}

export type EventName = keyof Events;

export const events = { view: true, command: true, terminal: true } as const satisfies Record<
  EventName,
  true
>;

import type { AppView } from './views.ts';

/** What main tells the window unasked. The payload only, never Electron's event. */
export interface Events {
  view: AppView;
  /** A menu item or accelerator was chosen; the window's command registry knows the ids. */
  command: { readonly id: string };
}

export type EventName = keyof Events;

export const events = { view: true, command: true } as const satisfies Record<EventName, true>;

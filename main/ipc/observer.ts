import { z } from 'zod';
import { observerCalls, type ObserverCalls } from '../contract/observer.ts';
import type { AppView } from '../contract/views.ts';
import type { ObserverView } from '../contract/views/observer-view.ts';
import { bindAll, type Bound, type CallBus, type Trouble } from './dispatch.ts';
import { createRate } from './rate.ts';
import { nothing } from './schemas/parts.ts';
import { observerView } from './views/observer-view.ts';

/** The open observer windows, as the shell keeps them. */
export interface ObserverWindows {
  contentsIds(): readonly number[];
  send(contentsId: number, view: ObserverView): void;
}

const observerSchemas = {
  'watch.view': nothing,
  'watch.mask': z.strictObject({ on: z.boolean() }),
} satisfies { readonly [C in keyof ObserverCalls]: z.ZodType<ObserverCalls[C]['args']> };

/** No page of ours asks as often within a second. */
const MOST_CALLS = 100;

/**
 * Answers the observer windows' calls, for those that are open and no other page. Each starts
 * masked, and is masked or not by itself.
 */
export function registerObserver(
  bus: CallBus,
  windows: ObserverWindows,
  view: () => Promise<AppView>,
  tell: (trouble: Trouble) => void,
  now: () => number,
): { readonly push: (view: AppView) => void } {
  const unmasked = new Set<number>();
  const caller = { contentsId: () => windows.contentsIds(), host: 'observer' } as const;
  const admit = createRate(MOST_CALLS, 1_000, now);
  const shown = (of: AppView, id: number): ObserverView => observerView(of, !unmasked.has(id));
  const handlers: Bound<ObserverCalls>['handlers'] = {
    'watch.view': async (_, { sender }) => ({ ok: true, value: shown(await view(), sender.id) }),
    'watch.mask': async ({ on }, { sender }) => {
      if (on) unmasked.delete(sender.id);
      else unmasked.add(sender.id);
      return { ok: true, value: shown(await view(), sender.id) };
    },
  };
  bindAll<ObserverCalls>(
    bus,
    { calls: observerCalls, schemas: observerSchemas, handlers },
    caller,
    tell,
    admit,
  );
  return {
    push: (of) => {
      for (const id of windows.contentsIds()) windows.send(id, shown(of, id));
    },
  };
}

import type { AppView } from '../contract/views.ts';

export interface Publisher {
  /** The view as it is now. */
  readonly view: () => AppView;
  /** Something changed: the window is told once, however many changes come in one turn. */
  readonly changed: () => void;
  /** Tells the window at once what is still waiting; called before a call is answered. */
  readonly flush: () => void;
}

/** Builds views with rising serial numbers and sends each change whole. */
export function createPublisher(
  build: (serial: number) => AppView,
  send: (view: AppView) => void,
): Publisher {
  let serial = 0;
  let waiting = false;
  const flush = (): void => {
    if (!waiting) return;
    waiting = false;
    serial += 1;
    send(build(serial));
  };
  return {
    view: () => build(serial),
    changed: () => {
      if (waiting) return;
      waiting = true;
      queueMicrotask(flush);
    },
    flush,
  };
}

import { lazy, useState, type ComponentType } from 'react';

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A part of the window whose code is read when it is first shown, or by `loadRest` before. Only the
 * first way costs a blank moment: React keeps what stood in its place for 300 ms.
 */
export function loadedLater<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  const loading = async () => (loaded = await load());
  const OnceLoaded = lazy(async () => ({ default: await loading() }));
  waiting.push(loading);
  return function LoadedLater(props: P) {
    /* Stays what it was when it was first shown: another one would begin anew. */
    const [Part] = useState(() => loaded ?? OnceLoaded);
    return <Part {...props} />;
  };
}

/** Reads what was not shown yet, part by part, each when nothing else is to do. */
export async function loadRest(idle: () => Promise<void>): Promise<void> {
  for (const load of waiting.splice(0)) {
    await idle();
    /* Without its file the part says so itself when it is shown. */
    await load().catch(() => undefined);
  }
}

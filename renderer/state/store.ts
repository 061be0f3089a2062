/** A value that components can follow with `useSyncExternalStore`. */
export interface Store<T> {
  get(): T;
  set(change: Partial<T>): void;
  follow(listen: () => void): () => void;
}

export function createStore<T extends object>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(change) {
      value = { ...value, ...change };
      for (const listen of listeners) listen();
    },
    follow(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

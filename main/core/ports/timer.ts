/** Waiting, kept out of the core: a drill's clock may run faster than the wall's. */
export interface Timer {
  /** Resolves after `ms` of the run's time, or at once when `signal` is aborted. */
  sleep(ms: number, signal?: AbortSignalLike): Promise<void>;
}

/** The part of `AbortSignal` we use; the core compiles without DOM or Node types. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

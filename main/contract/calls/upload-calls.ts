type Nothing = Readonly<Record<string, never>>;

/** Copies of logs elsewhere; how far each is shows in `AppView.uploads`. */
export interface UploadCalls {
  /** Holds one target, or all when none is named, or lets them go on. */
  'uploads.pause': { args: { readonly paused: boolean; readonly target?: string }; result: null };
  /** Does not wait for the next try. */
  'uploads.try-now': { args: { readonly target: string }; result: null };
  /** Asks the target for every object again and sends what is missing. */
  'uploads.check': { args: { readonly target: string }; result: null };
  /** Reads `uploads.yaml` again. */
  'uploads.reload': { args: Nothing; result: null };
}

export const uploadCalls = {
  'uploads.pause': true,
  'uploads.try-now': true,
  'uploads.check': true,
  'uploads.reload': true,
} as const satisfies Record<keyof UploadCalls, true>;

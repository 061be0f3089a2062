/** Long work that main does while the person goes on; shown in `AppView.jobs`. */
export interface JobCalls {
  /** Asks the work to stop; what it had finished stays. */
  'job.cancel': { args: { readonly id: string }; result: null };
  /** Takes ended work off the list. */
  'job.dismiss': { args: { readonly id: string }; result: null };
}

export const jobCalls = {
  'job.cancel': true,
  'job.dismiss': true,
} as const satisfies Record<keyof JobCalls, true>;

/** Windows that show the run read-only. They close with the app. */
export interface Observers {
  /** Opens one more; where as many are open as may be, the last comes to the front. */
  open(): void;
  closeAll(): void;
  count(): number;
}

/** Windows beside the main one: that only show, and that lead a drill; headless drills have none. */
export interface WindowsBeside {
  readonly observers?: Observers;
  readonly facilitators?: Observers;
}

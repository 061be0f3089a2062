/** Windows that show the run read-only. They close with the app. */
export interface Observers {
  /** Opens one more; where as many are open as may be, the last comes to the front. */
  open(): void;
  closeAll(): void;
  count(): number;
}

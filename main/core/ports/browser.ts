/** A browser with a profile of its own, made for this incident and wiped after it. */
export interface Browser {
  /**
   * `clean` when it was opened there; `none` when no known browser is installed, or it did not
   * start, or the address is not one the app may open.
   */
  open(url: string): Promise<'clean' | 'none'>;
  /** Closes what was opened and wipes the profile, with every cookie in it. */
  wipe(): Promise<void>;
}

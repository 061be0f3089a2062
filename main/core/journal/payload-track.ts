/** Free text, as in every other record. */
type Text = { readonly text: string } | { readonly c: string; readonly text?: string };

/** What happened to one of several tracks that go on side by side. */
export interface TrackRecord {
  /** The step that holds the tracks. */
  readonly path: string;
  /** Its id there; absent where the person turned back to the step that holds them. */
  readonly track?: string;
  /** turned: the person went on there. held: `person` does it. ended: left before its last step. */
  readonly is: 'turned' | 'held' | 'ended';
  /** Who holds it; of one that ended elsewhere, who did it. */
  readonly person?: string;
  /** Why it ended. */
  readonly code?: 'not-applicable' | 'done-elsewhere' | 'blocked' | 'commander';
  readonly reason?: Text;
  /** Steps of it that were not done, or skipped, here. */
  readonly open?: readonly string[];
  /** The log of another laptop that says so, up to this size. */
  readonly from?: { readonly log: string; readonly size: number };
}

/** One laptop's part of a merged list, and what is known of its clock. */
export interface MergedSource {
  /** Of its newest log. */
  readonly logId: string;
  readonly person: string;
  readonly device: string;
  readonly records: number;
  /** Lines that are no whole records: they stand in no time, so they are left out. */
  readonly unread: number;
  /** Its clock, less the first laptop's, milliseconds; `known`: a cosignature shows it. */
  readonly skewMs: number;
  readonly known: boolean;
  /** How often its clock was changed while it wrote. */
  readonly jumps: number;
}

/** Points at one record: the log it is in and its place there. */
export interface RecordRef {
  readonly log: string;
  readonly seq: number;
}

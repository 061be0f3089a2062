/** What a search has found so far: places only, so that a million hits take four megabytes. */
export interface RecordSearch {
  readonly id: string;
  readonly logId: string;
  places: Uint32Array;
  count: number;
}

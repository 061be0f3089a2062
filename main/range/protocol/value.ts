/** What an operation answers, before a protocol writes it. Undefined members are left out. */
export type Value = string | number | boolean | Date | QueryMap | readonly Value[] | Structure;

export interface Structure {
  readonly [member: string]: Value | undefined;
}

/** A map of the query protocol: `<entry><key>…</key><value>…</value></entry>` for each. */
export class QueryMap {
  readonly entries: readonly (readonly [string, string | number])[];

  constructor(figures: Readonly<Record<string, string | number>>) {
    this.entries = Object.entries(figures);
  }
}

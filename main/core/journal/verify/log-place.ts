/** Paths of a log's files: in the source, and as findings name them. */
export interface LogPlace {
  readonly path: (name: string) => string;
  readonly label: (name: string) => string;
}

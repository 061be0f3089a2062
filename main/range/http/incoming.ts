/** One HTTP request as it came in, whole. Header names are in lower case. */
export interface Incoming {
  readonly method: string;
  /** Path as sent, still encoded. */
  readonly path: string;
  /** Query as sent, without the question mark. */
  readonly query: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** One HTTP answer to send. */
export interface Outgoing {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** What `HEAD` would have: its length, where the body itself is not sent. */
  readonly length?: number;
}

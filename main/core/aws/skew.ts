/** One measurement of AWS's clock against ours. All in milliseconds. */
export interface SkewSample {
  /** AWS's clock minus this laptop's. */
  readonly skewMs: number;
  /** Half-width of the interval the true skew lies in. */
  readonly uncertaintyMs: number;
}

export interface DatedAnswer {
  /** The `Date` header, RFC 9110 section 5.6.7: whole seconds, cut off, not rounded. */
  readonly date?: string;
  /** Present when a cache answered: then `Date` tells of another hour. */
  readonly age?: string;
  /** Laptop time when the request was handed to the connection. */
  readonly sentAt: number;
  /** Laptop time when the answer's headers came. */
  readonly answeredAt: number;
}

/** Longer round trips say too little about the clock. */
const MAX_ROUND_TRIP_MS = 10_000;

/**
 * Estimates the skew from one answer: `Date` is cut to the second, so on average 500 ms early;
 * the server read its clock about half-way. Undefined where the answer cannot be trusted for it.
 */
export function estimateSkew(answer: DatedAnswer): SkewSample | undefined {
  if (answer.date === undefined || answer.age !== undefined) return undefined;
  const dateMs = Date.parse(answer.date);
  const roundTrip = answer.answeredAt - answer.sentAt;
  if (Number.isNaN(dateMs) || roundTrip < 0 || roundTrip > MAX_ROUND_TRIP_MS) return undefined;
  return {
    skewMs: Math.round(dateMs + 500 - (answer.sentAt + answer.answeredAt) / 2),
    uncertaintyMs: Math.round(roundTrip / 2 + 500),
  };
}

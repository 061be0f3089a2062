/** Why a range could not start: unknown scenario, refused port, unreadable memory. */
export class RangeStartError extends Error {
  readonly code = 'range-failed';
  override readonly name = 'RangeStartError';
}

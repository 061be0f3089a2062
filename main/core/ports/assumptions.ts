import type { Settlement } from '../assumptions/model.ts';
import type { Result } from '../result.ts';

/** Judgements on assumptions, kept beside the kit. */
export interface AssumptionBook {
  /** In the order they were made, as read at start-up and added since. */
  list(): readonly Settlement[];
  /** Where a file that could not be read was put aside; the book began anew then. */
  damaged(): string | undefined;
  /** On the disk when it resolves. */
  add(settlement: Settlement): Promise<Result<null, { readonly detail: string }>>;
}

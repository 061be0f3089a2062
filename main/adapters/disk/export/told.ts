import type { Stored } from '../../../core/export/stored.ts';
import type { ExportOptions } from './context.ts';

/** A record as a reader may be told of it now: whole, a part, or undefined. Its line is not touched. */
export function toldRecord(
  { told }: Pick<ExportOptions, 'told'>,
  logId: string,
  stored: Stored,
): Stored | undefined {
  const entry = told ? told(logId, stored.entry) : stored.entry;
  if (entry === stored.entry) return stored;
  return entry && { ...stored, entry };
}

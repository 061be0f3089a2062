import { join } from 'node:path';
import type { LogReader } from '../../core/ports/log-reader.ts';
import { IMPORTED } from './imported-logs.ts';
import { createLogReader, type LogReaderOptions } from './log-reader.ts';
import { createLogProofs } from './proofs.ts';

/** Readers are kept of this many exports, those asked for last. */
const KEPT = 20;

/**
 * Reads exports that were taken in as the app reads its own logs: an export keeps them in `logs`
 * under their ids, as the data folder does. An id that is no id reads nothing.
 */
export function createImportedReaders(
  options: Omit<LogReaderOptions, 'proofs' | 'exported'>,
): (newest: string) => LogReader {
  const kept = new Map<string, LogReader>();
  return (newest) => {
    const name = /^[0-9a-f-]{36}$/.test(newest) ? newest : 'none';
    const root = join(options.root, IMPORTED, name);
    const proofs = createLogProofs({ root, hash: options.hash });
    const found = kept.get(name) ?? createLogReader({ ...options, root, proofs, exported: true });
    kept.delete(name);
    kept.set(name, found);
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(old);
    return found;
  };
}

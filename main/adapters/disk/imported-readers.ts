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
    const found = kept.get(name) ?? readerOf(join(options.root, IMPORTED, name), options);
    kept.delete(name);
    kept.set(name, found);
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(old);
    return found;
  };
}

function readerOf(root: string, options: Omit<LogReaderOptions, 'proofs' | 'exported'>): LogReader {
  const proofs = createLogProofs({ root, hash: options.hash });
  return createLogReader({ ...options, root, proofs, exported: true });
}

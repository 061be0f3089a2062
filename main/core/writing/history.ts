import type { DraftVersion } from '../ports/drafts.ts';

/** All of the last so many versions are kept: taking back the last slips needs each. */
const NEWEST = 20;
/** Of older ones, one for each ten minutes of work. */
const APART_MS = 10 * 60_000;
const MOST = 200;

/**
 * The versions of a draft that need not be kept any longer: typing makes one every few words, and
 * nobody looks through thousands. `versions` newest first.
 */
export function outgrown(versions: readonly DraftVersion[]): readonly number[] {
  const kept: DraftVersion[] = [];
  const gone: number[] = [];
  // Counted from the oldest: seen from the newest, each would be too near to the one kept before it.
  for (const one of versions.slice(NEWEST).reverse()) {
    const older = kept.at(-1);
    if (older === undefined || Math.abs(one.at - older.at) >= APART_MS) kept.push(one);
    else gone.push(one.version);
  }
  const over = kept.slice(0, Math.max(0, kept.length - (MOST - NEWEST)));
  return [...gone, ...over.map(({ version }) => version)];
}

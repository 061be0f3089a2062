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
  const kept: DraftVersion[] = versions.slice(0, NEWEST);
  const gone: number[] = [];
  for (const one of versions.slice(NEWEST)) {
    const newer = kept.at(-1);
    const apart = newer === undefined || Math.abs(newer.at - one.at) >= APART_MS;
    if (apart && kept.length < MOST) kept.push(one);
    else gone.push(one.version);
  }
  return gone;
}

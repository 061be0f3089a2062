import { readStored } from '../../export/stored.ts';
import { recount, type Recounted } from '../../drill/recount.ts';
import type { VerifySource } from '../../ports/verify-source.ts';
import { toHex } from '../../hex.ts';
import { utf8Decode } from '../bytes.ts';
import type { Entry } from '../payload.ts';
import type { CheckedLog } from './checked-log.ts';
import { segmentsIn } from './locate.ts';
import type { ScoreReport } from './report.ts';
import { join, readSmall } from './source-files.ts';
import type { Pulse, VerifyTools } from './tools.ts';
import { isTampered, type Problem } from './verdict.ts';
import { lines } from './walk.ts';

export const SCORECARD = 'scorecard.json';

/** Bytes. One of 2,000 steps with thousands of records is far below. */
const LARGEST = 8 * 1024 * 1024;

/** A longer run is no drill: counting it takes memory that a browser may not have. */
const MOST_RECORDS = 20_000;

interface Scores {
  readonly scores: readonly ScoreReport[];
  readonly problems: readonly Problem[];
}

/**
 * Counts the scorecards of an export anew from the records of their chains, figure by figure.
 * `chains`: each newest log first. Records that were changed are no ground to count from.
 */
export async function checkScores(
  source: VerifySource,
  chains: readonly (readonly CheckedLog[])[],
  tools: VerifyTools,
  pulse: Pulse,
): Promise<Scores> {
  const all = chains.flat();
  if (all.some(({ facts }) => facts.problems.some(isTampered))) return { scores: [], problems: [] };
  const scores: ScoreReport[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, chain] of chains.entries()) {
    for (const [at, { log }] of chain.entries()) {
      const own = join(log.folder, SCORECARD);
      for (const file of index === 0 && at === 0 && log.folder !== '' ? [own, SCORECARD] : [own]) {
        const bytes = await readSmall(source, file, LARGEST);
        if (bytes === undefined) continue;
        const sha256 = bytes === 'too-large' ? '' : toHex(tools.hash.sha256(bytes));
        const key = `${log.logId} ${sha256}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const before = chain.slice(at).reverse();
        const size = before.reduce((sum, { facts }) => sum + facts.size, 0);
        if (bytes === 'too-large' || size > MOST_RECORDS) {
          problems.push(notCounted(file, 'it is larger than what this program counts'));
          continue;
        }
        const entries = await upToScore(source, before, sha256, pulse);
        const parts = entries && recount(utf8Decode(bytes), entries);
        if (!parts) {
          /* One whose hash no record holds is told already. */
          const recorded = before.some(({ facts }) => facts.named.scores.has(sha256));
          if (recorded) problems.push(notCounted(file, 'it is of another format'));
          continue;
        }
        scores.push({ file, logId: log.logId, parts });
        problems.push(...differences(file, parts));
      }
    }
  }
  return { scores, problems };
}

function notCounted(file: string, why: string): Problem {
  return { file, kind: 'score-not-counted', text: `${file} was not counted anew: ${why}` };
}

function differences(file: string, parts: readonly Recounted[]): readonly Problem[] {
  const names = parts.filter(({ matches }) => !matches).map(({ name }) => name);
  if (names.length === 0) return [];
  const text = `${file} says other than its records come to: ${names.join(', ')}`;
  return [{ file, kind: 'score-differs', verdict: 'TAMPERED', text }];
}

/** Free texts are not counted, and the leaf was looked at by the walk. */
const NOTHING_BESIDE = { leaf: '', open: () => undefined } as const;

/**
 * The records a score was counted from: all before the one that holds its hash. Where none does, the
 * last one that holds the hash of a score; where no score was recorded, nothing tells.
 */
async function upToScore(
  source: VerifySource,
  logs: readonly CheckedLog[],
  sha256: string,
  pulse: Pulse,
): Promise<readonly Entry[] | undefined> {
  const entries: Entry[] = [];
  for (const { log } of logs) {
    let seq = 0;
    for (const { name } of await segmentsIn(source, log.folder)) {
      const path = join(log.folder, name);
      await lines(source, path, {
        piece: (bytes) => pulse.beat(path, bytes.length, entries.length),
        line: (bytes, start, end) => {
          const line = utf8Decode(bytes.subarray(start, end));
          const stored = readStored(line, { ...NOTHING_BESIDE, logId: log.logId, seq });
          if (stored) entries.push(stored.entry);
          seq += 1;
        },
      });
    }
  }
  const isScore = (entry: Entry): boolean => entry.type === 'score';
  const own = entries.findIndex((entry) => entry.type === 'score' && entry.data.sha256 === sha256);
  const end = own >= 0 ? own : entries.findLastIndex(isScore);
  return end < 0 ? undefined : entries.slice(0, end);
}

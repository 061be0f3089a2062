import type { Hash } from '../../ports/hash.ts';
import { shortCode } from '../short-code.ts';
import type { CheckedLog } from './checked-log.ts';
import { slipOf } from './slips.ts';
import type { Trust } from './trust.ts';
import type { Problem } from './verdict.ts';

/** A code that fits no log here: the log was cut, another history was written, or somebody misheard. */
export function codeProblems(
  hash: Hash,
  chains: readonly (readonly CheckedLog[])[],
  trust: Trust,
): readonly Problem[] {
  const checked = chains.flat();
  const fitting = new Set(checked.flatMap(({ judged }) => judged.codes));
  const sizes = chains.map(([newest]) => newest?.facts.size ?? 0);
  const damaged = checked.some(({ facts }) =>
    facts.problems.some(({ verdict }) => verdict === 'TAMPERED'),
  );
  return trust.shortCodes.flatMap(({ size, code }): readonly Problem[] => {
    if (fitting.has(code) || damaged) return [];
    if (checked.some(({ facts }) => facts.partial && size !== facts.size)) {
      const text = `short code ${code} is not of the size of the disclosure: not compared`;
      return [{ kind: 'not-compared', text }];
    }
    const skipped = checked.some(({ facts }) => size < facts.byDigest);
    if (skipped) {
      const text = `short code ${code} speaks of a segment that a quick check reads by its digest only: not compared`;
      return [{ kind: 'not-compared', text }];
    }
    const slip = slipOf(code, () => codesOf(hash, checked, size));
    const hint = slip === undefined ? '' : `looks like a slip: ${slip}. `;
    /* With several laptops, a code beyond any of their logs may be that log's, cut. */
    if (size > Math.min(...sizes) && (sizes.length === 1 || size > Math.max(...sizes))) {
      const text = `${hint}short code ${code} covers ${size} records, the log has ${Math.max(...sizes)}`;
      return [{ kind: 'rolled-back', verdict: 'ROLLED_BACK', text }];
    }
    const text = `${hint}short code ${code} belongs to another history of this log, or to another log`;
    return [{ kind: 'forked', verdict: 'FORKED', text }];
  });
}

/** Every code these logs could have told: at each size that is known, and at their ends. */
function* codesOf(hash: Hash, checked: readonly CheckedLog[], asked: number): Iterable<string> {
  for (const { facts } of checked) {
    const origin = facts.opening?.origin;
    if (origin === undefined) continue;
    const sizes = new Set([asked, facts.size, ...facts.roots.known()]);
    for (const size of sizes) {
      const root = size === facts.size ? facts.root : facts.roots.get(size);
      if (root !== undefined) yield shortCode(hash, { origin, size, root });
    }
  }
}

/** Pinned keys and checkpoints of logs that are not here anchor nothing: told, so that nobody relies on them. */
export function pinProblems(checked: readonly CheckedLog[], trust: Trust): readonly Problem[] {
  const origins = new Set(checked.map(({ facts }) => facts.opening?.origin));
  const unused = trust.vkeys.filter(({ name }) => !origins.has(name));
  const others = trust.checkpoints.filter(({ checkpoint }) => !origins.has(checkpoint.origin));
  return [
    ...unused.map(({ id, name }) => {
      const text = `the pinned key ${id} is for ${name}, which is not here`;
      return { kind: 'pin-unused', text };
    }),
    ...others.map(({ checkpoint: { origin, size } }) => {
      const text = `the trusted checkpoint of size ${size} is for ${origin}, which is not here: not used`;
      return { kind: 'checkpoint-unused', text };
    }),
  ];
}

import type { Hash } from '../../ports/hash.ts';
import { shortCode } from '../short-code.ts';
import type { CheckedLog } from './checked-log.ts';
import type { FolderReport, LogReport } from './report.ts';
import { toFinding, worst, type Problem } from './verdict.ts';

/** Findings after which an anchor does not vouch for the whole. */
const NOT_WHOLE: readonly string[] = ['previous-log-missing', 'close-unsigned'];

/** In an export, more was known of it than is here: a laptop was taken out, or never put in. */
const NOT_WHOLE_EXPORT: readonly string[] = ['pin-unused', 'checkpoint-unused'];

/** The verdict over everything: the worst that was found, and anchored only when every chain is. */
export function summarize(
  hash: Hash,
  chains: readonly (readonly CheckedLog[])[],
  strangers: readonly CheckedLog[],
  problems: readonly Problem[],
  bundle = false,
): FolderReport {
  const ordered = [...chains.flat(), ...strangers];
  const logs = ordered.map((one) => logReport(hash, one));
  const [newest] = logs;
  const apart = bundle ? [...NOT_WHOLE, ...NOT_WHOLE_EXPORT] : NOT_WHOLE;
  const whole = !problems.some(({ kind }) => apart.includes(kind));
  const anchored = chains.every(([head]) => (head?.judged.anchoredUpTo ?? 0) > 0);
  const quick = ordered.filter(({ facts }) => facts.byDigest > 0);
  const told = quick.map(({ log, facts }): Problem => {
    const text = `quick check of log ${log.logId}: records 0 to ${facts.byDigest - 1} by the digests of their segments, not one by one`;
    return { kind: 'quick', text };
  });
  return {
    verdict: worst(problems, chains.length > 0 && anchored && whole),
    records: newest?.records ?? 0,
    anchoredUpTo: newest?.anchoredUpTo ?? 0,
    by: newest?.by ?? [],
    checkpointed: newest?.checkpointed ?? 0,
    shortCode: newest?.shortCode ?? '',
    ...(newest ? { root: newest.root } : {}),
    findings: [...problems, ...told].map(toFinding),
    logs,
    chains: chains.map((chain) => chain.map(({ log }) => log.logId)),
    copies: [],
    how: quick.length > 0 ? 'quick' : 'full',
  };
}

function logReport(hash: Hash, { log, facts, judged }: CheckedLog): LogReport {
  const { opening, size, root, named } = facts;
  const origin = opening?.origin ?? '';
  return {
    logId: opening?.logId ?? log.logId,
    origin,
    mode: opening?.mode ?? '',
    openedAt: opening?.openedAt ?? '',
    records: size,
    closed: facts.closed,
    checkpointed: judged.checkpointed,
    anchoredUpTo: judged.anchoredUpTo,
    by: judged.by,
    shortCode: shortCode(hash, { origin, size, root }),
    root,
    epochs: facts.rotations.length + 1,
    attachments: named.attachments.size,
    ...(opening?.mode === 'drill' && facts.kind !== undefined && { kind: facts.kind }),
    ...(opening?.scenario !== undefined && { scenario: opening.scenario }),
  };
}

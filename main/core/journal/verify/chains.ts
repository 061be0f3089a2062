import type { CheckedLog } from './checked-log.ts';
import type { LocatedLog } from './locate.ts';
import type { Problem } from './verdict.ts';

/**
 * The logs in their chains, each newest first. `listed`: the ids the manifest gives; without them
 * there is one chain, that of the log no other goes on from, and the rest are strangers to it.
 */
export function intoChains<T extends { readonly log: LocatedLog }>(
  logs: readonly T[],
  listed: readonly (readonly string[])[] | undefined,
): { readonly chains: readonly (readonly T[])[]; readonly strangers: readonly T[] } {
  const referred = new Set(logs.flatMap(({ log }) => log.opening?.prevLog?.id ?? []));
  const heads = listed
    ? listed.flatMap(([id]) => logs.find(({ log }) => log.logId === id) ?? [])
    : [logs.find(({ log }) => !referred.has(log.logId)) ?? logs[0]];
  const taken = new Set<T>();
  const chains = heads.map((head) => {
    const chain: T[] = [];
    for (let next = head; next && !taken.has(next);) {
      chain.push(next);
      taken.add(next);
      const id: string | undefined = next.log.opening?.prevLog?.id;
      next = logs.find(({ log }) => log.logId === id);
    }
    return chain;
  });
  const strangers = logs.filter((log) => !taken.has(log));
  return { chains: chains.filter(({ length }) => length > 0), strangers };
}

/** Compares what each log says of the one before it with that log itself. */
export function chainProblems(checked: readonly CheckedLog[]): readonly Problem[] {
  return checked.flatMap(({ facts }): readonly Problem[] => {
    const before = facts.opening?.prevLog;
    if (!before) return [];
    const found = checked.find(({ log }) => log.logId === before.id);
    if (!found) {
      const text = `the log before it, ${before.id}, is not here: ${before.size} records are not checked`;
      return [{ kind: 'previous-log-missing', text }];
    }
    if (found.facts.problems.some(({ verdict }) => verdict === 'TAMPERED')) return [];
    const { size } = found.facts;
    const file = found.log.prefix.slice(0, -1) || found.log.logId;
    if (size < before.size) {
      const text = `log ${before.id} had ${before.size} records when it was gone on from, now ${size}`;
      return [{ file, kind: 'rolled-back', verdict: 'ROLLED_BACK', text }];
    }
    if (found.facts.roots.get(before.size) !== before.root) {
      const text = `log ${before.id} is not the one that was gone on from`;
      return [{ file, kind: 'forked', verdict: 'FORKED', text }];
    }
    if (size > before.size) {
      const text = `record ${before.size} of log ${before.id} was added after the next log had begun`;
      return [{ seq: before.size, file, kind: 'after-next-log', verdict: 'TAMPERED', text }];
    }
    return [];
  });
}

/**
 * The end of a closed log that neither its key nor anything outside has signed. A power cut right
 * after log.close leaves it like that, and so does somebody who wrote the end anew.
 */
export function closeProblems([newest]: readonly CheckedLog[]): readonly Problem[] {
  if (!newest?.facts.closed) return [];
  const { facts, judged } = newest;
  if ([...facts.problems, ...judged.problems].some(({ verdict }) => verdict)) return [];
  const covered = Math.max(judged.checkpointed, judged.anchoredUpTo);
  if (covered >= facts.size) return [];
  const text = `the log is closed, but nothing signs its records ${covered} to ${facts.size - 1}`;
  return [{ seq: covered, kind: 'close-unsigned', text }];
}

/** Logs that lie beside the chains, chains the manifest says otherwise, and logs of the other mode. */
export function strangerProblems(
  chains: readonly (readonly CheckedLog[])[],
  strangers: readonly CheckedLog[],
  listed: readonly (readonly string[])[] | undefined,
): readonly Problem[] {
  const checked = [...chains.flat(), ...strangers];
  const newest = checked[0]?.log.logId ?? '';
  /* A damaged record 0 cuts the chain by itself; that record is the one to name. */
  const readable = checked.every(({ facts }) => facts.opening !== undefined);
  const problems: Problem[] = [];
  if (readable) {
    for (const { log } of strangers) {
      const whose = chains.length > 1 ? 'any chain of the export' : `the chain of ${newest}`;
      const text = `log ${log.logId} is not in ${whose}`;
      problems.push({ ...at(log), kind: 'stranger-log', text });
    }
    for (const chain of listed ?? []) {
      const found = chains.find(([head]) => head?.log.logId === chain[0]);
      const same = found?.every(({ log }, index) => log.logId === chain[index]);
      if (same === true && found?.length === chain.length) continue;
      const text = `the manifest's chain of log ${chain[0] ?? ''} is not the one its records tell`;
      problems.push({ file: 'manifest.json', kind: 'chain-differs', verdict: 'TAMPERED', text });
    }
  }
  const mode = checked.find(({ facts }) => facts.opening)?.facts.opening?.mode;
  for (const { log, facts } of checked) {
    const { opening } = facts;
    if (opening && log.prefix !== '' && opening.logId !== log.logId) {
      const text = `the folder ${log.prefix.slice(0, -1)} holds log ${opening.logId}`;
      problems.push({ ...at(log), kind: 'stranger-log', text });
    } else if (opening && opening.mode !== mode) {
      const text = `log ${opening.logId} is of mode ${opening.mode}, the newest log of mode ${mode ?? ''}`;
      problems.push({ ...at(log), kind: 'mode', text });
    }
  }
  return problems;
}

function at({ prefix }: LocatedLog): Pick<Problem, 'file' | 'verdict'> {
  const file = prefix.slice(0, -1);
  return { ...(file !== '' && { file }), verdict: 'TAMPERED' };
}

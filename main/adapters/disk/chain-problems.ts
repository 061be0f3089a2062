import type { Trust } from '../../core/journal/verify/trust.ts';
import type { Problem } from '../../core/journal/verify/verdict.ts';
import type { CheckedLog } from './checked-log.ts';

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
    const file = `${found.log.prefix}`.slice(0, -1) || found.log.logId;
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

/** Logs that lie beside the chain of the newest one, or are not what their folder says. */
export function strangerProblems(checked: readonly CheckedLog[]): readonly Problem[] {
  const [newest] = checked;
  const chain = new Set<CheckedLog>();
  for (let next = newest; next && !chain.has(next);) {
    chain.add(next);
    const id: string | undefined = next.facts.opening?.prevLog?.id;
    next = checked.find(({ log }) => log.logId === id);
  }
  /* A damaged record 0 cuts the chain by itself; that record is the one to name. */
  const readable = checked.every(({ facts }) => facts.opening !== undefined);
  const mode = newest?.facts.opening?.mode;
  return checked.flatMap((one): readonly Problem[] => {
    const { opening } = one.facts;
    const file = one.log.prefix.slice(0, -1);
    const at = { ...(file !== '' && { file }), verdict: 'TAMPERED' } as const;
    if (readable && !chain.has(one)) {
      const text = `log ${one.log.logId} is not in the chain of ${newest?.log.logId ?? ''}`;
      return [{ ...at, kind: 'stranger-log', text }];
    }
    if (opening && file !== '' && opening.logId !== one.log.logId) {
      const text = `the folder ${file} holds log ${opening.logId}`;
      return [{ ...at, kind: 'stranger-log', text }];
    }
    if (opening && mode !== undefined && opening.mode !== mode) {
      const text = `log ${opening.logId} is of mode ${opening.mode}, the newest log of mode ${mode}`;
      return [{ ...at, kind: 'mode', text }];
    }
    return [];
  });
}

/** A code that fits no log here: the log was cut, or another history was written. */
export function codeProblems(checked: readonly CheckedLog[], trust: Trust): readonly Problem[] {
  const fitting = new Set(checked.flatMap(({ judged }) => judged.codes));
  const newest = checked[0]?.facts.size ?? 0;
  const damaged = checked.some(({ facts }) =>
    facts.problems.some(({ verdict }) => verdict === 'TAMPERED'),
  );
  return trust.shortCodes.flatMap(({ size, code }): readonly Problem[] => {
    if (fitting.has(code) || damaged) return [];
    if (size > newest) {
      const text = `short code ${code} covers ${size} records, the log has ${newest}`;
      return [{ kind: 'rolled-back', verdict: 'ROLLED_BACK', text }];
    }
    const text = `short code ${code} belongs to another history of this log, or to another log`;
    return [{ kind: 'forked', verdict: 'FORKED', text }];
  });
}

/** A pinned key that belongs to none of the logs anchors nothing: told, so that nobody relies on it. */
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

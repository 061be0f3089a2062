import { judgeLog, type Judged } from '../../core/journal/verify/judge.ts';
import type { LogFacts } from '../../core/journal/verify/log-facts.ts';
import { noTrust, type Trust } from '../../core/journal/verify/trust.ts';
import { exitCodes, toFinding, worst, type Problem } from '../../core/journal/verify/verdict.ts';
import { shortCode } from '../../core/journal/short-code.ts';
import type { Hash, Signatures } from '../../core/ports/hash.ts';
import type { VerifyReport } from '../../core/ports/log-files.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { CheckedLog } from './checked-log.ts';
import {
  chainProblems,
  closeProblems,
  codeProblems,
  pinProblems,
  strangerProblems,
} from './chain-problems.ts';
import { checkManifest } from './check-manifest.ts';
import { checkTexts } from './check-texts.ts';
import { messageOf, nodeFiles, readWhole, type Files } from './files.ts';
import { locateLogs, type LocatedLog } from './locate-logs.ts';
import { utf8Text } from './log-folder.ts';
import { irregular, onlyRegular } from './regular-files.ts';
import { readNotes, walkLog } from './walk-log.ts';
import { join } from 'node:path';

/** One log of a chain, as the verifier saw it. */
export interface LogReport {
  readonly logId: string;
  readonly origin: string;
  readonly mode: string;
  readonly scenario?: string;
  readonly openedAt: string;
  readonly records: number;
  readonly closed: boolean;
  readonly checkpointed: number;
  readonly anchoredUpTo: number;
  readonly shortCode: string;
}

/** `records`, `anchoredUpTo`, `checkpointed` and `shortCode` speak of the newest log, `logs[0]`. */
export interface FolderReport extends VerifyReport {
  readonly logs: readonly LogReport[];
}

export interface VerifyOptions {
  readonly hash: Hash;
  readonly signatures: Signatures;
  readonly trust?: Trust;
  readonly files?: Files;
}

/**
 * Verifies an export bundle, or a log's folder together with the logs it goes on from. The error
 * is for a path that holds no log or cannot be read; everything else is a verdict.
 */
export async function verifyFolder(
  path: string,
  { hash, signatures, trust = noTrust, files: disk = nodeFiles }: VerifyOptions,
): Promise<
  Result<FolderReport, { readonly code: 'no-log' | 'unreadable'; readonly detail: string }>
> {
  const files = onlyRegular(disk);
  try {
    const { bundle, logs } = locateLogs(files, path);
    if (logs.length === 0 && bundle === undefined) {
      return err({ code: 'no-log', detail: `${path} is neither a log nor an exported folder` });
    }
    const checked: CheckedLog[] = [];
    for (const log of logs) checked.push(await check(log, logs));
    const listed = bundle === undefined ? [] : await checkManifest(files, bundle);
    const problems = [
      ...irregular(disk, path),
      ...closeProblems(checked),
      ...checked.flatMap(({ facts, judged }) => [...settle(facts, judged), ...judged.problems]),
      ...chainProblems(checked),
      ...strangerProblems(checked),
      ...codeProblems(checked, trust),
      ...pinProblems(checked, trust),
      ...logs.flatMap(({ folder, prefix }) => checkTexts(files, folder, prefix)),
    ];
    const all = [...problems, ...notNamedYet(listed, problems)];
    return ok(report(checked, all));
  } catch (error) {
    return err({ code: 'unreadable', detail: messageOf(error) });
  }

  async function check(log: LocatedLog, logs: readonly LocatedLog[]): Promise<CheckedLog> {
    const notes = readNotes(files, log.folder);
    const sizes = [
      ...notes.flatMap(({ size }) => (size < 0 ? [] : [size])),
      ...trust.shortCodes.map(({ size }) => size),
      ...trust.checkpoints.map(({ checkpoint }) => checkpoint.size),
      ...logs.flatMap(({ opening }) =>
        opening?.prevLog?.id === log.logId ? [opening.prevLog.size] : [],
      ),
    ].sort((left, right) => left - right);
    const label = (name: string) => `${log.prefix}${name}`;
    const facts = await walkLog(files, hash, log.folder, label, sizes);
    const keys = readWhole(files, join(log.folder, 'keys.txt'));
    const judged = judgeLog(
      hash,
      signatures,
      facts,
      {
        notes,
        keys: keys && utf8Text(keys),
        keysFile: label('keys.txt'),
        checkpointsFile: label('checkpoints.txt'),
      },
      trust,
    );
    return { log, facts, judged };
  }

  function report(checked: readonly CheckedLog[], problems: readonly Problem[]): FolderReport {
    const logs = checked.map(({ log, facts, judged }) => {
      const origin = facts.opening?.origin ?? '';
      return {
        logId: facts.opening?.logId ?? log.logId,
        origin,
        mode: facts.opening?.mode ?? '',
        openedAt: facts.opening?.openedAt ?? '',
        records: facts.size,
        closed: facts.closed,
        checkpointed: judged.checkpointed,
        anchoredUpTo: judged.anchoredUpTo,
        shortCode: shortCode(hash, { origin, size: facts.size, root: facts.root }),
        ...(facts.opening?.scenario !== undefined && { scenario: facts.opening.scenario }),
      };
    });
    const [newest] = logs;
    /* An anchor vouches for the whole only when no earlier log is missing and the end is signed. */
    const whole = !problems.some(
      ({ kind }) => kind === 'previous-log-missing' || kind === 'close-unsigned',
    );
    return {
      verdict: worst(problems, (newest?.anchoredUpTo ?? 0) > 0 && whole),
      records: newest?.records ?? 0,
      anchoredUpTo: newest?.anchoredUpTo ?? 0,
      by: checked[0]?.judged.by ?? [],
      checkpointed: newest?.checkpointed ?? 0,
      shortCode: newest?.shortCode ?? '',
      findings: problems.map(toFinding),
      logs,
    };
  }
}

/**
 * A broken last record is a torn tail unless it had been signed: then it was whole once. A file cut
 * in the middle of it is told by the checkpoint (rolled back).
 */
function settle(facts: LogFacts, judged: Judged): readonly Problem[] {
  const covered = judged.signedUpTo > facts.size;
  return [
    ...facts.problems.map((problem) =>
      problem.verdict === 'TORN_TAIL' && problem.kind !== 'torn-tail' && covered
        ? { ...problem, verdict: 'TAMPERED' as const }
        : problem,
    ),
    ...facts.recoveries,
  ];
}

/** A changed segment is told by the record that changed, not once more by its file. */
function notNamedYet(listed: readonly Problem[], problems: readonly Problem[]): readonly Problem[] {
  const changed = problems.filter(
    ({ verdict }) => verdict && exitCodes[verdict] >= exitCodes.TAMPERED,
  );
  const named = new Set(changed.map(({ file }) => file));
  return listed.filter(({ file, kind }) => kind !== 'changed' || !named.has(file));
}

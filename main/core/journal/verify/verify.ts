import type { VerifySource } from '../../ports/verify-source.ts';
import { err, ok, type Result } from '../../result.ts';
import { BATCH_FILE, lastMarkIn, type BatchMark } from '../batch-mark.ts';
import { checkAttachments } from './attachments.ts';
import { chainProblems, closeProblems, intoChains, strangerProblems } from './chains.ts';
import type { CheckedLog } from './checked-log.ts';
import { checkDerived, copiesIn } from './derived.ts';
import { judgeLog } from './judge.ts';
import type { LogPlace } from './log-place.ts';
import { locate, segmentsIn, type LocatedLog } from './locate.ts';
import { checkFiles, readManifest, withheldFindings } from './manifest.ts';
import { noteSizes } from './notes.ts';
import { codeProblems, pinProblems } from './outside-problems.ts';
import { walkQuick } from './quick.ts';
import type { FolderReport } from './report.ts';
import { checkScores } from './scores.ts';
import { notNamedYet, settle } from './settle.ts';
import { irregular, join, readSmall } from './source-files.ts';
import { summarize } from './summarize.ts';
import { missingTexts } from './missing-texts.ts';
import { readTexts, textProblems } from './texts.ts';
import { stampSizes } from './time-stamps.ts';
import { Pulse, Stopped, type VerifyTools, type Watch } from './tools.ts';
import { noTrust, type Trust } from './trust.ts';
import type { Problem } from './verdict.ts';
import { verifyDisclosure } from './verify-disclosure.ts';
import { walkLog } from './walk.ts';

/** The app begins the file anew long before. */
const MOST_BATCH = 64 * 1024;

export interface VerifyOptions extends Watch {
  readonly trust?: Trust;
  /** Closed segments by their digests; only the newest record by record. */
  readonly quick?: boolean;
}

/** no-log: nothing here to verify; unreadable: a file cannot be read; stopped: the person had enough. */
export interface VerifyError {
  readonly code: 'no-log' | 'unreadable' | 'stopped';
  readonly detail: string;
}

/**
 * Verifies an export bundle, a disclosure, or one log together with the logs it goes on from. The
 * error is for a source that holds none or cannot be read; everything else is a verdict.
 */
export async function verifySource(
  source: VerifySource,
  tools: VerifyTools,
  options: VerifyOptions = {},
): Promise<Result<FolderReport, VerifyError>> {
  try {
    const located = await locate(source);
    if (!located) {
      return err({
        code: 'no-log',
        detail: `${source.name} is neither a log nor an exported folder`,
      });
    }
    if (located.disclosure) {
      const { trust = noTrust } = options;
      return ok(await verifyDisclosure(source, tools, trust, new Pulse(options)));
    }
    return ok(await verifyLogs(source, tools, options, located.logs, located.bundle));
  } catch (error) {
    if (error instanceof Stopped) return err({ code: 'stopped', detail: error.message });
    const detail = error instanceof Error ? error.message : String(error);
    return err({ code: 'unreadable', detail });
  } finally {
    source.close();
  }
}

async function verifyLogs(
  source: VerifySource,
  tools: VerifyTools,
  options: VerifyOptions,
  logs: readonly LocatedLog[],
  bundle: boolean,
): Promise<FolderReport> {
  const { trust = noTrust, quick = false } = options;
  const pulse = new Pulse(options);
  const checked: CheckedLog[] = [];
  for (const log of logs) checked.push(await check(log));
  const { manifest, problems: manifestProblems } = bundle
    ? await readManifest(source, tools)
    : { problems: [] };
  const { chains, strangers } = intoChains(checked, manifest?.chains);
  const ordered = [...chains.flat(), ...strangers];
  const problems: Problem[] = [
    ...(await irregular(source)),
    ...chains.flatMap(closeProblems),
    ...ordered.flatMap(({ facts, judged }) => [...settle(facts, judged), ...judged.problems]),
    ...chainProblems(ordered),
    ...strangerProblems(chains, strangers, manifest?.chains),
    ...codeProblems(tools.hash, chains, trust),
    ...pinProblems(ordered, trust),
  ];
  for (const { log, facts, judged, texts } of ordered) {
    const place = placeOf(log);
    const withheld = manifest?.withheld.filter((one) => one.log === log.logId) ?? [];
    const out = bundle ? withheld : undefined;
    if (texts) problems.push(...textProblems(texts, place, facts, judged));
    problems.push(...missingTexts(texts, place, facts, withheld));
    problems.push(...(await checkAttachments(source, tools, place, facts.named, out, pulse)));
  }
  if (bundle) problems.push(...(await checkDerived(source, ordered, tools, pulse)));
  const { scores, problems: miscounted } =
    bundle && !quick
      ? await checkScores(source, chains, tools, pulse)
      : { scores: [], problems: [] };
  problems.push(...miscounted);
  const listed = manifest ? await checkFiles(source, manifest, tools, pulse) : [];
  problems.push(...manifestProblems, ...notNamedYet(listed, problems));
  if (manifest) problems.push(...withheldFindings(manifest));
  const report = summarize(tools.hash, chains, strangers, problems, bundle);
  if (!bundle) return report;
  return {
    ...{ ...report, copies: await copiesIn(source) },
    ...(scores.length > 0 ? { scores } : {}),
  };

  async function check(log: LocatedLog): Promise<CheckedLog> {
    const place = placeOf(log);
    const { shortCodes, checkpoints } = trust;
    const claimed = [
      ...(await noteSizes(source, place.path('checkpoints.txt'))),
      ...(await stampSizes(source, place)),
      ...checkpoints.flatMap(({ checkpoint: { origin, size } }) =>
        origin === log.opening?.origin ? [size] : [],
      ),
      ...logs.flatMap(({ opening }) =>
        opening?.prevLog?.id === log.logId ? [opening.prevLog.size] : [],
      ),
      /* A short code does not say whose it is. */
      ...(logs.length === 1 ? shortCodes.map(({ size }) => size) : []),
    ];
    const sizes = [
      ...claimed,
      ...shortCodes.map(({ size }) => size),
      ...checkpoints.map(({ checkpoint }) => checkpoint.size),
    ];
    const segments = await segmentsIn(source, log.folder);
    const mark = await batchMark(source, place);
    const texts = await readTexts(source, tools.hash, place);
    const told = { ...(mark && { mark }), ...(texts && { texts: texts.table }) };
    const walk = { source, tools, place, segments, sizes, claimed, pulse, ...told };
    const some = quick ? await walkQuick(walk) : undefined;
    const quickly = some && (await judgeLog(tools, source, place, some, trust));
    /* Digests hold because a checkpoint over the newest segment holds: without one, all is read. */
    if (some && quickly && quickly.checkpointed >= some.byDigest) {
      return { log, facts: some, judged: quickly, ...(texts && { texts }) };
    }
    const facts = await walkLog(walk);
    const judged = await judgeLog(tools, source, place, facts, trust);
    return { log, facts, judged, ...(texts && { texts }) };
  }
}

/** Where the log's last batch of records lies. A file that says something else says nothing. */
async function batchMark(source: VerifySource, place: LogPlace): Promise<BatchMark | undefined> {
  const bytes = await readSmall(source, place.path(BATCH_FILE), MOST_BATCH);
  if (!(bytes instanceof Uint8Array)) return undefined;
  /* After a power cut its bytes may be any: each is a character of its own here. */
  return lastMarkIn(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function placeOf({ folder, prefix }: LocatedLog): LogPlace {
  return { path: (name) => join(folder, name), label: (name) => `${prefix}${name}` };
}

import type { VerifySource } from '../../ports/verify-source.ts';
import { checkDisclosure } from './disclosure.ts';
import { judgeLog } from './judge.ts';
import { checkFiles, MANIFEST, readManifest } from './manifest.ts';
import { codeProblems, pinProblems } from './outside-problems.ts';
import type { FolderReport } from './report.ts';
import { notNamedYet } from './settle.ts';
import { irregular } from './source-files.ts';
import { summarize } from './summarize.ts';
import type { Pulse, VerifyTools } from './tools.ts';
import type { Trust } from './trust.ts';
import type { Problem } from './verdict.ts';

/** Verifies some records of a log that were shown with proofs, and what lies beside them. */
export async function verifyDisclosure(
  source: VerifySource,
  tools: VerifyTools,
  trust: Trust,
  pulse: Pulse,
): Promise<FolderReport> {
  const { facts, note, disclosed } = await checkDisclosure(source, tools);
  const place = { path: (name: string) => name, label: (name: string) => name };
  const judged = await judgeLog(tools, source, place, facts, trust, note);
  const logId = facts.opening?.logId ?? source.name;
  const log = { folder: '', prefix: '', logId, ...(facts.opening && { opening: facts.opening }) };
  const chains = [[{ log, facts, judged }]];
  const problems: Problem[] = [
    ...(await irregular(source)),
    ...facts.problems,
    ...judged.problems,
    ...codeProblems(tools.hash, chains, trust),
    ...pinProblems(chains.flat(), trust),
  ];
  if ((await source.size(MANIFEST)) !== undefined) {
    const { manifest, problems: own } = await readManifest(source, tools);
    const listed = manifest ? await checkFiles(source, manifest, tools, pulse) : [];
    problems.push(...own, ...notNamedYet(listed, problems));
  }
  const report = summarize(tools.hash, chains, [], problems);
  return { ...report, how: 'disclosure', disclosed };
}

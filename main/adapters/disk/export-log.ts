import { join } from 'node:path';
import type { ReportInput } from '../../core/export/report/input.ts';
import { noNames } from '../../core/export/names.ts';
import { timesIn } from '../../core/export/times.ts';
import { Withholding } from '../../core/export/withhold.ts';
import type {
  ExportChoice,
  ExportError,
  ExportMade,
  ExportWatch,
} from '../../core/ports/log-export.ts';
import { noTrust, type Trust } from '../../core/journal/verify/trust.ts';
import { exitCodes, type Verdict } from '../../core/journal/verify/verdict.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { copyFile } from './export/copy-file.ts';
import {
  ExportStop,
  Meter,
  spaceParams,
  toExportError,
  type ExportOptions,
} from './export/context.ts';
import { writeManifest } from './export/manifest.ts';
import { debriefsOf } from './export/debriefs.ts';
import { disclose } from './export/disclose.ts';
import { exportIn, keepOnly, leavePartial, takePartial } from './export/partial.ts';
import { picturesOf } from './export/pictures.ts';
import { importedFolder, prepare, type Prepared } from './export/plan.ts';
import { runPlaybooks, writePlaybooks } from './export/playbooks.ts';
import { printReports } from './export/print.ts';
import { Sink } from './export/sink.ts';
import { gather } from './export/story-pass.ts';
import { withheldBefore } from './export/withheld-before.ts';
import { withholdFrom } from './export/withhold-pass.ts';
import { writeTables } from './export/tables.ts';
import { withoutTexts } from './export/text-index.ts';
import { timeline } from './export/timeline-pass.ts';
import { addVerifier, VERIFIER } from './export/verifier-files.ts';
import { readReconciled, stampsOf } from './export/beside.ts';
import { writeGuide } from './export-guide.ts';
import { readWhole, type Files } from './files.ts';
import { verifyFolder, type FolderReport } from './verify-folder.ts';
import { renameOver, writeDurably } from './write-whole.ts';

/**
 * Writes the bundle an auditor checks without the app: the logs of the whole chain, playbooks as
 * run, reports, tables, the manifest over all of it, and the verifier. It grows in a hidden folder
 * and gets its name when it is whole and has been verified, or not at all. A stopped or broken one
 * stays there to be gone on with.
 */
export async function exportLog(
  options: ExportOptions,
  folder: string,
  into: string,
  choice: ExportChoice = {},
  watch: ExportWatch = {},
): Promise<Result<ExportMade, ExportError>> {
  const { files, clock } = options;
  let prepared: Prepared | undefined;
  let partial: string | undefined;
  try {
    prepared = prepare(options, folder, into, choice);
    const { name } = prepared;
    refuseFull(prepared, 0, choice);
    partial = takePartial(files, into, name, clock, choice);
    const copied = choice.records ? [] : prepared.copies.map(({ to }) => to);
    keepOnly(files, partial, new Set(copied));
    const made = await write(options, prepared, exportIn(partial), choice, watch);
    const own = { folder, newest: prepared.chains[0]?.newest ?? '' };
    await refuseSpoiled(options, own, choice, made.verdict);
    const target = freeName(files, into, name);
    renameOver(files, exportIn(partial), target);
    leavePartial(files, partial, false);
    files.syncFolder(into);
    return ok({ folder: target, ...made });
  } catch (error) {
    if (partial !== undefined) leavePartial(files, partial, true);
    return err(toExportError(error, { needed: prepared?.needed ?? 0, free: prepared?.free }));
  }
}

/** Refuses what will not fit, with `more` bytes beside what was estimated, unless it was asked for all the same. */
function refuseFull({ needed, free }: Prepared, more: number, { goOn }: ExportChoice): void {
  if (free === undefined || free >= needed + more || goOn === true) return;
  const detail = `${needed + more} bytes are needed, ${free} are free`;
  const params = spaceParams(needed + more, free);
  throw new ExportStop({ code: 'export-no-space', detail, params });
}

async function write(
  options: ExportOptions,
  prepared: Prepared,
  bundle: string,
  choice: ExportChoice,
  watch: ExportWatch,
): Promise<Omit<ExportMade, 'folder'>> {
  const { files, clock } = options;
  const { chains, copies } = prepared;
  const made = clock.now();
  const madeText = new Date(made).toISOString();
  const bytes = copies.reduce((sum, { size }) => sum + size, 0);
  const records = copies.reduce(
    (sum, { size, to }) => (to.includes('/seg-') ? sum + size : sum),
    0,
  );
  const meter = new Meter(bytes * 2 + records * 2, watch);
  const withholding = new Withholding(choice.withhold ?? []);
  const { records: some } = choice;
  if (some) {
    meter.enter('read');
    const disclosed = await disclose(
      options,
      prepared,
      bundle,
      { ...choice, records: some },
      meter,
    );
    meter.enter('check');
    const { verdict } = await verified(options, bundle);
    return { verdict, ...disclosed };
  }

  meter.enter('copy');
  await copyAll(files, prepared, bundle, withholding, options, meter);
  meter.enter('read');
  const gathered = await gather(options, bundle, chains, withholding, meter);
  const playbooks = await runPlaybooks(options, gathered.playbooks, chains);
  const { names } = playbooks;
  refuseFull(prepared, playbooks.attached.size, choice);
  writePlaybooks(options, bundle, playbooks);
  const before = await withheldBefore(options, choice.others ?? []);
  const withheld = [...before, ...withholding.listed()];
  await writeManifest(options, bundle, madeText, chains, withheld);
  const newest = chains[0]?.newest ?? '';
  const trust = options.trustOf?.(newest) ?? noTrust;
  const verdict = await verified(options, bundle, trust);

  meter.enter('tables');
  const picture = picturesOf(files, bundle, gathered.story);
  const reconciliation = readReconciled(files, join(bundle, 'logs', newest));
  const inputs = (choice.languages ?? (['en', 'ja'] as const)).map((lang): ReportInput => ({
    lang,
    story: gathered.story,
    names: (logId) => names.get(logId) ?? noNames,
    times: timesIn(options.zone ?? 'UTC'),
    made,
    app: options.app ?? 'Breakglass',
    verdict,
    trusted: trusts(trust),
    root: gathered.root,
    stamps: stampsOf(files, join(bundle, 'logs', newest)),
    clocks: chains.length > 1 ? gathered.skews : [],
    ...(reconciliation && { reconciliation }),
    picture,
  }));
  const debriefs = debriefsOf(files, bundle, inputs, choice);
  const total = gathered.story.logs.reduce((sum, log) => sum + log.records, 0);
  const items = timeline(options, bundle, chains, gathered, names, withholding);
  const perRecord = records / Math.max(1, total);
  await writeTables(
    files,
    bundle,
    inputs,
    debriefs,
    names,
    items,
    gathered.stopped,
    meter,
    perRecord,
  );
  const hasVerifier = await addVerifier(options, bundle);
  await writeGuide(options, bundle, verdict, hasVerifier ? VERIFIER : undefined);
  const printed = await printReports(
    options,
    bundle,
    inputs,
    debriefs,
    choice.pdf !== false,
    meter,
  );

  meter.enter('check');
  await writeManifest(options, bundle, madeText, chains, withheld);
  const last = await verified(options, bundle);
  if (exitCodes[last.verdict] > Math.max(exitCodes[verdict.verdict], exitCodes.VALID_UNANCHORED)) {
    const detail = `the finished export does not verify: ${last.findings[0]?.text ?? last.verdict}`;
    throw new ExportStop({ code: 'export-failed', detail });
  }
  meter.add(meter.left());
  return { verdict: worse(last, verdict), withheld: withholding.commitments.size, ...printed };
}

/**
 * A log that was changed may be exported as what it is; an export may not be what spoils one. What
 * is known of one log (a code that was heard) would speak against every other.
 */
async function refuseSpoiled(
  options: ExportOptions,
  own: { readonly folder: string; readonly newest: string },
  { others = [] }: ExportChoice,
  verdict: Verdict,
): Promise<void> {
  if (exitCodes[verdict] < exitCodes.TAMPERED) return;
  const imports = others.map((id) => ({ folder: importedFolder(options, id), newest: id }));
  for (const { folder, newest } of [own, ...imports]) {
    const trust = options.trustOf?.(newest) ?? noTrust;
    const report = await verifyFolder(folder, { ...options, trust });
    if (!report.ok || exitCodes[report.value.verdict] >= exitCodes.TAMPERED) return;
  }
  const detail = `the finished export does not verify: ${verdict}, though the log itself does`;
  throw new ExportStop({ code: 'export-failed', detail });
}

/** What anyone sees without our keys; what only this computer knows against the log counts too. */
function worse(everyone: FolderReport, own: FolderReport): FolderReport['verdict'] {
  return exitCodes[own.verdict] > exitCodes[everyone.verdict] ? own.verdict : everyone.verdict;
}

function trusts({ vkeys, shortCodes, witnesses, checkpoints }: Trust): boolean {
  return [vkeys, shortCodes, witnesses, checkpoints].some((known) => known.length > 0);
}

async function verified(
  options: ExportOptions,
  bundle: string,
  trust: Trust = noTrust,
): Promise<FolderReport> {
  const report = await verifyFolder(bundle, { ...options, trust });
  if (report.ok) return report.value;
  throw new ExportStop({ code: 'export-failed', detail: report.error.detail });
}

/** Records first; then what is known to be left out; then texts and attachments without that. */
async function copyAll(
  files: Files,
  { copies, chains }: Prepared,
  bundle: string,
  withholding: Withholding,
  options: ExportOptions,
  meter: Meter,
): Promise<void> {
  for (const one of copies) files.makeFolder(join(bundle, ...one.to.split('/').slice(0, -1)));
  const order = (kind: string): boolean => kind === 'lines' || kind === 'file';
  for (const { from, to, kind } of copies.filter((one) => order(one.kind))) {
    await copyFile(files, from, join(bundle, ...to.split('/')), kind === 'lines', meter);
  }
  await withholdFrom(options, bundle, chains, withholding);
  const left = withholding.attachments();
  for (const { from, to, kind, size } of copies.filter((one) => !order(one.kind))) {
    const path = join(bundle, ...to.split('/'));
    if (kind === 'attachment' && left.has(to.slice(-64))) {
      files.remove(path);
      meter.add(size);
    } else if (kind === 'texts' && withholding.commitments.size > 0) {
      await copyTexts(files, from, path, withholding.commitments);
      meter.add(size);
    } else await copyFile(files, from, path, kind === 'texts', meter);
  }
  const newest = join(bundle, 'logs', chains[0]?.newest ?? '', 'scorecard.json');
  const scorecard = files.list(join(newest, '..')).includes('scorecard.json')
    ? readWhole(files, newest)
    : undefined;
  files.remove(join(bundle, 'scorecard.json'));
  if (scorecard) await writeDurably(files, join(bundle, 'scorecard.json'), scorecard);
}

async function copyTexts(
  files: Files,
  from: string,
  to: string,
  left: ReadonlySet<string>,
): Promise<void> {
  const sink = new Sink(files, to);
  try {
    withoutTexts(files, join(from, '..'), left, (line) => sink.write(line));
  } catch (error) {
    sink.drop();
    throw error;
  }
  await sink.close();
}

function freeName(files: Files, into: string, name: string): string {
  const taken = new Set(files.list(into));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
  return join(into, free);
}

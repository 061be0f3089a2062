import { join } from 'node:path';
import { isChosen } from '../../../core/export/choose-records.ts';
import {
  disclosedRecord,
  disclosureEnd,
  disclosureStart,
} from '../../../core/export/disclosure.ts';
import { StoryFold } from '../../../core/export/fold-story.ts';
import { noNames } from '../../../core/export/names.ts';
import {
  disclosureEndPage,
  disclosureStartPage,
} from '../../../core/export/report/disclosure-page.ts';
import type { ReportInput } from '../../../core/export/report/input.ts';
import { TimelineRows } from '../../../core/export/report/timeline.ts';
import { commitmentsIn, type Stored } from '../../../core/export/stored.ts';
import { timesIn } from '../../../core/export/times.ts';
import { Withholding } from '../../../core/export/withhold.ts';
import { shortCode } from '../../../core/journal/short-code.ts';
import type { KeptText } from '../../../core/journal/texts.ts';
import type { ExportChoice, ExportMade, RecordChoice } from '../../../core/ports/log-export.ts';
import type { RecordProof } from '../../../core/ports/log-proofs.ts';
import { createLogProofs } from '../proofs.ts';
import { storedNotes } from '../read-notes.ts';
import { readNote } from './checkpoint-note.ts';
import { breathe, ExportStop, type ExportOptions, type Meter } from './context.ts';
import { disclosureGuide } from './disclosure-guide.ts';
import { runPlaybooks, usedIn, type UsedPlaybooks } from './playbooks.ts';
import type { Prepared } from './plan.ts';
import { readRecords } from './read-records.ts';
import { toldRecord } from './told.ts';
import { Sink } from './sink.ts';
import { TextIndex } from './text-index.ts';
import { addVerifier } from './verifier-files.ts';
import { writeDurably } from '../write-whole.ts';

/** Some records with their proofs, the texts of those only, and the means to check them. */
export async function disclose(
  options: ExportOptions,
  { chains }: Prepared,
  bundle: string,
  choice: ExportChoice & { readonly records: RecordChoice },
  meter: Meter,
): Promise<Omit<ExportMade, 'folder' | 'verdict'>> {
  const { files, hash, clock } = options;
  const log = chains[0]?.logs.at(-1);
  if (!log) throw new ExportStop({ code: 'log-unreadable', detail: 'no log' });
  const { folder, logId } = log;
  const newest = storedNotes(files, folder)
    .filter(({ checkpoint }) => checkpoint.origin === log.opening?.origin)
    .reduce<ReturnType<typeof storedNotes>[number] | undefined>(
      (best, note) => (best && best.checkpoint.size >= note.checkpoint.size ? best : note),
      undefined,
    );
  if (!newest)
    throw new ExportStop({ code: 'nothing-chosen', detail: 'no checkpoint signs it yet' });
  const { size } = newest.checkpoint;
  const withholding = new Withholding(choice.withhold ?? []);
  const proofs = createLogProofs({ root: options.root, hash, files });
  const sure = <T>(
    result: { ok: true; value: T } | { ok: false; error: { detail: string } },
  ): T => {
    if (result.ok) return result.value;
    throw new ExportStop({ code: 'export-failed', detail: result.error.detail });
  };
  const texts = new TextIndex(files, folder);
  const chosen = (): Iterable<Stored> =>
    picked(options, folder, logId, choice.records, size, texts, withholding);
  let shown = 0;
  let withheld = 0;
  const fold = new StoryFold();
  const sink = new Sink(files, join(bundle, 'disclosure.json'));
  try {
    const keys = sure(await proofs.keys(logId, size));
    const made = new Date(clock.now()).toISOString();
    const { origin } = newest.checkpoint;
    const checkpoint = readNote(files, folder, size);
    const app = options.app ?? '';
    sink.write(disclosureStart({ made, app, origin, logId, checkpoint, size, keys }));
    for (const stored of chosen()) {
      const proof: RecordProof = sure(await proofs.inclusion(logId, stored.entry.seq, size));
      const commitments = commitmentsIn(stored.entry.data);
      const kept = commitments.flatMap(
        (one): KeptText | readonly KeptText[] => texts.kept(one) ?? [],
      );
      const shownTexts = stored.withheld === undefined ? kept : [];
      withheld += stored.withheld === undefined ? 0 : commitments.length;
      sink.write(disclosedRecord(proof, shownTexts, shown === 0));
      fold.add(stored);
      shown += 1;
      meter.add(proof.line.length);
      if (shown % 50 === 0) await breathe();
    }
    if (shown === 0) throw new ExportStop({ code: 'nothing-chosen', detail: `of ${size} records` });
    sink.write(disclosureEnd);
  } catch (error) {
    sink.drop();
    texts.close();
    throw error;
  }
  await sink.close();
  let used: UsedPlaybooks | undefined;
  const nothing = { open: () => undefined, reason: () => undefined };
  for (const one of chains[0]?.logs ?? []) {
    const { folder, logId } = one;
    used = usedIn(readRecords({ files, hash, folder, logId, ...nothing }), used);
  }
  const refs = new Map(used ? [[logId, used]] : []);
  const names = (await runPlaybooks(options, refs, chains)).names.get(logId) ?? noNames;
  const code = shortCode(hash, newest.checkpoint);
  for (const lang of choice.languages ?? (['en', 'ja'] as const)) {
    const input: ReportInput = {
      lang,
      story: { ...fold.story(), mode: log.opening?.mode === 'drill' ? 'drill' : 'incident' },
      names: () => names,
      times: timesIn(options.zone ?? 'UTC'),
      trusted: false,
      made: clock.now(),
      app: options.app ?? 'Breakglass',
      verdict: {
        verdict: 'VALID_UNANCHORED',
        records: size,
        anchoredUpTo: 0,
        by: [],
        checkpointed: size,
        shortCode: code,
        findings: [],
        logs: [{ logId, records: size, checkpointed: size, shortCode: code }],
      },
      root: newest.checkpoint.root,
      stamps: [],
      clocks: [],
      picture: () => undefined,
    };
    const page = new Sink(files, join(bundle, `report.${lang}.html`));
    try {
      page.write(disclosureStartPage(input, shown, size));
      const rows = new TimelineRows(input, shown);
      for (const stored of chosen())
        page.write(rows.row({ stored, names, at: stored.at, unsure: false }));
      page.write(disclosureEndPage(input));
    } catch (error) {
      page.drop();
      texts.close();
      throw error;
    }
    await page.close();
  }
  texts.close();
  await addVerifier(options, bundle);
  files.remove(join(bundle, 'VERIFY.txt'));
  await writeDurably(
    files,
    join(bundle, 'VERIFY.txt'),
    Buffer.from(disclosureGuide(code, shown, size)),
  );
  return { withheld, pdf: [] };
}

function* picked(
  options: ExportOptions,
  folder: string,
  logId: string,
  choice: RecordChoice,
  size: number,
  texts: TextIndex,
  withholding: Withholding,
): Generator<Stored> {
  const { files, hash } = options;
  const records = readRecords({
    files,
    hash,
    folder,
    logId,
    open: (commitment) => texts.open(commitment),
    reason: (record) => withholding.reason(record),
  });
  for (const stored of records) {
    const { seq } = stored.entry;
    if (seq >= size) return;
    // A proof carries the whole line: what is told in part is not in it.
    if (toldRecord(options, logId, stored) !== stored) continue;
    if (isChosen(choice, { seq, type: stored.type })) yield stored;
  }
}

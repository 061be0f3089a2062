import type { Failure } from '../../core/failure.ts';
import type { ImportedBrief } from './gather.ts';
import { proofsOf } from '../../core/programme/proof.ts';
import type { Brief } from '../../core/programme/briefs.ts';
import { intact, type CheckedRun, type ProgrammeInput } from '../../core/programme/report/input.ts';
import { programmeHead, programmePage } from '../../core/programme/report/page.ts';
import { coverageRows, programmeJson, runRows } from '../../core/programme/report/rows.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { runAnswered, type Progress } from '../jobs.ts';
import { boardFor, timesOf, zoneOf } from './board.ts';
import { countAll, type Counting } from './count.ts';

export interface MadeProgramme {
  readonly folder: string;
  readonly files: readonly string[];
  readonly noPdf?: string;
  readonly runs: number;
  /** Of those, how many logs are not intact, or could not be checked. */
  readonly faulty: number;
}

/** By which the window finds its progress. */
export const PROGRAMME = 'programme';

/**
 * The programme for auditors, into a folder that the person chooses: every log is checked and counted
 * anew, nothing is taken from what was counted before. Null when they changed their mind.
 */
export async function exportProgramme(desk: Desk): Promise<Result<MadeProgramme | null, Failure>> {
  const { guides, desktop, clock } = desk.ports;
  if (!guides) return err({ code: 'export-failed', raw: 'no place to write to' });
  const day = timesOf(desk).localDate(clock.now());
  const folder = await desktop.chooseFolder(`breakglass-drills-${day}`, 'drill');
  if (folder === undefined) return ok(null);
  const about = { kind: 'verify', subject: PROGRAMME, unit: 'files' } as const;
  return runAnswered<MadeProgramme>(desk, about, async (progress) => {
    const counting = await countAll(desk, new Map(), progress);
    const runs = await checked(desk, counting, progress);
    if (progress.signal.aborted) return err({ code: 'cancelled' });
    const input = await inputOf(desk, runs);
    const sheets = (['en', 'ja'] as const).map((lang) => ({
      ...{ name: `programme.${lang}`, lang },
      html: programmePage(input, lang),
      head: programmeHead(input, lang),
    }));
    const written = await guides.write(folder, sheets, [
      { name: 'coverage.csv', rows: coverageRows(input) },
      { name: 'runs.csv', rows: runRows(input) },
      { name: 'programme.json', text: programmeJson(input) },
    ]);
    if (!written.ok) return err({ code: 'export-failed', raw: written.error.detail });
    desktop.showFolder(folder);
    const faulty = runs.filter((run) => !intact(run)).length;
    return ok({ folder, ...written.value, runs: runs.length, faulty });
  });
}

async function checked(
  desk: Desk,
  { briefs, results, imported }: Counting,
  { signal, at }: Progress,
): Promise<readonly CheckedRun[]> {
  const runs: CheckedRun[] = [];
  for (const brief of briefs) {
    if (signal.aborted) break;
    const result = results.get(brief.logId);
    const found = await verdictOf(desk, brief, imported, signal);
    runs.push({ brief, ...(result ? { result } : {}), ...found });
    at(runs.length, briefs.length);
  }
  return runs;
}

/** What came from another computer was verified as it was read, before anything was counted. */
async function verdictOf(
  desk: Desk,
  { logId }: Brief,
  imported: readonly ImportedBrief[],
  signal: AbortSignal,
): Promise<Pick<CheckedRun, 'verdict' | 'root' | 'shortCode'>> {
  const other = imported.find(({ brief }) => brief.logId === logId)?.log;
  if (other) {
    return { verdict: other.verdict, ...(other.root === undefined ? {} : { root: other.root }) };
  }
  const report = await desk.ports.logFiles.verify(logId, { signal });
  if (!report.ok) return {};
  const { verdict, root, shortCode } = report.value;
  return { verdict, shortCode, ...(root === undefined ? {} : { root }) };
}

async function inputOf(desk: Desk, runs: readonly CheckedRun[]): Promise<ProgrammeInput> {
  const { clock, kits, kit: readKit } = desk.ports;
  const kit = await readKit();
  const library = await desk.ports.library();
  const sound = runs.filter(intact);
  const briefs = sound.map(({ brief }) => brief);
  const results = new Map(
    sound.flatMap(({ brief, result }) => (result ? [[brief.logId, result] as const] : [])),
  );
  const sha256 = kits?.shelf.current()?.sha256;
  const times = timesOf(desk);
  const made = clock.now();
  return {
    board: boardFor(desk, kit, library, briefs),
    proofs: proofsOf(briefs, results, times, made),
    items: desk.ports.programme?.book.items() ?? [],
    ...{ runs, times, made, zone: zoneOf(desk), app: 'Breakglass' },
    titleOf: (id) => library.find(id)?.playbook.title,
    ...(kit
      ? {
          kit: {
            ...{ name: kit.name, prepared: kit.prepared },
            ...(sha256 === undefined ? {} : { sha256 }),
          },
        }
      : {}),
  };
}

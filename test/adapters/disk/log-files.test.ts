import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { allFiles } from '../../../main/adapters/disk/check-manifest.ts';
import { nodeFiles } from '../../../main/adapters/disk/files.ts';
import { check } from '../../fakes/changed-log.ts';
import { createFaultFiles } from '../../fakes/fault-files.ts';
import {
  closedDrill,
  createLogDisk,
  must,
  note,
  openDrill,
  temporaryFolder,
} from '../../fakes/log-disk.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';

const PLAYBOOK = Buffer.from('id: PB-01\nversion: 1.0.0\n');
const sha256 = createHash('sha256').update(PLAYBOOK).digest('hex');
const playbookBytes = (wanted: string) => (wanted === sha256 ? PLAYBOOK : undefined);
const HOSTILE = '=cmd()|<script>alert(1)</script>\u202eevil\u0007';

/** Two logs, the second gone on from the first, exported with everything an export can have. */
async function exported() {
  const disk = createLogDisk({ playbookBytes });
  const playbook = { id: 'PB-01', version: '1.0.0', sha256 };
  const first = await openDrill(disk);
  must(
    await first.append({
      type: 'run.start',
      run: 'r',
      data: { run: 'r', playbook, includes: [], person: HOSTILE, lang: 'ja' },
    }),
  );
  must(await first.append(note(HOSTILE)));
  const clock = createManualClock(undefined, 'next boot');
  const later = createLogDisk({ root: disk.root, clock, playbookBytes });
  const next = await openDrill(later, first.logId);
  must(await next.append(note('after the crash')));
  const scorecard = '{"score":1}';
  must(await later.logFiles.saveBeside(next.logId, 'scorecard.json', scorecard));
  const score = createHash('sha256').update(scorecard).digest('hex');
  must(await next.append({ type: 'score', run: 'r', data: { sha256: score } }));
  must(await next.close('finished'));
  const { folder } = must(await later.logFiles.export(next.logId, temporaryFolder()));
  return { folder, logs: [next.logId, first.logId], code: next.head().shortCode };
}

describe('files beside a log', () => {
  it('keeps a small file beside a log, and none of the names of its own', async () => {
    const disk = createLogDisk();
    const journal = await closedDrill(disk, 3);
    const path = join(disk.folderOf(journal.logId), 'scorecard.json');
    must(await disk.logFiles.saveBeside(journal.logId, 'scorecard.json', 'old'));
    must(await disk.logFiles.saveBeside(journal.logId, 'scorecard.json', 'new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    for (const name of [
      'keys.txt',
      '../x.json',
      'seg-000000000000.jsonl',
      'texts.jsonl',
      '.json',
    ]) {
      expect((await disk.logFiles.saveBeside(journal.logId, name, 'x')).ok).toBe(false);
    }
  });
});

describe('an export', () => {
  let bundle: Awaited<ReturnType<typeof exported>>;
  beforeAll(async () => {
    bundle = await exported();
  });

  it('holds the logs of the whole chain, the playbook as run, reports, list and guide', () => {
    const [newest = '', before = ''] = bundle.logs;
    const own = (id: string) =>
      ['checkpoints.txt', 'keys.txt', 'seg-000000000000.jsonl', 'texts.jsonl'].map(
        (name) => `logs/${id}/${name}`,
      );
    expect([...allFiles(nodeFiles, bundle.folder, '')].sort()).toEqual(
      [
        'VERIFY.txt',
        'manifest.json',
        'ocsf.jsonl',
        'records.csv',
        'report.en.html',
        'report.ja.html',
        'scorecard.json',
        'proofs/checkpoint.txt',
        'proofs/path.txt',
        'proofs/record.txt',
        'timeline.en.md',
        'timeline.ja.md',
        `playbooks/PB-01-1.0.0-${sha256.slice(0, 8)}.yaml`,
        `logs/${newest}/scorecard.json`,
        ...own(newest),
        ...own(before),
      ].sort(),
    );
    const [playbook = ''] = readdirSync(join(bundle.folder, 'playbooks'));
    expect(readFileSync(join(bundle.folder, 'playbooks', playbook))).toEqual(PLAYBOOK);
  });

  it('verifies, with both logs', async () => {
    const report = await check(bundle.folder);
    expect(report).toMatchObject({
      verdict: 'VALID_UNANCHORED',
      records: 4,
      shortCode: bundle.code,
    });
    expect(report.logs.map(({ logId }) => logId)).toEqual(bundle.logs);
  });

  /** The scorecard kept here is none that can be counted anew, which is said of it each time. */
  const ofScore = ({ kind }: { readonly kind: string }): boolean => kind === 'score-not-counted';

  it('one changed byte in any file names the file, in a record the record', async () => {
    for (const path of allFiles(nodeFiles, bundle.folder, '')) {
      const file = join(bundle.folder, path);
      const bytes = readFileSync(file);
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        writeFileSync(file, changed);
        const { verdict, findings } = await check(bundle.folder);
        expect(['TAMPERED', 'ROLLED_BACK', 'BAD_KEY'], `${path} ${at}`).toContain(verdict);
        expect(
          findings.every((one) => one.file === path || one.kind === 'rolled-back' || ofScore(one)),
          `${path} ${at}: ${JSON.stringify(findings)}`,
        ).toBe(true);
        expect(findings.some(({ seq }) => seq !== undefined)).toBe(path.includes('/seg-'));
      }
      writeFileSync(file, bytes);
    }
    expect((await check(bundle.folder)).verdict).toBe('VALID_UNANCHORED');
  });

  it('a file taken away or put in is named', async () => {
    const { folder } = await exported();
    writeFileSync(join(folder, 'extra.txt'), 'x');
    const named = (await check(folder)).findings.filter((one) => !ofScore(one));
    expect(named).toMatchObject([{ file: 'extra.txt', kind: 'unlisted' }]);
    rmSync(join(folder, 'report.en.html'));
    const report = await check(folder);
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings.find((one) => !ofScore(one))).toMatchObject({
      file: 'report.en.html',
      kind: 'missing',
    });
    rmSync(join(folder, 'manifest.json'));
    const without = (await check(folder)).findings.filter((one) => !ofScore(one));
    expect(without).toMatchObject([{ file: 'manifest.json', kind: 'missing' }]);
  });

  it('fault 52: hostile text is inert in the report and in the list', () => {
    for (const lang of ['en', 'ja']) {
      const html = readFileSync(join(bundle.folder, `report.${lang}.html`), 'utf8');
      expect(html).not.toContain('<script');
      expect(html).not.toMatch(/[\u202e\u0007]/);
      expect(html).toContain('U+202E');
      expect(html).toContain("default-src 'none'");
    }
    const csv = readFileSync(join(bundle.folder, 'records.csv'), 'utf8');
    const cells = csv.split(/[\r\n,]+/);
    expect(cells.filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([]);
    expect(readFileSync(join(bundle.folder, 'report.ja.html'), 'utf8')).toContain('訓練報告書');
  });

  it('does not overwrite an earlier one', async () => {
    const disk = createLogDisk();
    const journal = await closedDrill(disk, 3);
    const into = temporaryFolder();
    const one = must(await disk.logFiles.export(journal.logId, into));
    const two = must(await disk.logFiles.export(journal.logId, into));
    expect(two.folder).toBe(`${one.folder}-2`);
  });

  it('appears whole or not at all, whichever call fails', async () => {
    const files = createFaultFiles();
    const disk = createLogDisk({ files });
    const journal = await closedDrill(disk, 3);
    const start = files.calls.length;
    must(await disk.logFiles.export(journal.logId, temporaryFolder()));
    const made = files.calls.length - start;
    expect(made).toBeGreaterThan(50);
    for (let failing = 1; failing <= made; failing += 5) {
      const into = temporaryFolder();
      const from = files.calls.length;
      files.fault = ({ number }) => (number === from + failing ? 'ENOSPC' : undefined);
      const result = await disk.logFiles.export(journal.logId, into);
      files.fault = () => undefined;
      const visible = readdirSync(into).filter((name) => !name.startsWith('.'));
      if (result.ok) expect((await check(result.value.folder)).verdict).toBe('VALID_UNANCHORED');
      else if (!visible.every((name) => existsSync(join(into, name, 'manifest.json')))) {
        throw new Error(
          `half an export after failing call ${failing}: ${JSON.stringify(result.error)}`,
        );
      }
    }
  });
});

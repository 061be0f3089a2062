import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createImportedLogs } from '../../../main/adapters/disk/imported-logs.ts';
import { verifyFolder } from '../../../main/adapters/disk/verify-folder.ts';
import { parseTrust } from '../../../main/core/journal/verify/trust.ts';
import {
  closedDrill,
  createLogDisk,
  hash,
  must,
  note,
  openDrill,
  signatures,
  temporaryFolder,
} from '../../fakes/log-disk.ts';

const check = async (folder: string) => must(await verifyFolder(folder, { hash, signatures }));

describe('an export that is stopped', () => {
  it('leaves nothing that looks like one, and is gone on with without copying again', async () => {
    const disk = createLogDisk();
    const { logId } = await closedDrill(disk, 30);
    const into = temporaryFolder();
    const signal = { aborted: false };
    const stopped = await disk.logFiles.export(
      logId,
      into,
      {},
      {
        signal,
        at: (_done, _total, phase) => {
          if (phase === 'tables') signal.aborted = true;
        },
      },
    );
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(readdirSync(into).filter((name) => !name.startsWith('.'))).toEqual([]);
    const plan = must(await disk.logFiles.planExport(logId, into));
    expect(plan.unfinished?.bytes).toBeGreaterThan(1000);
    const made = must(await disk.logFiles.export(logId, into, { goOn: true }));
    expect(readdirSync(into)).toEqual([made.folder.slice(into.length + 1)]);
    expect((await check(made.folder)).verdict).toBe('VALID_UNANCHORED');
    expect(must(await disk.logFiles.planExport(logId, into)).unfinished).toBeUndefined();
  });

  it('tells how much room it needs before it writes anything', async () => {
    const disk = createLogDisk({ freeBytes: () => 1000 });
    const { logId } = await closedDrill(disk, 3);
    const into = temporaryFolder();
    expect(await disk.logFiles.export(logId, into)).toMatchObject({
      ok: false,
      error: { code: 'export-no-space', params: { free: '1.0 KB' } },
    });
    expect(readdirSync(into)).toEqual([]);
  });
});

describe('what this computer knows from outside', () => {
  it('is told in the report as its own trust, and is not everybody’s verdict', async () => {
    let code = '';
    const trustOf = () =>
      must(parseTrust(hash, JSON.stringify({ shortCodes: code ? [code] : [] })));
    const disk = createLogDisk({ trustOf });
    const { logId } = await closedDrill(disk, 6);
    const report = async () => {
      const made = must(await disk.logFiles.export(logId, temporaryFolder(), { pdf: false }));
      return { made, text: readFileSync(join(made.folder, 'report.en.html'), 'utf8') };
    };
    expect((await report()).text).toContain('nothing from outside the laptop was compared');
    code = must(await disk.logFiles.verify(logId)).shortCode;
    const { made, text } = await report();
    expect(text).toContain('Anchored up to record 5 by one alone: the short code');
    expect(made.verdict).toBe('VALID_UNANCHORED');
    code = code.replace(/^\d+/, '9');
    expect((await report()).made.verdict).toBe('ROLLED_BACK');
  });
});

describe('texts left out of an export', () => {
  it('are in no file of it, are told with their reason, and leave the verdict as it is', async () => {
    const disk = createLogDisk();
    const journal = await openDrill(disk);
    for (const text of ['ACME Corp called', 'all is well']) must(await journal.append(note(text)));
    must(await journal.close('finished'));
    const { logId } = journal;
    const what = { kind: 'record', logId, seq: 1 } as const;
    const made = must(
      await disk.logFiles.export(logId, temporaryFolder(), {
        withhold: [{ what, why: 'names a customer', attachments: true }],
      }),
    );
    expect(made).toMatchObject({ withheld: 1, verdict: 'VALID_UNANCHORED' });
    for (const name of readdirSync(made.folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(made.folder, name);
      if (!name.includes('.')) continue;
      expect(readFileSync(path, 'utf8').includes('ACME'), name).toBe(false);
    }
    expect(readFileSync(join(made.folder, 'report.en.html'), 'utf8')).toContain(
      '[withheld: names a customer]',
    );
    expect(readFileSync(join(made.folder, 'timeline.ja.md'), 'utf8')).toContain('all is well');
  });
});

describe('some records of a log', () => {
  it('verify by themselves, show nothing else, and break when changed', async () => {
    const disk = createLogDisk();
    const { logId } = await closedDrill(disk, 40);
    const records = { from: 5, to: 6, seqs: [30] };
    const { folder } = must(await disk.logFiles.export(logId, temporaryFolder(), { records }));
    const path = join(folder, 'disclosure.json');
    const text = readFileSync(path, 'utf8');
    const disclosure = JSON.parse(text) as { records: { seq: number }[] };
    expect(disclosure.records.map(({ seq }) => seq)).toEqual([5, 6, 30]);
    expect(text).toContain('note 4');
    expect(text).not.toContain('note 10');
    expect(existsSync(join(folder, 'logs'))).toBe(false);
    expect((await check(folder)).verdict).toBe('VALID_UNANCHORED');
    writeFileSync(path, text.replace('note 4', 'note 9'));
    expect((await check(folder)).verdict).toBe('TAMPERED');
  });

  it('are refused when none is meant', async () => {
    const disk = createLogDisk();
    const { logId } = await closedDrill(disk, 3);
    const into = temporaryFolder();
    expect(await disk.logFiles.export(logId, into, { records: { seqs: [99] } })).toMatchObject({
      error: { code: 'nothing-chosen' },
    });
  });
});

describe('the logs of two laptops', () => {
  it('are taken in verified, shown as one timeline, and verify together', async () => {
    const theirs = createLogDisk();
    const other = await closedDrill(theirs, 6);
    const brought = must(await theirs.logFiles.export(other.logId, temporaryFolder())).folder;
    const ours = createLogDisk();
    const imported = createImportedLogs({ root: ours.root, hash, signatures });
    expect(await imported.take(brought, 'incident')).toMatchObject({
      error: { code: 'merge-other-mode' },
    });
    const taken = must(await imported.take(brought, 'drill'));
    expect(await imported.list()).toEqual([taken]);

    const own = await closedDrill(ours, 5);
    const others = [other.logId];
    const { folder } = must(await ours.logFiles.export(own.logId, temporaryFolder(), { others }));
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as unknown;
    expect(manifest).toMatchObject({ chains: [[own.logId], [other.logId]] });
    expect((await check(folder)).verdict).toBe('VALID_UNANCHORED');
    const rows = readFileSync(join(folder, 'records.csv'), 'utf8').split('\r\n').slice(1, -1);
    for (const [id, count] of [
      [own.logId, 5],
      [other.logId, 6],
    ] as const) {
      const seqs = rows.filter((row) => row.startsWith(id)).map((row) => Number(row.split(',')[1]));
      expect(seqs).toEqual(Array.from({ length: count }, (_, seq) => seq));
    }
  });

  it('are refused when the export was changed, or is none', async () => {
    const theirs = createLogDisk();
    const other = await closedDrill(theirs, 4);
    const { folder } = must(await theirs.logFiles.export(other.logId, temporaryFolder()));
    const root = temporaryFolder();
    const imported = createImportedLogs({ root, hash, signatures });
    writeFileSync(join(folder, 'records.csv'), 'changed');
    expect(await imported.take(folder, 'drill')).toMatchObject({
      error: { code: 'import-not-intact', params: { verdict: 'TAMPERED' } },
    });
    mkdirSync(join(root, 'empty'));
    expect(await imported.take(join(root, 'empty'), 'drill')).toMatchObject({
      error: { code: 'import-not-export' },
    });
    expect(await imported.list()).toEqual([]);
  });
});

describe('an export without the app', () => {
  it('fault 50: sha256sum agrees with the manifest about every file', async () => {
    const disk = createLogDisk();
    const { logId } = await closedDrill(disk, 20);
    const { folder } = must(await disk.logFiles.export(logId, temporaryFolder()));
    const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
    const { files, self } = JSON.parse(text) as {
      files: { path: string; sha256: string }[];
      self: string;
    };
    const list = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
    const sum = spawnSync('sha256sum', ['--check', '--strict', '--quiet', '-'], {
      cwd: folder,
      input: list,
      encoding: 'utf8',
    });
    expect(sum.status, sum.stdout + sum.stderr).toBe(0);
    const zeroed = text.replace(self, '0'.repeat(64));
    expect(createHash('sha256').update(zeroed).digest('hex')).toBe(self);
  });
});

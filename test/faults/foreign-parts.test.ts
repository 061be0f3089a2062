import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { selfDigest } from '../../main/adapters/disk/check-manifest.ts';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyFolder } from '../../main/adapters/disk/verify-folder.ts';
import { loadTexts } from '../../main/adapters/disk/log-folder.ts';
import { nodeFiles } from '../../main/adapters/disk/files.ts';
import { check, trusting } from '../fakes/changed-log.ts';
import {
  closedDrill,
  createLogDisk,
  hash,
  must,
  signatures,
  temporaryFolder,
} from '../fakes/log-disk.ts';

let log = '';
let bundle = '';
let other = '';

beforeEach(async () => {
  const disk = createLogDisk();
  const journal = await closedDrill(disk, 8);
  log = disk.folderOf(journal.logId);
  other = disk.folderOf((await closedDrill(disk, 3)).logId);
  bundle = must(await disk.logFiles.export(journal.logId, temporaryFolder())).folder;
});

describe('what does not belong to an export', () => {
  it('bytes moved from a text into its salt are tampering, and the text is not shown', async () => {
    const path = join(bundle, 'logs', basename(log), 'texts.jsonl');
    const lines = readFileSync(path, 'utf8').split('\n');
    const kept = JSON.parse(lines[0] ?? '') as { c: string; salt: string; text: string };
    const moved = Buffer.from(kept.text.slice(0, 3));
    const salt = Buffer.concat([Buffer.from(kept.salt, 'base64'), moved]).toString('base64');
    lines[0] = JSON.stringify({ c: kept.c, salt, text: kept.text.slice(3) });
    writeFileSync(path, lines.join('\n'));
    const folder = join(bundle, 'logs', basename(log));
    const report = await check(folder);
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ file: 'texts.jsonl', kind: 'text' });
    expect(loadTexts(nodeFiles, folder).has(kept.c)).toBe(false);
  });

  it('a genuine log at the root hides nothing', async () => {
    for (const name of ['seg-000000000000.jsonl', 'checkpoints.txt', 'keys.txt']) {
      copyFileSync(join(log, name), join(bundle, name));
    }
    appendFileSync(join(bundle, 'report.en.html'), 'forged');
    const report = await check(bundle);
    expect(report.verdict).toBe('TAMPERED');
    const files = report.findings.map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining(['report.en.html', 'seg-000000000000.jsonl']));
  });

  it('a log that is not in the chain is tampering, and named', async () => {
    cpSync(other, join(bundle, 'logs', basename(other)), { recursive: true });
    const report = await check(bundle);
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings).toContainEqual(expect.objectContaining({ kind: 'stranger-log' }));
  });

  it('a folder named after another log is tampering', async () => {
    const id = basename(log);
    cpSync(join(bundle, 'logs', id), join(bundle, 'logs', basename(other)), { recursive: true });
    rmSync(join(bundle, 'logs', id), { recursive: true });
    const report = await check(bundle);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ kind: 'stranger-log', file: `logs/${basename(other)}` }),
    );
  });

  it('a file that was not exported is tampering, and named', async () => {
    writeFileSync(join(bundle, 'approval.html'), 'x');
    const report = await check(bundle);
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ file: 'approval.html', kind: 'unlisted' });
  });

  it('a link to an endless device, a pipe and a link in a circle are named, never read', async () => {
    rmSync(join(bundle, 'records.csv'));
    symlinkSync('/dev/zero', join(bundle, 'records.csv'));
    rmSync(join(bundle, 'VERIFY.txt'));
    execFileSync('mkfifo', [join(bundle, 'VERIFY.txt')]);
    symlinkSync('.', join(bundle, 'circle'));
    const report = await check(bundle);
    expect(report.verdict).toBe('TAMPERED');
    for (const file of ['records.csv', 'VERIFY.txt', 'circle']) {
      expect(report.findings).toContainEqual(expect.objectContaining({ file, kind: 'not-a-file' }));
    }
  });

  it('a folder where a file should be is a verdict that names it', async () => {
    const file = `logs/${basename(log)}/keys.txt`;
    rmSync(join(bundle, file));
    mkdirSync(join(bundle, file));
    const report = await check(bundle);
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings).toContainEqual(expect.objectContaining({ file, kind: 'not-a-file' }));
  });

  it('texts of hundreds of MB are a verdict that names them', async () => {
    const file = `logs/${basename(log)}/texts.jsonl`;
    truncateSync(join(bundle, file), 600 * 1024 * 1024);
    const report = await check(join(bundle, 'logs', basename(log)));
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ file: 'texts.jsonl', kind: 'too-large' });
  });

  it('a manifest that lists a path outside the export is tampering', async () => {
    const path = join(bundle, 'manifest.json');
    const blank = readFileSync(path, 'utf8')
      .replace('records.csv', '../records.csv')
      .replace(/("self": ")[0-9a-f]{64}/, `$1${'0'.repeat(64)}`);
    writeFileSync(path, blank.replace(/"self": "0{64}/, `"self": "${selfDigest(blank)}`));
    const report = await check(bundle);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ file: '../records.csv', kind: 'outside' }),
    );
  });

  it('a closed log whose end nothing signs is never anchored by its pinned key', async () => {
    const path = join(log, 'checkpoints.txt');
    const [body = '', signed = ''] = readFileSync(path, 'utf8').split('\n\n');
    writeFileSync(path, `${body}\n\n${signed}\n\n`);
    const vkey = readFileSync(join(log, 'keys.txt'), 'utf8').trim();
    const report = await check(log, trusting({ vkeys: [vkey] }));
    expect(report.verdict).toBe('VALID_UNANCHORED');
    expect(report.findings).toContainEqual(expect.objectContaining({ kind: 'close-unsigned' }));
  });

  it('a trusted checkpoint of another log is told as not used', async () => {
    const text = readFileSync(join(other, 'checkpoints.txt'), 'utf8');
    const note = `${text.split('\n\n').slice(0, 2).join('\n\n')}\n`;
    const trust = trusting({ checkpoints: [note] });
    const report = must(await verifyFolder(bundle, { hash, signatures, trust }));
    expect(report.verdict).toBe('VALID_UNANCHORED');
    expect(report.findings).toContainEqual(expect.objectContaining({ kind: 'checkpoint-unused' }));
  });
});

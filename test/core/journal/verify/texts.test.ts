import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TextTable } from '../../../../main/core/journal/verify/text-table.ts';
import { canonical } from '../../../../main/core/journal/canonical.ts';
import { check } from '../../../fakes/changed-log.ts';
import { createLogDisk, hash, must, note, openDrill } from '../../../fakes/log-disk.ts';

/** Three notes, signed; then a batch of three that nothing signs, as a killed process leaves it. */
async function left() {
  const disk = createLogDisk();
  const journal = await openDrill(disk);
  for (const text of ['one', 'two', 'three']) must(await journal.append(note(text)));
  must(await journal.checkpoint());
  await Promise.all(['four', 'five', 'six', 'seven'].map((text) => journal.append(note(text))));
  const folder = disk.folderOf(journal.logId);
  const path = join(folder, 'texts.jsonl');
  const spoil = (line: number) => {
    const lines = readFileSync(path, 'utf8').split('\n');
    lines[line - 1] = (lines[line - 1] ?? '').replace(/"text":"./, '"text":"X');
    writeFileSync(path, lines.join('\n'));
  };
  return { folder, path, spoil, journal };
}

function foreignText(text: string): string {
  const salt = Buffer.alloc(16, 5);
  const c = Buffer.from(hash.sha256(salt, Buffer.from(text))).toString('base64');
  return `${canonical({ c, salt: salt.toString('base64'), text })}\n`;
}

describe('texts kept beside a log', () => {
  it('that a power cut left in part, with whole ones of the same batch behind, are torn', async () => {
    const { folder, spoil } = await left();
    spoil(6);
    const report = await check(folder);
    expect(report.verdict).toBe('TORN_TAIL');
    expect(report.findings).toMatchObject([{ file: 'texts.jsonl', kind: 'torn-text' }]);
    expect(report.findings[0]?.text).toContain('line 6');
  });

  it('are tampered with where they were on the disk for certain: before the batch, or signed since', async () => {
    const before = await left();
    before.spoil(2);
    expect(await check(before.folder)).toMatchObject({
      verdict: 'TAMPERED',
      findings: [{ file: 'texts.jsonl', kind: 'text' }],
    });
    const signed = await left();
    must(await signed.journal.checkpoint());
    signed.spoil(6);
    expect((await check(signed.folder)).verdict).toBe('TAMPERED');
    const unmarked = await left();
    rmSync(join(unmarked.folder, 'batch'));
    unmarked.spoil(6);
    expect((await check(unmarked.folder)).verdict).toBe('TAMPERED');
  });

  it('that no record names are told by their lines, and change no verdict', async () => {
    const { folder, path } = await left();
    const first = await check(folder);
    expect(first).toMatchObject({ verdict: 'VALID_UNANCHORED', findings: [] });
    for (let at = 0; at < 23; at += 1) appendFileSync(path, foreignText(`never said ${at}`));
    const { verdict, findings } = await check(folder);
    expect(verdict).toBe('VALID_UNANCHORED');
    expect(findings).toHaveLength(21);
    expect(findings[0]).toMatchObject({ file: 'texts.jsonl', kind: 'text-stray' });
    expect(findings[0]?.text).toContain('line 8 belongs to no record');
    expect(findings[20]?.text).toContain('3 more');
  });
});

describe('texts that are not kept', () => {
  const without = (path: string, lines: readonly number[]) => {
    const all = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, all.filter((_, at) => !lines.includes(at + 1)).join('\n'));
  };

  it('are counted, and the records named that had them', async () => {
    const { folder, path, journal } = await left();
    must(await journal.checkpoint());
    without(path, [2]);
    const one = await check(folder);
    expect(one).toMatchObject({
      verdict: 'VALID_UNANCHORED',
      findings: [{ file: 'texts.jsonl', kind: 'text-missing' }],
    });
    expect(one.findings[0]?.text).toBe(
      '1 text of record 2 is not here, none of them left out on purpose',
    );
    without(path, [3, 4]);
    expect((await check(folder)).findings[0]?.text).toContain('3 texts of records 2, 4 to 5 are');
  });

  it('are told when the whole file is gone, or empty', async () => {
    const { folder, path } = await left();
    rmSync(path);
    const { findings } = await check(folder);
    expect(findings).toMatchObject([{ kind: 'text-missing' }]);
    expect(findings[0]?.text).toContain('7 texts of records 1 to 7 are not here');
    writeFileSync(path, '');
    expect((await check(folder)).findings).toEqual(findings);
  });

  it('are no second finding where lines are damaged, until more are gone than those', async () => {
    const { folder, path, spoil } = await left();
    spoil(6);
    expect((await check(folder)).findings).toHaveLength(1);
    without(path, [1]);
    expect((await check(folder)).findings.map(({ kind }) => kind)).toContain('text-missing');
  });
});

describe('the table of texts', () => {
  const commitment = (at: number) =>
    Buffer.from(hash.sha256(Buffer.from(String(at)))).toString('base64');

  it('knows of each of thousands of lines which record names it', () => {
    const table = new TextTable();
    for (let at = 0; at < 3000; at += 1) table.add(commitment(at), at + 1);
    table.sort();
    for (let at = 0; at < 3000; at += 1) {
      if (at % 1000 !== 7) table.name(Buffer.from(`xx${commitment(at)}`), 2, at * 2);
    }
    table.name(Buffer.from(commitment(5000)), 0, 1);
    expect(table.strays()).toEqual([8, 1008, 2008]);
    expect(table.lastBefore(0)).toBe(0);
    expect(table.lastBefore(1)).toBe(1);
    expect(table.lastBefore(4001)).toBe(2001);
  });
});

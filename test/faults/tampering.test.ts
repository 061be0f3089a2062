import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { changedLog, check, rechained, selfChecked } from '../fakes/changed-log.ts';
import { closedDrill, createLogDisk } from '../fakes/log-disk.ts';

const RECORDS = 50;
let original = '';

beforeAll(async () => {
  const disk = createLogDisk();
  original = disk.folderOf((await closedDrill(disk, RECORDS)).logId);
});

const kinds = ({ findings }: { readonly findings: readonly { readonly kind: string }[] }) =>
  findings.map(({ kind }) => kind);

describe('a record somebody changed', () => {
  it('is valid and unanchored while nobody has changed it', async () => {
    expect(await check(original)).toMatchObject({
      verdict: 'VALID_UNANCHORED',
      records: RECORDS,
      checkpointed: RECORDS,
      findings: [],
    });
  });

  it('fault 12: two records swapped are tampering', async () => {
    const folder = changedLog(original, (lines) => [
      ...lines.slice(0, 8),
      ...lines.slice(8, 10).reverse(),
      ...lines.slice(10),
    ]);
    const report = await check(folder);
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ seq: 8, kind: 'gap' });
  });

  it('fault 13: a deleted record is a gap', async () => {
    const report = await check(
      changedLog(original, (lines) => lines.filter((_, index) => index !== 20)),
    );
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ seq: 20, kind: 'gap' });
  });

  it('fault 14: a record told twice is out of order', async () => {
    const report = await check(
      changedLog(original, (lines) => [...lines.slice(0, 5), ...lines.slice(4)]),
    );
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ seq: 5, kind: 'order' });
  });

  it('a record rewritten with its check value and all after it is found by the signature', async () => {
    const folder = changedLog(original, (lines) =>
      rechained(lines, 30, (line) => line.replace('laptop', 'desktop')),
    );
    const report = await check(folder);
    expect(report.verdict).toBe('TAMPERED');
    expect(kinds(report)).toEqual(['root']);
  });

  it('a record rewritten alone is named by the record after it', async () => {
    const folder = changedLog(original, (lines) =>
      lines.map((line, seq) =>
        seq === 12 ? selfChecked(line.replace('laptop', 'desktop')) : line,
      ),
    );
    const report = await check(folder);
    expect(report.findings[0]).toMatchObject({ seq: 12, kind: 'chain' });
  });

  it('fault 47: a record of a later version is not taken for a valid one', async () => {
    const report = await check(
      changedLog(original, (lines) =>
        lines.map((line, seq) =>
          seq === 9 ? selfChecked(line.replace('"v":1,', '"v":2,')) : line,
        ),
      ),
    );
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ seq: 9, kind: 'unknown-version' });
  });

  it('fault 11: a changed byte names its record (every byte: see the check of a log)', async () => {
    const bytes = readFileSync(join(original, 'seg-000000000000.jsonl'));
    const folder = changedLog(original, (lines) => lines);
    const path = join(folder, 'seg-000000000000.jsonl');
    const ends: number[] = [];
    bytes.forEach((byte, at) => byte === 0x0a && ends.push(at));
    const place = fc.nat(bytes.length - 1);
    const mask = fc.integer({ min: 1, max: 255 });
    await fc.assert(
      fc.asyncProperty(place, mask, async (at, bits) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ bits;
        writeFileSync(path, changed);
        const report = await check(folder);
        expect(['TAMPERED', 'TORN_TAIL', 'ROLLED_BACK']).toContain(report.verdict);
        expect(report.findings[0]?.seq).toBe(ends.findIndex((end) => at <= end));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['a key twice', (line: string) => line.replace('"seq":7', '"seq":7,"seq":7')],
    ['__proto__', (line: string) => line.replace('"data":{', '"__proto__":{},"data":{')],
    ['a space', (line: string) => line.replace('":', '": ')],
    ['a lone surrogate', (line: string) => line.replace('laptop', '\\ud800')],
    ['a byte order mark', (line: string) => `\ufeff${line}`],
    ['a carriage return', (line: string) => line.replace(',"mono"', '\r,"mono"')],
    ['a NUL', (line: string) => line.replace('laptop', 'lap\u0000top')],
  ])('fault 19: %s in a line is tampering with that record', async (_, change) => {
    const report = await check(
      changedLog(original, (lines) =>
        lines.map((line, seq) => (seq === 7 ? selfChecked(change(line)) : line)),
      ),
    );
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]?.seq).toBe(7);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyFolder, type FolderReport } from '../../main/adapters/disk/verify-folder.ts';
import { finishLine, prepareLine } from '../../main/core/journal/line.ts';
import { parseCheckpoint, parseVerifierKey, signCheckpoint } from '../../main/core/journal/note.ts';
import { noTrust, parseTrust, type Trust } from '../../main/core/journal/verify/trust.ts';
import {
  closedDrill,
  createLogDisk,
  hash,
  must,
  signatures,
  temporaryFolder,
} from '../fakes/log-disk.ts';

const RECORDS = 50;
let original = '';
let shortCode = '';
let vkey = '';

beforeAll(async () => {
  const disk = createLogDisk();
  const journal = await closedDrill(disk, RECORDS);
  original = disk.folderOf(journal.logId);
  shortCode = journal.head().shortCode;
  vkey = readFileSync(join(original, 'keys.txt'), 'utf8').trim();
});

/** A copy of the log with its lines changed; checkpoints too, where a test says so. */
function copy(
  change: (lines: string[]) => readonly string[],
  checkpoints?: (text: string) => string,
) {
  const folder = join(temporaryFolder(), original.split('/').at(-1) ?? '');
  cpSync(original, folder, { recursive: true });
  const path = join(folder, 'seg-000000000000.jsonl');
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  writeFileSync(
    path,
    change(lines)
      .map((line) => `${line}\n`)
      .join(''),
  );
  const notes = join(folder, 'checkpoints.txt');
  if (checkpoints) writeFileSync(notes, checkpoints(readFileSync(notes, 'utf8')));
  return folder;
}

async function check(folder: string, trust: Trust = noTrust): Promise<FolderReport> {
  return must(await verifyFolder(folder, { hash, signatures, trust }));
}

const trusting = (trust: object) => must(parseTrust(hash, JSON.stringify(trust)));
const kinds = ({ findings }: FolderReport) => findings.map(({ kind }) => kind);

describe('a log somebody changed', () => {
  it('is valid and unanchored while nobody has changed it', async () => {
    expect(await check(original)).toMatchObject({
      verdict: 'VALID_UNANCHORED',
      records: RECORDS,
      checkpointed: RECORDS,
      findings: [],
    });
  });

  it('fault 11: a changed byte anywhere names its record, every byte of some records', async () => {
    const bytes = readFileSync(join(original, 'seg-000000000000.jsonl'));
    const folder = copy((lines) => lines);
    const path = join(folder, 'seg-000000000000.jsonl');
    const ends: number[] = [];
    bytes.forEach((byte, at) => byte === 0x0a && ends.push(at));
    const start = (ends[6] ?? 0) + 1;
    const places = Array.from({ length: (ends[8] ?? 0) - start + 1 }, (_, index) => start + index);
    for (const place of places) await flipped(place, 1);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), flipped),
      { numRuns: 300 },
    );

    async function flipped(place: number, mask: number): Promise<void> {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ mask;
      writeFileSync(path, changed);
      const report = await check(folder);
      expect(['TAMPERED', 'TORN_TAIL', 'ROLLED_BACK']).toContain(report.verdict);
      const [first] = report.findings;
      expect(first?.seq).toBe(ends.findIndex((end) => place <= end));
    }
  });

  it('fault 12: two records swapped are tampering', async () => {
    const folder = copy((lines) => [
      ...lines.slice(0, 8),
      ...lines.slice(8, 10).reverse(),
      ...lines.slice(10),
    ]);
    const report = await check(folder);
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ seq: 8, kind: 'gap' });
  });

  it('fault 13: a deleted record is a gap', async () => {
    const report = await check(copy((lines) => lines.filter((_, index) => index !== 20)));
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ seq: 20, kind: 'gap' });
  });

  it('fault 14: a record told twice is out of order', async () => {
    const report = await check(copy((lines) => [...lines.slice(0, 5), ...lines.slice(4)]));
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ seq: 5, kind: 'order' });
  });

  it('fault 9: cut at a line end, own checkpoints kept, is rolled back', async () => {
    const report = await check(copy((lines) => lines.slice(0, 30)));
    expect(report.verdict).toBe('ROLLED_BACK');
  });

  it('fault 10: cut together with its checkpoints, only something outside tells', async () => {
    const folder = copy(
      (lines) => lines.slice(0, 30),
      (text) => text.slice(0, text.indexOf('\n\n', text.indexOf('\n\n') + 2) + 2),
    );
    expect((await check(folder)).verdict).toBe('VALID_UNANCHORED');
    expect((await check(folder, trusting({ shortCodes: [shortCode] }))).verdict).toBe(
      'ROLLED_BACK',
    );
    const notes = readFileSync(join(original, 'checkpoints.txt'), 'utf8').trimEnd().split('\n\n');
    const last = `${notes.slice(-2).join('\n\n')}\n`;
    expect((await check(folder, trusting({ checkpoints: [last] }))).verdict).toBe('ROLLED_BACK');
  });

  it('any cut of the end is found by the short code of the whole', async () => {
    const trust = trusting({ shortCodes: [shortCode] });
    for (let keep = 1; keep < RECORDS; keep += 7) {
      const folder = copy((lines) => lines.slice(0, keep));
      rmSync(join(folder, 'checkpoints.txt'));
      expect((await check(folder, trust)).verdict).toBe('ROLLED_BACK');
    }
  });

  it('fault 15: a log written anew with another key is a bad key, where the key was pinned', async () => {
    const disk = createLogDisk();
    const journal = await closedDrill(disk, 5);
    const forged = disk.folderOf(journal.logId);
    const origin = `breakglass.invalid/drill/${journal.logId}`;
    const pinned = parseVerifierKey(hash, vkey);
    const other = signatures.generate().publicKey;
    const encoded = Buffer.concat([Buffer.of(1), other]).toString('base64');
    const id = Buffer.from(hash.sha256(Buffer.from(`${origin}\n`), Buffer.of(1), other))
      .toString('hex')
      .slice(0, 8);
    expect(pinned).toBeDefined();
    expect((await check(forged)).verdict).toBe('VALID_UNANCHORED');
    expect((await check(forged, trusting({ vkeys: [`${origin}+${id}+${encoded}`] }))).verdict).toBe(
      'BAD_KEY',
    );
  });

  it('is anchored by its pinned key, its short code, or a checkpoint kept elsewhere', async () => {
    expect(await check(original, trusting({ vkeys: [vkey] }))).toMatchObject({
      verdict: 'VALID_ANCHORED',
      anchoredUpTo: RECORDS,
    });
    expect(
      await check(original, trusting({ shortCodes: [shortCode.toLowerCase()] })),
    ).toMatchObject({
      verdict: 'VALID_ANCHORED',
      anchoredUpTo: RECORDS,
      by: [`short code ${shortCode}`],
    });
    const note = `${readFileSync(join(original, 'checkpoints.txt'), 'utf8').split('\n\n').slice(0, 2).join('\n\n')}\n`;
    expect(await check(original, trusting({ checkpoints: [note] }))).toMatchObject({
      verdict: 'VALID_ANCHORED',
      anchoredUpTo: 1,
      by: ['trusted checkpoint'],
    });
  });

  it('fault 17: two signed checkpoints of one size with different roots are a fork', async () => {
    const disk = createLogDisk();
    const journal = await closedDrill(disk, 4);
    const folder = disk.folderOf(journal.logId);
    const key = signatures.generate();
    const origin = `breakglass.invalid/drill/${journal.logId}`;
    rewriteWithKey(folder, origin, key.publicKey);
    const path = join(folder, 'checkpoints.txt');
    const root = Buffer.alloc(32, 1).toString('base64');
    const one = signCheckpoint(hash, key, { origin, size: 2, root });
    const two = signCheckpoint(hash, key, {
      origin,
      size: 2,
      root: Buffer.alloc(32, 2).toString('base64'),
    });
    writeFileSync(path, `${one}\n${two}\n`);
    const report = await check(folder);
    expect(report.verdict).toBe('FORKED');
    expect(kinds(report)).toContain('forked');
  });

  it('a checkpoint of another history is a fork', async () => {
    const code = shortCode.replace(/@ .*/, '@ 7BJQMR-BZFMPF-1WXX2Q-FSGNTS-4K');
    expect((await check(original, trusting({ shortCodes: [code] }))).verdict).toBe('FORKED');
  });

  it('checkpoints signed by a foreign key are a bad key', async () => {
    const key = signatures.generate();
    const folder = copy(
      (lines) => lines,
      (text) => {
        const found = parseCheckpoint(`${text.split('\n\n').slice(0, 2).join('\n\n')}\n`);
        if (!found) throw new Error('no note');
        return `${signCheckpoint(hash, key, found.checkpoint)}\n`;
      },
    );
    const report = await check(folder);
    expect(report.verdict).toBe('BAD_KEY');
    expect(report.findings[0]?.file).toBe('checkpoints.txt');
  });

  it('a record rewritten with its check value and all after it is found by the signature', async () => {
    const folder = copy((lines) => rechain(lines, 30, (line) => line.replace('laptop', 'desktop')));
    const report = await check(folder);
    expect(report.verdict).toBe('TAMPERED');
    expect(kinds(report)).toEqual(['root']);
  });

  it('a record rewritten alone is named by the record after it', async () => {
    const folder = copy((lines) =>
      lines.map((line, seq) =>
        seq === 12 ? selfChecked(line.replace('laptop', 'desktop')) : line,
      ),
    );
    const report = await check(folder);
    expect(report.findings[0]).toMatchObject({ seq: 12, kind: 'chain' });
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
      copy((lines) => lines.map((line, seq) => (seq === 7 ? selfChecked(change(line)) : line))),
    );
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]?.seq).toBe(7);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('fault 20: unknown signature lines are ignored, and 20 of them are no trouble', async () => {
    const unknown = `\u2014 witness.invalid/eve ${Buffer.alloc(72, 9).toString('base64')}\n`;
    const folder = copy(
      (lines) => lines,
      (text) => text.replaceAll(/(\u2014 .*\n)/g, `$1${unknown.repeat(20)}`),
    );
    expect((await check(folder)).verdict).toBe('VALID_UNANCHORED');
  });

  it('fault 47: a record of a later version is not taken for a valid one', async () => {
    const report = await check(
      copy((lines) =>
        lines.map((line, seq) =>
          seq === 9 ? selfChecked(line.replace('"v":1,', '"v":2,')) : line,
        ),
      ),
    );
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ seq: 9, kind: 'unknown-version' });
  });
});

function selfChecked(line: string): string {
  const before = line.slice(0, line.lastIndexOf(',"z":'));
  const z = Buffer.from(hash.sha256(Buffer.from(`bgl1z\n${before}`)))
    .toString('hex')
    .slice(0, 8);
  return `${before},"z":"${z}"}`;
}

/** Changes one line and chains everything after it anew, as an attacker without the key would. */
function rechain(
  lines: readonly string[],
  from: number,
  change: (line: string) => string,
): readonly string[] {
  const result: string[] = [];
  for (const [seq, line] of lines.entries()) {
    if (seq < from) {
      result.push(line);
      continue;
    }
    const before = Buffer.from(
      hash.sha256(Buffer.of(0), Buffer.from(result[seq - 1] ?? '')),
    ).toString('base64');
    const chained = line.replace(/"prev":"[^"]*"/, `"prev":"${before}"`);
    result.push(selfChecked(seq === from ? change(chained) : chained));
  }
  return result;
}

/** Gives a short log another key, as someone who writes it anew would. */
function rewriteWithKey(folder: string, origin: string, publicKey: Uint8Array): void {
  const encoded = Buffer.concat([Buffer.of(1), publicKey]).toString('base64');
  const id = Buffer.from(hash.sha256(Buffer.from(`${origin}\n`), Buffer.of(1), publicKey))
    .toString('hex')
    .slice(0, 8);
  const key = `${origin}+${id}+${encoded}`;
  const logId = origin.split('/').at(-1) ?? '';
  const data = { app: 'a', clockSpeed: 1, device: 'd', logId, mode: 'drill', origin, vkey_0: key };
  const common = {
    actor: { id: '', device: 'd', app: 'a' },
    boot: 'b',
    ts: '2026-11-23T13:10:24.123Z',
  };
  const open = finishLine(
    hash,
    prepareLine({ ...common, mono: 1, type: 'log.open', data }),
    0,
    new Uint8Array(32),
  );
  const close = finishLine(
    hash,
    prepareLine({ ...common, mono: 2, type: 'log.close', data: { why: 'quit' } }),
    1,
    open.leaf,
  );
  writeFileSync(
    join(folder, 'seg-000000000000.jsonl'),
    `${Buffer.from(open.bytes).toString()}\n${Buffer.from(close.bytes).toString()}\n`,
  );
  writeFileSync(join(folder, 'keys.txt'), `${key}\n`);
  rmSync(join(folder, 'texts.jsonl'), { force: true });
}

import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles, type Files } from '../../../main/adapters/disk/files.ts';
import { createLogProofs } from '../../../main/adapters/disk/proofs.ts';
import { createLogReader } from '../../../main/adapters/disk/log-reader.ts';
import { fromBase64, toBase64 } from '../../../main/core/journal/bytes.ts';
import { leafHash } from '../../../main/core/journal/merkle.ts';
import { rootFromInclusion } from '../../../main/core/journal/proofs.ts';
import type { Journal } from '../../../main/core/ports/journal.ts';
import type { ReadProgress } from '../../../main/core/ports/log-reader.ts';
import {
  closedDrill,
  createLogDisk,
  hash,
  must,
  note,
  openDrill,
  signatures,
  type LogDisk,
} from '../../fakes/log-disk.ts';
import { fillLog } from '../../fakes/many-records.ts';

const COUNT = 40_000;

let disk: LogDisk;
let journal: Journal;
let folder: string;

beforeAll(async () => {
  disk = createLogDisk();
  journal = await openDrill(disk);
  await fillLog(journal, COUNT);
  must(await journal.checkpoint());
  folder = disk.folderOf(journal.logId);
}, 120_000);

function progress(): ReadProgress & { readonly told: number[]; stop(): void } {
  const stop = new AbortController();
  const told: number[] = [];
  return { signal: stop.signal, at: (done) => told.push(done), told, stop: () => stop.abort() };
}

describe('pages of a long log', () => {
  it('answers any place with the record that belongs there, its text, and its chain', async () => {
    const total = journal.head().size;
    for (const from of [0, 1, 63, 64, 16_380, 20_000, total - 30]) {
      const page = must(await disk.logReader.page(journal.logId, from, 40));
      expect(page.total).toBe(total);
      expect(page.records.map(({ at }) => at)).toEqual(
        Array.from({ length: Math.min(40, total - from) }, (_, index) => from + index),
      );
      for (const record of page.records) {
        expect(record.damage).toBeUndefined();
        expect(record.entry?.seq).toBe(record.at);
        expect(record.chained).toBe(record.at === 0 ? undefined : true);
        if (record.entry?.type === 'note') {
          expect(record.entry.data.text).toMatchObject({
            text: expect.stringMatching(/^note \d+ ウェブ$/) as string,
          });
        }
      }
    }
  });

  it('follows a log that is being written', async () => {
    const live = createLogDisk();
    const written = await openDrill(live);
    const before = must(await live.logReader.page(written.logId, 0, 10)).total;
    must(await written.append(note('one more')));
    const page = must(await live.logReader.page(written.logId, before, 10));
    expect(page.total).toBe(before + 1);
    expect(page.records[0]?.entry?.data).toMatchObject({ text: { text: 'one more' } });
  });

  it('takes no record for signed because of a note that nobody signed', async () => {
    const own = createLogDisk();
    const written = await openDrill(own);
    for (let count = 0; count < 5; count += 1) must(await written.append(note(`n${count}`)));
    const signed = must(await own.logReader.page(written.logId, 0, 10)).checkpointed;
    const origin = `breakglass.invalid/drill/${written.logId}`;
    const forged = [
      `${origin}\n6\n${Buffer.alloc(32, 1).toString('base64')}\n`,
      `\u2014 ${origin} ${Buffer.alloc(68, 7).toString('base64')}\n\n`,
    ];
    appendFileSync(join(own.folderOf(written.logId), 'checkpoints.txt'), forged.join('\n'));
    expect(signed).toBeLessThan(6);
    expect(must(await own.logReader.page(written.logId, 0, 10)).checkpointed).toBe(signed);
    expect(must(await own.logReader.pick(written.logId, [2])).checkpointed).toBe(signed);
  });

  it('reads only what a jump needs', async () => {
    let bytes = 0;
    const counted: Files = {
      ...nodeFiles,
      read: (file, into, position) => {
        const count = nodeFiles.read(file, into, position);
        bytes += count;
        return count;
      },
    };
    const reader = createLogReader({
      root: disk.root,
      hash,
      signatures,
      files: counted,
      proofs: createLogProofs({ root: disk.root, hash }),
    });
    must(await reader.page(journal.logId, 0, 40));
    bytes = 0;
    must(await reader.page(journal.logId, 200, 40));
    expect(bytes).toBeLessThan(1024 * 1024);
  });

  it('finds a place by its time', async () => {
    const page = must(await disk.logReader.page(journal.logId, 20_000, 1));
    const ts = Date.parse(page.records[0]?.entry?.ts ?? '');
    const found = must(await disk.logReader.seek(journal.logId, ts));
    const there = must(await disk.logReader.page(journal.logId, found, 1)).records[0];
    expect(Date.parse(there?.entry?.ts ?? '')).toBe(ts);
    expect(must(await disk.logReader.seek(journal.logId, 0))).toBe(0);
    const end = must(await disk.logReader.seek(journal.logId, Date.parse('2999-01-01')));
    expect(end).toBe(journal.head().size - 1);
  });

  it('says which log there is not', async () => {
    expect(await disk.logReader.page('nope', 0, 1)).toMatchObject({
      error: { code: 'no-such-log' },
    });
  });
});

describe('a damaged log is still shown', () => {
  async function damaged(change: (lines: string[]) => void) {
    const own = createLogDisk();
    const closed = await closedDrill(own, 20);
    const path = join(own.folderOf(closed.logId), 'seg-000000000000.jsonl');
    const lines = readFileSync(path, 'utf8').split('\n');
    change(lines);
    writeFileSync(path, lines.join('\n'));
    return must(await own.logReader.page(closed.logId, 0, 30)).records;
  }

  it('a changed record keeps its place and its bytes', async () => {
    const records = await damaged((lines) => {
      lines[7] = (lines[7] ?? '').replace('run-1', 'run-2');
    });
    expect(records).toHaveLength(20);
    expect(records[7]).toMatchObject({ damage: 'changed', line: expect.stringContaining('run-2') });
    expect(records[8]).toMatchObject({ chained: false, entry: { seq: 8 } });
    expect(records[9]).toMatchObject({ chained: true });
  });

  it('a record taken out leaves the next ones misplaced', async () => {
    const records = await damaged((lines) => void lines.splice(7, 1));
    expect(records).toHaveLength(19);
    expect(records[7]).toMatchObject({ damage: 'misplaced', chained: false, entry: { seq: 8 } });
  });

  it('a segment taken out leaves its places missing and the others where they were', async () => {
    const own = createLogDisk({ root: disk.root });
    const names = readdirSync(folder).filter((name) => name.startsWith('seg-'));
    expect(names.length).toBeGreaterThan(2);
    const [, second = '', third = ''] = names;
    const bytes = readFileSync(join(folder, second));
    rmSync(join(folder, second));
    try {
      const first = Number(third.slice(4, -6));
      const page = must(await own.logReader.page(journal.logId, first - 2, 4)).records;
      expect(page.map(({ damage }) => damage)).toEqual([
        'missing',
        'missing',
        undefined,
        undefined,
      ]);
      expect(page[2]?.entry?.seq).toBe(first);
    } finally {
      writeFileSync(join(folder, second), bytes);
    }
  });

  it('a line that never ends is cut, and nothing behind it is lost', async () => {
    const own = createLogDisk();
    const closed = await closedDrill(own, 5);
    const path = join(own.folderOf(closed.logId), 'seg-000000000000.jsonl');
    appendFileSync(path, `${'x'.repeat(3_000_000)}\n{"torn`);
    const records = must(await own.logReader.page(closed.logId, 3, 10)).records;
    expect(records.map(({ damage }) => damage)).toEqual([undefined, undefined, 'changed']);
    expect(records[2]?.line).toHaveLength(64 * 1024);
  });
});

describe('reading through', () => {
  it('meets every record once and in order, with progress', async () => {
    const told = progress();
    let next = 0;
    const passed = must(
      await disk.logReader.scan(
        journal.logId,
        ({ at, entry }) => {
          expect(at).toBe(next);
          expect(entry.seq).toBe(next);
          next += 1;
          return true;
        },
        told,
      ),
    );
    expect(passed).toBe(journal.head().size);
    expect(next).toBe(passed);
    expect(told.told.length).toBeGreaterThan(2);
  });

  it('reads only records that hold what is looked for, and passes all', async () => {
    const met: number[] = [];
    const only = ['"seq":31007,', '"type":"log.open"'];
    const see = ({ at }: { readonly at: number }): boolean => met.push(at) > 0;
    const passed = must(await disk.logReader.scan(journal.logId, see, { ...progress(), only }));
    expect(met).toEqual([0, 31_007]);
    expect(passed).toBe(journal.head().size);
  });

  it('stops when asked', async () => {
    const told = progress();
    const result = await disk.logReader.scan(journal.logId, () => void told.stop(), told);
    expect(result).toMatchObject({ error: { code: 'cancelled' } });
  });

  it('finds texts, not those whose salt no longer opens them', async () => {
    const own = createLogDisk();
    const closed = await closedDrill(own, 8);
    const path = join(own.folderOf(closed.logId), 'texts.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('note 3', 'note 9'));
    const wanted = (text: string) => /note [349]/.test(text);
    expect(must(await own.logReader.texts(closed.logId, wanted, progress())).size).toBe(1);
  });
});

describe('proof of one record', () => {
  it('leads from the record to the signed root, for the first, the last and any between', async () => {
    const { size } = journal.head();
    for (const seq of [0, 1, 1023, 1024, 16_384, 31_007, size - 1]) {
      const proof = must(await disk.logReader.prove(journal.logId, seq, progress()));
      expect(proof.checkpoint.size).toBe(size);
      expect(proof.note).toContain(proof.checkpoint.root);
      const path = proof.path.map((one) => fromBase64(one) ?? new Uint8Array());
      const leaf = leafHash(hash, Buffer.from(proof.line));
      expect(toBase64(leaf)).toBe(proof.leaf);
      const root = rootFromInclusion(hash, leaf, seq, size, path);
      expect(root && toBase64(root)).toBe(proof.checkpoint.root);
    }
  });

  it('is refused for what is not there, not signed yet, or changed', async () => {
    const own = createLogDisk();
    const written = await openDrill(own);
    must(await written.append(note('later')));
    const { size } = written.head();
    const prove = (seq: number) => own.logReader.prove(written.logId, seq, progress());
    expect(await prove(size)).toMatchObject({ error: { code: 'no-such-record' } });
    expect(await prove(size - 1)).toMatchObject({ error: { code: 'not-checkpointed' } });
    must(await written.checkpoint());
    expect((await prove(size - 1)).ok).toBe(true);
    const path = join(own.folderOf(written.logId), 'seg-000000000000.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('run-1', 'run-2'));
    expect(await prove(0)).toMatchObject({ error: { code: 'proof-fails' } });
  });

  it('is not given under a signature that does not hold', async () => {
    const own = createLogDisk();
    const closed = await closedDrill(own, 4);
    const path = join(own.folderOf(closed.logId), 'keys.txt');
    const other = createLogDisk();
    const stranger = await closedDrill(other, 4);
    writeFileSync(path, readFileSync(join(other.folderOf(stranger.logId), 'keys.txt')));
    expect(await own.logReader.prove(closed.logId, 1, progress())).toMatchObject({
      error: { code: 'not-checkpointed' },
    });
  });
});

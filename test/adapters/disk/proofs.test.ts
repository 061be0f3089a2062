import { appendFileSync, readFileSync, truncateSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLogProofs } from '../../../main/adapters/disk/proofs.ts';
import { toHex, utf8 } from '../../../main/core/journal/bytes.ts';
import { leafHash, TreeBuilder } from '../../../main/core/journal/merkle.ts';
import { isConsistent, rootFromInclusion } from '../../../main/core/journal/proofs.ts';
import {
  closedDrill,
  createLogDisk,
  hash,
  must,
  note,
  openDrill,
  temporaryFolder,
} from '../../fakes/log-disk.ts';

const LOG = '00000000-0000-4000-8000-000000000001';

/** A log's folder of made-up lines, in segments that begin at the given numbers. */
function madeUp(lines: readonly string[], starts: readonly number[] = [0]) {
  const root = temporaryFolder();
  const folder = join(root, 'drills', LOG);
  mkdirSync(folder, { recursive: true });
  const paths = starts.map((first, at) => {
    const path = join(folder, `seg-${String(first).padStart(12, '0')}.jsonl`);
    writeFileSync(
      path,
      lines
        .slice(first, starts[at + 1])
        .map((line) => `${line}\n`)
        .join(''),
    );
    return path;
  });
  return { root, folder, paths, proofs: createLogProofs({ root, hash }) };
}

function rootOver(lines: readonly string[]): Uint8Array {
  const tree = new TreeBuilder(hash);
  for (const line of lines) tree.append(leafHash(hash, utf8(line)));
  return tree.root();
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `{"seq":${at}}`);

test('no log, a size beyond its records, a seq beyond the size, and a stopped walk are told', async () => {
  const { proofs } = madeUp(numbered(5));
  expect(await proofs.root('../../etc', 1)).toMatchObject({ error: { code: 'no-such-log' } });
  const other = LOG.replace('1', '2');
  expect(await proofs.root(other, 1)).toMatchObject({ error: { code: 'no-such-log' } });
  expect(await proofs.root(LOG, 6)).toMatchObject({ error: { code: 'no-proof' } });
  expect(await proofs.inclusion(LOG, 5, 5)).toMatchObject({ error: { code: 'no-proof' } });
  expect(await proofs.consistency(LOG, 6, 5)).toMatchObject({ error: { code: 'no-proof' } });
  const { proofs: long } = madeUp(numbered(600));
  const stopped = await long.root(LOG, 600, { signal: { aborted: true } });
  expect(stopped).toMatchObject({ error: { code: 'cancelled' } });
  expect(must(await long.root(LOG, 600))).toEqual(rootOver(numbered(600)));
});

test('a record of a real log is proved to stand in its signed tree', async () => {
  const disk = createLogDisk();
  const journal = await closedDrill(disk, 9);
  const { size, root } = journal.head();
  const proofs = createLogProofs({ root: disk.root, hash });
  const { line, path, seq } = must(await proofs.inclusion(journal.logId, 4, size));
  const led = rootFromInclusion(hash, leafHash(hash, utf8(line)), seq, size, path);
  expect(Buffer.from(led ?? []).toString('base64')).toBe(root);
  expect(must(await proofs.keys(journal.logId, size))[0]?.line).toContain('"type":"log.open"');
});

test('proofs hold for any size, seq and cut into segments', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 900 }),
      fc.array(fc.integer({ min: 1, max: 899 }), { maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      async (count, cuts, oldSeed, seqSeed) => {
        const lines = numbered(count);
        const starts = [0, ...new Set(cuts.filter((cut) => cut < count))].sort((a, b) => a - b);
        const { proofs } = madeUp(lines, starts);
        const old = oldSeed % (count + 1);
        const seq = seqSeed % count;
        const now = { size: count, root: rootOver(lines) };
        expect(must(await proofs.root(LOG, count))).toEqual(now.root);
        const before = { size: old, root: rootOver(lines.slice(0, old)) };
        const proof = must(await proofs.consistency(LOG, old, count));
        expect(isConsistent(hash, before, now, proof)).toBe(true);
        const { line, path } = must(await proofs.inclusion(LOG, seq, count));
        expect(line).toBe(lines[seq]);
        const led = rootFromInclusion(hash, leafHash(hash, utf8(line)), seq, count, path);
        expect(toHex(led ?? new Uint8Array())).toBe(toHex(now.root));
      },
    ),
    { numRuns: 30 },
  );
});

test('a log that grows is read on from where it was; asked twice at once, both are right', async () => {
  const lines = numbered(700);
  const { paths, proofs } = madeUp(lines.slice(0, 520));
  expect(must(await proofs.root(LOG, 520))).toEqual(rootOver(lines.slice(0, 520)));
  appendFileSync(paths[0] ?? '', `${lines.slice(520).join('\n')}\n{"half":`);
  const [one, two] = await Promise.all([proofs.root(LOG, 700), proofs.root(LOG, 640)]);
  expect(must(one)).toEqual(rootOver(lines));
  expect(must(two)).toEqual(rootOver(lines.slice(0, 640)));
  expect(await proofs.root(LOG, 701)).toMatchObject({ error: { code: 'no-proof' } });
});

test('a log that became shorter is read anew', async () => {
  const { paths, proofs } = madeUp(numbered(600));
  must(await proofs.root(LOG, 600));
  truncateSync(paths[0] ?? '', 0);
  expect(await proofs.root(LOG, 600)).toMatchObject({ error: { code: 'no-proof' } });
  const other = numbered(600).map((line) => line.replace('seq', 'new'));
  appendFileSync(paths[0] ?? '', other.map((line) => `${line}\n`).join(''));
  expect(must(await proofs.root(LOG, 600))).toEqual(rootOver(other));
});

test('every change of key below a size is found, and nothing that only looks like one', async () => {
  const lines = numbered(800).map((line, at) => {
    if ([3, 255, 256, 700].includes(at)) return `{"data":{},"type":"key.rotate"}`;
    if (at === 9) return `{"data":{"type":"key.rotate"},"type":"input"}`;
    return at === 10 ? '{"data":"\\"type\\":\\"key.rotate\\""}' : line;
  });
  const { proofs } = madeUp(lines);
  const seqs = async (size: number) => must(await proofs.keys(LOG, size)).map(({ seq }) => seq);
  expect(await seqs(800)).toEqual([0, 3, 255, 256, 700]);
  expect(await seqs(700)).toEqual([0, 3, 255, 256]);
  expect(await seqs(4)).toEqual([0, 3]);
  expect(await seqs(0)).toEqual([]);
});

test('an open log gives proofs up to what is acknowledged while it goes on', async () => {
  const disk = createLogDisk();
  const journal = await openDrill(disk);
  const proofs = createLogProofs({ root: disk.root, hash });
  for (let at = 0; at < 5; at += 1) {
    must(await journal.append(note(`note ${at}`)));
    const { size, root } = journal.head();
    const found = must(await proofs.root(journal.logId, size));
    expect(Buffer.from(found).toString('base64')).toBe(root);
  }
  expect(readFileSync(join(disk.folderOf(journal.logId), 'checkpoints.txt'), 'utf8')).not.toBe('');
});

import { readdirSync, readFileSync, appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toBase64, toHex } from '../../../main/core/journal/bytes.ts';
import { appendLeaf, emptyTree, leafHash, rootOf } from '../../../main/core/journal/merkle.ts';
import type { Journal } from '../../../main/core/ports/journal.ts';
import { createFaultFiles } from '../../fakes/fault-files.ts';
import { createLogDisk, hash, must, note, openDrill, type LogDisk } from '../../fakes/log-disk.ts';

interface Seg {
  readonly first: number;
  readonly peaks: readonly string[];
  readonly sha256: string;
}

function segmentsOf(disk: LogDisk, logId: string) {
  const folder = disk.folderOf(logId);
  return readdirSync(folder)
    .filter((name) => name.startsWith('seg-'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const lines = bytes.toString('utf8').split('\n').slice(0, -1);
      const seg = (JSON.parse(lines[0] ?? '') as { readonly seg?: Seg }).seg;
      return { first: Number(name.slice(4, 16)), bytes, lines, seg };
    });
}

/** Every segment but the first must tell how the one before ended, and the tree so far. */
function checkChain(disk: LogDisk, logId: string): number {
  const segments = segmentsOf(disk, logId);
  let tree = emptyTree;
  segments.forEach(({ first, lines, seg }, index) => {
    const before = segments[index - 1];
    expect(first).toBe(tree.size);
    expect(seg).toEqual(
      before && {
        first: before.first,
        peaks: tree.peaks.map(toBase64),
        sha256: toHex(hash.sha256(before.bytes)),
      },
    );
    for (const [at, line] of lines.entries()) {
      if (at > 0) expect(line).not.toContain('"seg":');
      tree = appendLeaf(hash, tree, leafHash(hash, Buffer.from(line)));
    }
  });
  return segments.length;
}

async function answers(journal: Journal, count: number): Promise<void> {
  const one = (index: number) =>
    journal.append({ type: 'answer', data: { path: 'a', option: String(index) } });
  for (const result of await Promise.all(Array.from({ length: count }, (_, at) => one(at)))) {
    must(result);
  }
}

describe('segments', () => {
  it('begin anew after 16,384 records and tell how the one before ended', async () => {
    const disk = createLogDisk();
    const journal = await openDrill(disk);
    for (let round = 0; round < 9; round += 1) await answers(journal, 2000);
    const closed = must(await journal.close('finished'));
    expect(checkChain(disk, journal.logId)).toBe(2);
    expect(must(await disk.logFiles.verify(journal.logId))).toMatchObject({
      verdict: 'VALID_UNANCHORED',
      records: closed.size,
    });
  });

  it('begin anew before 8 MiB are passed', async () => {
    const disk = createLogDisk();
    const journal = await openDrill(disk);
    const items = Array.from({ length: 550 }, (_, index) => `${index} ${'x'.repeat(100)}`);
    for (let index = 0; index < 150; index += 1) {
      must(await journal.append({ type: 'step.done', data: { path: 'a', how: 'person', items } }));
    }
    must(await journal.close('finished'));
    const sizes = segmentsOf(disk, journal.logId).map(({ bytes }) => bytes.length);
    expect(sizes.length).toBeGreaterThan(1);
    for (const size of sizes) expect(size).toBeLessThanOrEqual(8 * 1024 * 1024);
    expect(checkChain(disk, journal.logId)).toBe(sizes.length);
  });

  it('that a failed sync closed early are told like any other, the bytes of the failure left out', async () => {
    const files = createFaultFiles();
    const disk = createLogDisk({ files });
    const journal = await openDrill(disk);
    must(await journal.append(note('before')));
    let failures = 2;
    files.fault = ({ name, path }) =>
      name === 'dataSync' && path.includes('seg-') && failures-- > 0 ? 'EIO' : undefined;
    expect((await journal.append(note('first kept'))).ok).toBe(false);
    expect((await journal.append(note('second kept'))).ok).toBe(false);
    must(await journal.append(note('after')));
    const { root } = must(await journal.close('finished'));
    expect(checkChain(disk, journal.logId)).toBe(2);
    let tree = emptyTree;
    for (const line of segmentsOf(disk, journal.logId).flatMap(({ lines }) => lines)) {
      tree = appendLeaf(hash, tree, leafHash(hash, Buffer.from(line)));
    }
    expect(toBase64(rootOf(hash, tree))).toBe(root);
  });

  it('digest what was acknowledged, not what an intruder added', async () => {
    const disk = createLogDisk();
    const journal = await openDrill(disk);
    must(await journal.append(note('one')));
    const path = join(disk.folderOf(journal.logId), 'seg-000000000000.jsonl');
    const acknowledged = readFileSync(path);
    appendFileSync(path, 'intruder\n');
    await journal.append(note('two'));
    must(await journal.close('finished'));
    expect(segmentsOf(disk, journal.logId)[1]?.seg).toMatchObject({
      first: 0,
      sha256: toHex(hash.sha256(acknowledged)),
    });
  });
});

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { proofText } from '../../../main/core/journal/proof-text.ts';
import { closedDrill, createLogDisk, must } from '../../fakes/log-disk.ts';

const sha256 = (...parts: readonly Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

test('an auditor gets from the text alone to the signed root', async () => {
  const disk = createLogDisk();
  const journal = await closedDrill(disk, 21);
  const watch = { signal: new AbortController().signal, at: () => undefined };
  for (const seq of [0, 7, 20]) {
    const text = proofText(must(await disk.logReader.prove(journal.logId, seq, watch)));
    const lines = text.split('\n');
    const after = (heading: string) => lines.findIndex((line) => line.startsWith(heading)) + 1;
    const record = lines[after('record')] ?? '';
    let node = sha256(Uint8Array.of(0), Buffer.from(record));
    expect(node.toString('base64')).toBe(lines[after('leaf')]);
    const [, index = '', size = ''] = /^index (\d+) size (\d+)$/m.exec(text) ?? [];
    const path = lines.slice(after('path'), lines.indexOf('', after('path')));
    let [at, last] = [Number(index), Number(size) - 1];
    for (const sibling of path.map((one) => Buffer.from(one, 'base64'))) {
      if (at % 2 === 1 || at === last) {
        node = sha256(Uint8Array.of(1), sibling, node);
        while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
      } else node = sha256(Uint8Array.of(1), node, sibling);
      [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    }
    const note = lines.slice(after('checkpoint'));
    expect(note.slice(1, 3)).toEqual([size, node.toString('base64')]);
    expect(note[4]).toMatch(/^— breakglass\.invalid\/drill\//);
  }
});

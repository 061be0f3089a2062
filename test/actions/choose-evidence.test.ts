import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { chooseEvidence, takeChosen } from '../../main/actions/choose-evidence.ts';
import { ask, evidenceBench, type EvidenceBench } from '../fakes/evidence-bench.ts';
import { must } from '../fakes/log-disk.ts';

let bench: EvidenceBench;

beforeEach(async () => {
  bench = await evidenceBench();
});

describe('files chosen in main’s dialog', () => {
  const choose = (...names: readonly string[]) => {
    Object.assign(bench.desk.ports.desktop, {
      chooseFiles: () => Promise.resolve(names.map((name) => join(bench.files, name))),
    });
    return chooseEvidence(bench.desk);
  };

  it('folders, links, pipes and empty files are refused in words; the rest waits', async () => {
    mkdirSync(join(bench.files, 'folder'));
    writeFileSync(join(bench.files, 'good.txt'), 'good');
    symlinkSync(join(bench.files, 'good.txt'), join(bench.files, 'link'));
    execFileSync('mkfifo', [join(bench.files, 'pipe')]);
    writeFileSync(join(bench.files, 'empty'), '');
    const chosen = await choose('folder', 'link', 'pipe', 'empty', 'gone', 'good.txt');
    expect(chosen.map(({ failure }) => failure?.code)).toEqual([
      'evidence-not-a-file',
      'evidence-not-a-file',
      'evidence-not-a-file',
      'evidence-empty',
      'evidence-unreadable',
      undefined,
    ]);
    expect(JSON.stringify(chosen.at(-1))).not.toContain(bench.files);
    const id = chosen.at(-1)?.id ?? '';
    must(await takeChosen(bench.desk, id, ask));
    expect(await takeChosen(bench.desk, id, ask)).toMatchObject({
      error: { code: 'evidence-gone' },
    });
  });

  it('a file that changed since it was chosen, or while it is read, is not kept', async () => {
    writeFileSync(join(bench.files, 'grows.log'), 'a\n'.repeat(1000));
    const [one] = await choose('grows.log');
    appendFileSync(join(bench.files, 'grows.log'), 'more');
    expect(await takeChosen(bench.desk, one?.id ?? '', ask)).toMatchObject({
      error: { code: 'evidence-changed' },
    });
    writeFileSync(join(bench.files, 'big.bin'), Buffer.alloc(3 * 1024 * 1024, 1));
    const [two] = await choose('big.bin');
    let seen = 0;
    const { attachments: real } = bench.desk.ports;
    Object.assign(bench.desk.ports, {
      attachments: {
        ...real,
        keep: (...[logId, chunks, how]: Parameters<typeof real.keep>) =>
          real.keep(logId, chunks, {
            ...how,
            progress: () => {
              seen += 1;
              if (seen === 1) truncateSync(join(bench.files, 'big.bin'), 100);
            },
          }),
      },
    });
    expect(await takeChosen(bench.desk, two?.id ?? '', ask)).toMatchObject({
      error: { code: 'evidence-changed' },
    });
    expect(bench.attachments()).toEqual([]);
  });
});

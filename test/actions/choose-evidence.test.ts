import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
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

  it('a device is refused in words, however it is named', async () => {
    for (const device of ['/dev/null', '/dev/zero', '/dev/tty']) {
      const [one] = await choose(relative(bench.files, device));
      expect(one?.failure).toMatchObject({
        code: 'evidence-not-a-file',
        params: { kind: 'device' },
      });
      expect(await takeChosen(bench.desk, one?.id ?? '', ask)).toMatchObject({
        error: { code: 'evidence-gone' },
      });
    }
  });

  it('a link, a pipe or another file put in its place since it was chosen is not read', async () => {
    const path = join(bench.files, 'seen.log');
    const secret = join(bench.files, 'id_ed25519');
    writeFileSync(secret, 'of another');
    const places = [
      () => symlinkSync(secret, path),
      () => execFileSync('mkfifo', [path]),
      () => mkdirSync(path),
      () => writeFileSync(path, 'seen too'),
      () => undefined,
    ];
    for (const place of places) {
      writeFileSync(path, 'was seen');
      const [one] = await choose('seen.log');
      rmSync(path);
      place();
      const taken = await takeChosen(bench.desk, one?.id ?? '', ask);
      expect(taken).toMatchObject({
        error: { code: expect.stringMatching(/^evidence-(changed|unreadable|gone)$/) as string },
      });
      rmSync(path, { recursive: true, force: true });
    }
    expect(bench.attachments()).toEqual([]);
    expect(bench.desk.run?.state.notes).toEqual([]);
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

import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cancelJob } from '../../main/actions/jobs.ts';
import { chooseEvidence, takeChosen } from '../../main/actions/choose-evidence.ts';
import { closeRun } from '../../main/actions/close-run.ts';
import { holdSecrets } from '../../main/actions/hold-secrets.ts';
import {
  checkEvidence,
  copyEvidence,
  listEvidence,
  openEvidence,
} from '../../main/actions/look-at-evidence.ts';
import {
  abandonEvidence,
  beginEvidence,
  endEvidence,
  receivePiece,
} from '../../main/actions/receive-evidence.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { takeEvidence, type EvidenceSource } from '../../main/actions/take-evidence.ts';
import { diskBench, type DiskBench } from '../fakes/disk-desk.ts';
import { filesWith, leakForms } from '../fakes/folder-bytes.ts';
import { must, temporaryFolder } from '../fakes/log-disk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const ask = { treat: 'ask', openedAt: 0 } as const;
const KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzxw3q9T0Ab';
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

let bench: DiskBench;
let files: string;

const source = (text: string | Uint8Array, name = 'a.log'): EvidenceSource => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { name, size: bytes.length, source: 'file', pieces: [bytes] };
};
const logFolder = () => bench.disk.folderOf(bench.desk.run?.journal.logId ?? '');
const attachments = (): readonly string[] => readdirSync(join(logFolder(), 'att'));
const records = async () =>
  must(await bench.disk.journals.read(bench.desk.run?.journal.logId ?? ''));

beforeEach(async () => {
  bench = diskBench([pinned('PB-T', [section('s', [step('one'), step('two')])])]);
  files = temporaryFolder();
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
});

describe('taking evidence', () => {
  it('is on the disk under its hash before a record names it with all there is to know', async () => {
    const text = 'the page said 503\n';
    const modified = Date.parse('2025-12-31T23:00:00Z');
    const from = { ...source(text, '../画面\u202e.txt'), modified };
    const taken = must(
      await takeEvidence(bench.desk, from, { ...ask, path: 'one', text: 'What I saw' }),
    );
    expect(taken).toEqual({ name: '画面.txt', sha256: sha256(text), size: 18 });
    const all = await records();
    expect(all.at(-1)).toMatchObject({
      type: 'note',
      step: 'one',
      att: [{ name: '画面.txt', sha256: sha256(text), size: 18 }],
      data: {
        kind: 'evidence',
        text: { text: 'What I saw' },
        evidence: [
          {
            sha256: sha256(text),
            source: 'file',
            mediaType: 'text/plain',
            modified: '2025-12-31T23:00:00.000Z',
            named: '../画面\u202e.txt',
          },
        ],
      },
    });
    expect(attachments()).toEqual([sha256(text)]);
    expect(bench.desk.run?.state.notes.at(-1)?.files).toHaveLength(1);
    expect(bench.desk.jobs.size).toBe(0);
  });

  it('refuses what looks like a secret, keeps nothing of it, and keeps it for a reason', async () => {
    const from = () => source(`export AWS_SECRET_ACCESS_KEY=${KEY}\n`);
    expect(await takeEvidence(bench.desk, from(), ask)).toMatchObject({
      error: { code: 'evidence-suspicious', params: { rules: 'secret-key' } },
    });
    expect(attachments()).toEqual([]);
    expect(await takeEvidence(bench.desk, from(), { ...ask, treat: 'as-is' })).toMatchObject({
      error: { code: 'reason-required' },
    });
    const reason = 'published example key';
    must(await takeEvidence(bench.desk, from(), { ...ask, treat: 'as-is', reason }));
    const all = await records();
    expect(all.at(-2)).toMatchObject({
      type: 'security',
      data: { code: 'redaction-overridden', detail: { text: `secret-key: ${reason}` } },
    });
  });

  it('never keeps a secret the app holds, whatever is said, not even for a moment', async () => {
    holdSecrets(bench.desk, ['horse staple battery']);
    // Split over two pieces, far from their beginning.
    const text = `${'x\n'.repeat(40_000)}it is horse staple battery\n`;
    const at = text.indexOf('staple');
    const bytes = new TextEncoder().encode(text);
    const from = { ...source(text), pieces: [bytes.subarray(0, at), bytes.subarray(at)] };
    for (const treat of ['ask', 'as-is'] as const) {
      const request = { treat, openedAt: 0, reason: 'really' };
      expect(await takeEvidence(bench.desk, from, request)).toMatchObject({
        error: { code: 'evidence-holds-secret' },
      });
    }
    expect(attachments()).toEqual([]);
    expect(filesWith(bench.disk.root, leakForms('horse staple battery'))).toEqual([]);
  });

  it('keeps a masked copy instead, and names the original by its hash only', async () => {
    holdSecrets(bench.desk, ['horse staple battery']);
    const text = `before\nhorse staple battery\nAWS_SECRET_ACCESS_KEY=${KEY}\nafter\n`;
    const taken = must(await takeEvidence(bench.desk, source(text), { ...ask, treat: 'masked' }));
    const content = must(
      await openEvidence(bench.desk, bench.desk.run?.journal.logId ?? '', taken.sha256),
    );
    expect(new TextDecoder().decode(content.bytes)).toMatch(
      /^before\n\[REDACTED:protected:.{8}\]\nAWS_SECRET_ACCESS_KEY=\[REDACTED:secret-key:.{8}\]\nafter\n$/,
    );
    const all = await records();
    expect(all.at(-1)).toMatchObject({ data: { evidence: [{ maskedFrom: sha256(text) }] } });
    for (const secret of ['horse staple battery', KEY]) {
      expect(filesWith(bench.disk.root, leakForms(secret))).toEqual([]);
    }
  });

  it('makes no masked copy of what is no text', async () => {
    const bytes = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]);
    const masked = { ...ask, treat: 'masked' } as const;
    expect(await takeEvidence(bench.desk, source(bytes), masked)).toMatchObject({
      error: { code: 'evidence-not-text' },
    });
  });

  it('fault 3: with a full or read-only disk nothing of it is kept, and the log goes on', async () => {
    const { attachments: real } = bench.desk.ports;
    for (const code of ['disk-full', 'disk-refused'] as const) {
      Object.assign(bench.desk.ports, {
        attachments: {
          ...real,
          keep: () => Promise.resolve({ ok: false, error: { code, detail: 'x' } }),
        },
      });
      const before = (await records()).length;
      expect(await takeEvidence(bench.desk, source('x'), ask)).toMatchObject({ error: { code } });
      expect((await records()).length).toBe(before);
    }
  });

  it('can be stopped on its way; nothing of it stays', async () => {
    async function* endless() {
      for (let at = 0; ; at += 1) {
        if (at === 3) for (const id of bench.desk.jobs.keys()) cancelJob(bench.desk, id);
        await Promise.resolve();
        yield new Uint8Array(1024).fill(1);
      }
    }
    const from = { ...source(''), size: 1_000_000, pieces: endless() };
    expect(await takeEvidence(bench.desk, from, ask)).toMatchObject({
      error: { code: 'cancelled' },
    });
    expect(attachments()).toEqual([]);
  });

  it('belongs to an open run and to a step of it', async () => {
    expect(await takeEvidence(bench.desk, source('x'), { ...ask, path: 'nowhere' })).toMatchObject({
      error: { code: 'no-such-step' },
    });
    await closeRun(bench.desk, 'abandoned', 'over');
    expect(await takeEvidence(bench.desk, source('x'), ask)).toMatchObject({
      error: { code: 'log-closed' },
    });
  });

  it('is not taken beyond a gigabyte', async () => {
    const from = { ...source('x'), size: 2 * 1024 * 1024 * 1024 };
    expect(await takeEvidence(bench.desk, from, ask)).toMatchObject({
      error: { code: 'evidence-too-large', params: { most: 1024 } },
    });
  });
});

describe('files chosen in main’s dialog', () => {
  const choose = (...names: readonly string[]) => {
    Object.assign(bench.desk.ports.desktop, {
      chooseFiles: () => Promise.resolve(names.map((name) => join(files, name))),
    });
    return chooseEvidence(bench.desk);
  };

  it('folders, links, pipes and empty files are refused in words; the rest waits', async () => {
    mkdirSync(join(files, 'folder'));
    writeFileSync(join(files, 'good.txt'), 'good');
    symlinkSync(join(files, 'good.txt'), join(files, 'link'));
    execFileSync('mkfifo', [join(files, 'pipe')]);
    writeFileSync(join(files, 'empty'), '');
    const chosen = await choose('folder', 'link', 'pipe', 'empty', 'gone', 'good.txt');
    expect(chosen.map(({ failure }) => failure?.code)).toEqual([
      'evidence-not-a-file',
      'evidence-not-a-file',
      'evidence-not-a-file',
      'evidence-empty',
      'evidence-unreadable',
      undefined,
    ]);
    expect(JSON.stringify(chosen.at(-1))).not.toContain(files);
    const id = chosen.at(-1)?.id ?? '';
    must(await takeChosen(bench.desk, id, ask));
    expect(await takeChosen(bench.desk, id, ask)).toMatchObject({
      error: { code: 'evidence-gone' },
    });
  });

  it('a file that changed since it was chosen, or while it is read, is not kept', async () => {
    writeFileSync(join(files, 'grows.log'), 'a\n'.repeat(1000));
    const [one] = await choose('grows.log');
    appendFileSync(join(files, 'grows.log'), 'more');
    expect(await takeChosen(bench.desk, one?.id ?? '', ask)).toMatchObject({
      error: { code: 'evidence-changed' },
    });
    writeFileSync(join(files, 'big.bin'), Buffer.alloc(3 * 1024 * 1024, 1));
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
              if (seen === 1) truncateSync(join(files, 'big.bin'), 100);
            },
          }),
      },
    });
    expect(await takeChosen(bench.desk, two?.id ?? '', ask)).toMatchObject({
      error: { code: 'evidence-changed' },
    });
    expect(attachments()).toEqual([]);
  });
});

describe('bytes the window sends', () => {
  const offer = { ...ask, name: 'shot.png', size: 6, source: 'pasted' } as const;
  const bytes = (...values: readonly number[]) => Uint8Array.from(values);

  it('come in pieces, in order, and are kept as one', async () => {
    const { id } = must(beginEvidence(bench.desk, offer));
    must(await receivePiece(bench.desk, id, 0, bytes(1, 2, 3)));
    must(await receivePiece(bench.desk, id, 3, bytes(4, 5, 6)));
    const taken = must(await endEvidence(bench.desk, id));
    expect(taken.sha256).toBe(sha256(bytes(1, 2, 3, 4, 5, 6)));
    expect(bench.desk.intakes.size).toBe(0);
  });

  it('out of order, too many or too few: nothing is kept', async () => {
    for (const [at, piece] of [
      [1, bytes(1)],
      [0, bytes(1, 2, 3, 4, 5, 6, 7)],
    ] as const) {
      const { id } = must(beginEvidence(bench.desk, offer));
      expect(await receivePiece(bench.desk, id, at, piece)).toMatchObject({
        error: { code: 'evidence-changed' },
      });
    }
    const { id } = must(beginEvidence(bench.desk, offer));
    must(await receivePiece(bench.desk, id, 0, bytes(1)));
    expect(await endEvidence(bench.desk, id)).toMatchObject({
      error: { code: 'evidence-changed' },
    });
    expect(attachments()).toEqual([]);
    expect(bench.desk.run?.state.notes).toEqual([]);
  });

  it('are given up by the window, or refused beyond four at once and without a run', async () => {
    const { id } = must(beginEvidence(bench.desk, offer));
    abandonEvidence(bench.desk, id);
    expect(await endEvidence(bench.desk, id)).toMatchObject({ error: { code: 'cancelled' } });
    for (let count = 0; count < 4; count += 1) must(beginEvidence(bench.desk, offer));
    expect(beginEvidence(bench.desk, offer)).toMatchObject({ error: { code: 'busy' } });
    bench.bench.now += 61_000;
    expect(beginEvidence(bench.desk, offer)).toMatchObject({ ok: true });
    expect(beginEvidence(bench.desk, { ...offer, size: 0 })).toMatchObject({
      error: { code: 'evidence-empty' },
    });
    expect(beginEvidence({ ...bench.desk, run: undefined } as never, offer)).toMatchObject({
      error: { code: 'no-run' },
    });
  });

  it('stop at once where a held secret comes by', async () => {
    holdSecrets(bench.desk, ['horse staple battery']);
    const text = new TextEncoder().encode(
      `${'-'.repeat(40_000)} horse staple battery ${'-'.repeat(40_000)}`,
    );
    const { id } = must(beginEvidence(bench.desk, { ...offer, name: 'a.log', size: text.length }));
    expect(await receivePiece(bench.desk, id, 0, text)).toMatchObject({
      error: { code: 'evidence-holds-secret' },
    });
    expect(attachments()).toEqual([]);
  });
});

describe('looking at evidence', () => {
  it('tells its custody from the records: collected, checked, changed, copied out', async () => {
    const logId = bench.desk.run?.journal.logId ?? '';
    const taken = must(await takeEvidence(bench.desk, source('hello\n'), ask));
    expect(must(await checkEvidence(bench.desk, logId, taken.sha256))).toMatchObject({
      same: true,
      recorded: true,
    });
    writeFileSync(join(logFolder(), 'att', taken.sha256), 'hullo\n');
    expect(must(await checkEvidence(bench.desk, logId, taken.sha256))).toMatchObject({
      same: false,
      actual: sha256('hullo\n'),
    });
    const to = join(files, 'copy.txt');
    Object.assign(bench.desk.ports.desktop, { chooseSave: () => Promise.resolve(to) });
    expect(must(await copyEvidence(bench.desk, logId, taken.sha256, 'copy.txt')).file).toBe(to);
    const [item] = must(await listEvidence(bench.desk, logId));
    expect(item?.custody.map(({ what, by }) => `${what} ${by}`)).toEqual([
      'collected sato',
      'checked sato',
      'changed sato',
      'copied sato',
    ]);
  });

  it('fault 36: markup is told to be text, and a picture that claims to be huge is not decoded', async () => {
    const logId = bench.desk.run?.journal.logId ?? '';
    const open = async (bytes: string | Uint8Array) => {
      const { sha256: hash } = must(await takeEvidence(bench.desk, source(bytes), ask));
      return must(await openEvidence(bench.desk, logId, hash));
    };
    expect(await open('<html><script>alert(1)</script>')).toMatchObject({
      as: 'text',
      mediaType: 'text/html',
    });
    expect(await open('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')).toMatchObject({
      as: 'text',
      mediaType: 'image/svg+xml',
    });
    const bomb = Buffer.alloc(64);
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bomb);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await open(bomb)).toMatchObject({
      as: 'bytes',
      image: { width: 60_000, height: 60_000 },
    });
  });

  it('says that it is gone where its file is', async () => {
    const logId = bench.desk.run?.journal.logId ?? '';
    for (const answer of [
      await openEvidence(bench.desk, logId, 'a'.repeat(64)),
      await checkEvidence(bench.desk, logId, '../../../etc/passwd'),
    ]) {
      expect(answer).toMatchObject({ error: { code: 'evidence-gone' } });
    }
  });
});

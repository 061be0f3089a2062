import { beforeEach, describe, expect, it } from 'vitest';
import { closeRun } from '../../main/actions/close-run.ts';
import { holdSecrets } from '../../main/actions/hold-secrets.ts';
import { cancelJob } from '../../main/actions/jobs.ts';
import { openEvidence } from '../../main/actions/look-at-evidence.ts';
import { takeEvidence } from '../../main/actions/take-evidence.ts';
import {
  ask,
  KEY,
  sha256,
  source,
  evidenceBench,
  type EvidenceBench,
} from '../fakes/evidence-bench.ts';
import { filesWith, leakForms } from '../fakes/folder-bytes.ts';
import { must } from '../fakes/log-disk.ts';

let bench: EvidenceBench;

beforeEach(async () => {
  bench = await evidenceBench();
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
    const all = await bench.records();
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
    expect(bench.attachments()).toEqual([sha256(text)]);
    expect(bench.desk.run?.state.notes.at(-1)?.files).toHaveLength(1);
    expect(bench.desk.jobs.size).toBe(0);
  });

  it('takes a file whose time no calendar holds, and tells none', async () => {
    for (const modified of [9e15, -9e15, Number.NaN]) {
      const text = `changed at ${modified}`;
      must(await takeEvidence(bench.desk, { ...source(text), modified }, ask));
      const last = (await bench.records()).at(-1);
      expect(last?.att).toMatchObject([{ sha256: sha256(text) }]);
      expect(JSON.stringify(last?.data)).not.toContain('modified');
      expect(bench.desk.jobs.size).toBe(0);
    }
  });

  it('refuses what looks like a secret, keeps nothing of it, and keeps it for a reason', async () => {
    const from = () => source(`export AWS_SECRET_ACCESS_KEY=${KEY}\n`);
    expect(await takeEvidence(bench.desk, from(), ask)).toMatchObject({
      error: { code: 'evidence-suspicious', params: { rules: 'secret-key' } },
    });
    expect(bench.attachments()).toEqual([]);
    expect(await takeEvidence(bench.desk, from(), { ...ask, treat: 'as-is' })).toMatchObject({
      error: { code: 'reason-required' },
    });
    const reason = 'published example key';
    must(await takeEvidence(bench.desk, from(), { ...ask, treat: 'as-is', reason }));
    const all = await bench.records();
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
    expect(bench.attachments()).toEqual([]);
    expect(filesWith(bench.disk.root, leakForms('horse staple battery'))).toEqual([]);
  });

  it('keeps a masked copy instead, and names the original by its hash only', async () => {
    holdSecrets(bench.desk, ['horse staple battery']);
    const text = `before\nhorse staple battery\nAWS_SECRET_ACCESS_KEY=${KEY}\nafter\n`;
    const taken = must(await takeEvidence(bench.desk, source(text), { ...ask, treat: 'masked' }));
    const content = must(await openEvidence(bench.desk, bench.logId, taken.sha256));
    expect(new TextDecoder().decode(content.bytes)).toMatch(
      /^before\n\[REDACTED:protected:.{8}\]\nAWS_SECRET_ACCESS_KEY=\[REDACTED:secret-key:.{8}\]\nafter\n$/,
    );
    const all = await bench.records();
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
      const before = (await bench.records()).length;
      expect(await takeEvidence(bench.desk, source('x'), ask)).toMatchObject({ error: { code } });
      expect((await bench.records()).length).toBe(before);
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
    expect(bench.attachments()).toEqual([]);
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

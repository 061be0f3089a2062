import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyFolder } from '../../main/adapters/disk/verify-folder.ts';
import { shortCode } from '../../main/core/journal/short-code.ts';
import { rootOf } from '../../main/core/journal/merkle.ts';
import { check, trusting } from '../fakes/changed-log.ts';
import { hash, must, signatures } from '../fakes/log-disk.ts';
import { listAnew, madeBundle } from '../fakes/made-bundle.ts';
import { attachmentOf, madeLog, witnessKey } from '../fakes/made-log.ts';

const SEGMENTS = [4, 7, 10];
const quick = async (folder: string) =>
  must(await verifyFolder(folder, { hash, signatures, quick: true }));

describe('segments and their digests', () => {
  it('a log of four segments is intact in full and by digests, which is said', async () => {
    const { folder, size } = madeLog({ segmentsAt: SEGMENTS });
    expect(await check(folder)).toMatchObject({ verdict: 'VALID_UNANCHORED', findings: [] });
    const report = await quick(folder);
    expect(report).toMatchObject({ verdict: 'VALID_UNANCHORED', how: 'quick', checkpointed: size });
    expect(report.findings).toMatchObject([{ kind: 'not-compared' }, { kind: 'quick' }]);
  });

  it('a byte changed in any closed segment is found by digests too', async () => {
    for (const name of [
      'seg-000000000000.jsonl',
      'seg-000000000004.jsonl',
      'seg-000000000007.jsonl',
    ]) {
      const { folder } = madeLog({ segmentsAt: SEGMENTS });
      const path = join(folder, name);
      const bytes = readFileSync(path);
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      for (const report of [await check(folder), await quick(folder)]) {
        expect(report.verdict, name).toBe('TAMPERED');
      }
    }
  });

  it('a closed segment rewritten whole, with all behind it chained anew, is found by the signature', async () => {
    const other = { 2: { type: 'note', data: { kind: 'forged' } } } as const;
    const forged = madeLog({ segmentsAt: SEGMENTS, other });
    const { notes } = madeLog({ segmentsAt: SEGMENTS });
    writeFileSync(join(forged.folder, 'checkpoints.txt'), notes.map((one) => `${one}\n`).join(''));
    for (const report of [await check(forged.folder), await quick(forged.folder)]) {
      expect(report.verdict).toBe('TAMPERED');
      expect(report.findings).toContainEqual(expect.objectContaining({ kind: 'root' }));
    }
  });

  it('a missing, renamed or cut segment is named', async () => {
    const change: readonly ((folder: string) => void)[] = [
      (folder) => rmSync(join(folder, 'seg-000000000004.jsonl')),
      (folder) => {
        renameSync(join(folder, 'seg-000000000004.jsonl'), join(folder, 'seg-000000000005.jsonl'));
      },
      (folder) => {
        const path = join(folder, 'seg-000000000004.jsonl');
        writeFileSync(path, readFileSync(path).subarray(0, -9));
      },
    ];
    for (const spoil of change) {
      const { folder } = madeLog({ segmentsAt: SEGMENTS });
      spoil(folder);
      for (const report of [await check(folder), await quick(folder)]) {
        expect(report.verdict).toBe('TAMPERED');
        expect(report.findings[0]?.seq).toBeGreaterThanOrEqual(4);
      }
    }
  });

  it('the quick check still follows the keys, tells of recoveries and sees attachments', async () => {
    const att = attachmentOf('screen.png', 'pixels');
    const data = { why: 'ENOSPC', records: 1, since: 'a', until: 'b' };
    const { folder } = madeLog({
      segmentsAt: SEGMENTS,
      rotateAt: [3, 8],
      attachments: { 2: [att] },
      other: { 5: { type: 'log.degraded', data } },
    });
    expect(await quick(folder)).toMatchObject({
      verdict: 'VALID_WITH_RECOVERY',
      logs: [{ epochs: 3, attachments: 1 }],
    });
    rmSync(join(folder, 'att', att.sha256));
    expect((await quick(folder)).verdict).toBe('TAMPERED');
  });
});

describe('attachments', () => {
  const screen = attachmentOf('screen.png', 'pixels');
  const make = () => madeLog({ attachments: { 3: [screen], 5: [screen] } });

  it('missing, changed and of another size are named by file and record', async () => {
    const file = `att/${screen.sha256}`;
    const gone = make().folder;
    rmSync(join(gone, file));
    const changed = make().folder;
    writeFileSync(join(changed, file), 'pixelz');
    const lying = madeLog({ attachments: { 3: [{ ...screen, size: 9 }] } }).folder;
    for (const [folder, kind] of [
      [gone, 'attachment-missing'],
      [changed, 'attachment-changed'],
      [lying, 'attachment-size'],
    ] as const) {
      const report = await check(folder);
      expect(report.verdict).toBe('TAMPERED');
      expect(report.findings).toMatchObject([{ seq: 3, file, kind }]);
    }
    expect((await check(make().folder)).findings).toEqual([]);
  });

  it('one that no record names is told in a log, and tampering in an export', async () => {
    const made = make();
    writeFileSync(join(made.folder, 'att', 'f'.repeat(64)), 'foreign');
    expect(await check(made.folder)).toMatchObject({
      verdict: 'VALID_UNANCHORED',
      findings: [{ kind: 'attachment-stray' }],
    });
    expect((await check(madeBundle([made]))).verdict).toBe('TAMPERED');
  });

  it('one that the manifest says was left out changes nothing, and is told', async () => {
    const made = make();
    rmSync(join(made.folder, 'att', screen.sha256));
    const left = { log: made.logId, seq: 3, why: 'shows a customer', att: [screen.sha256] };
    expect(await check(madeBundle([made], { withheld: [left] }))).toMatchObject({
      verdict: 'VALID_UNANCHORED',
      findings: [{ seq: 3, kind: 'withheld' }],
    });
    expect((await check(madeBundle([made]))).verdict).toBe('TAMPERED');
  });
});

describe('several laptops in one export', () => {
  const OTHER = '11111111-2222-4333-8444-555555555555';
  const one = () => madeLog({ records: 5 });
  const two = () => madeLog({ logId: OTHER, records: 9 });

  it('each chain is judged, and anchored only when each is', async () => {
    const [first, second] = [one(), two()];
    const bundle = madeBundle([first, second], { chains: [[first.logId], [second.logId]] });
    expect(await check(bundle)).toMatchObject({
      verdict: 'VALID_UNANCHORED',
      chains: [[first.logId], [second.logId]],
    });
    const [pin = ''] = first.vkeys;
    expect((await check(bundle, trusting({ vkeys: [pin] }))).verdict).toBe('VALID_UNANCHORED');
    const pins = trusting({ vkeys: [pin, ...second.vkeys] });
    expect((await check(bundle, pins)).verdict).toBe('VALID_ANCHORED');
  });

  it('the worst chain wins, and its log is named', async () => {
    const [first, second] = [one(), two()];
    const path = join(second.folder, 'seg-000000000000.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"seq":3', '"seq":4'));
    const bundle = madeBundle([first, second], { chains: [[first.logId], [second.logId]] });
    const report = await check(bundle);
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]?.file).toContain(OTHER);
  });

  it('a log in no chain, a chain that is not one, and both modes at once are tampering', async () => {
    const [first, second] = [one(), two()];
    const logs = [first, second];
    expect((await check(madeBundle(logs, { chains: [[first.logId]] }))).verdict).toBe('TAMPERED');
    const wrong = await check(madeBundle(logs, { chains: [[first.logId, second.logId]] }));
    expect(wrong.findings).toContainEqual(expect.objectContaining({ kind: 'chain-differs' }));
    const incident = madeLog({ logId: OTHER, mode: 'incident' });
    const mixed = madeBundle([first, incident], { chains: [[first.logId], [OTHER]] });
    expect((await check(mixed)).findings).toContainEqual(expect.objectContaining({ kind: 'mode' }));
  });
});

describe('what lies beside the logs', () => {
  const playbook = 'id: PB-01\n';
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const run = {
    type: 'run.start',
    data: { run: 'r', playbook: { id: 'PB-01', sha256: sha256(playbook) }, includes: [] },
  } as const;
  const bundleOf = () =>
    madeBundle(
      [
        madeLog({
          other: { 1: run, 9: { type: 'score', data: { sha256: sha256('{"score":1}') } } },
        }),
      ],
      { files: { 'playbooks/pb-01.yaml': playbook, 'scorecard.json': '{"score":1}' } },
    );

  it('a playbook or a score forged together with the manifest is found by its record', async () => {
    const found = async (bundle: string) => {
      const { verdict, findings } = await check(bundle);
      // That such a score is none of this format is told beside it.
      return { verdict, findings: findings.filter(({ kind }) => kind !== 'score-not-counted') };
    };
    expect((await found(bundleOf())).findings).toEqual([]);
    for (const [file, kind] of [
      ['playbooks/pb-01.yaml', 'playbook'],
      ['scorecard.json', 'score'],
    ] as const) {
      const bundle = bundleOf();
      writeFileSync(join(bundle, file), 'forged');
      listAnew(bundle);
      expect(await found(bundle)).toMatchObject({
        verdict: 'TAMPERED',
        findings: [{ file, kind }],
      });
    }
  });
});

describe('codes and witnesses', () => {
  it('a code misheard by a character, two swapped, or the size: looks like a slip', async () => {
    const made = madeLog({ checkpointsAt: [6] });
    const root = Buffer.from(rootOf(hash, made.tree)).toString('base64');
    const code = shortCode(hash, { origin: made.origin, size: made.size, root });
    const wrong = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
    const at = code.indexOf('@') + 2;
    const swapped =
      code.slice(0, at) + (code[at + 1] ?? '') + (code[at] ?? '') + code.slice(at + 2);
    const resized = code.replace(/^12/, '6');
    for (const [given, hint] of [
      [wrong, 'one character differs'],
      [swapped, 'two characters are swapped'],
      [resized, 'the code is that of 12 records, not of 6'],
    ] as const) {
      const report = await check(made.folder, trusting({ shortCodes: [given] }));
      expect(report.verdict).toBe('FORKED');
      expect(report.findings[0]?.text).toContain(`looks like a slip: ${hint}`);
      expect(report.findings[0]?.text).toContain(code);
    }
    const foreign = trusting({ shortCodes: ['12 @ 7BJQMR-BZFMPF-1WXX2Q-FSGNTS-4K'] });
    expect((await check(made.folder, foreign)).findings[0]?.text).not.toContain('slip');
  });

  it('a witness anchors what it cosigned, once the quorum has', async () => {
    const seed = Buffer.alloc(32, 9);
    const name = 'breakglass.invalid/witness/bob';
    const { folder, size } = madeLog({ witness: { name, seed, time: 1795439424 } });
    const witnesses = [witnessKey(name, seed)];
    expect(await check(folder, trusting({ witnesses }))).toMatchObject({
      verdict: 'VALID_ANCHORED',
      anchoredUpTo: size,
      by: [`witness ${name}`],
    });
    const both = [...witnesses, witnessKey('breakglass.invalid/witness/eve', Buffer.alloc(32, 8))];
    expect((await check(folder, trusting({ witnesses: both, quorum: 2 }))).verdict).toBe(
      'VALID_UNANCHORED',
    );
  });

  it('fault 20: a note of 10 MB is not read, and named', async () => {
    const { folder } = madeLog();
    writeFileSync(join(folder, 'checkpoints.txt'), Buffer.alloc(10 * 1024 * 1024, 0x61));
    const report = await check(folder);
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings).toContainEqual(
      expect.objectContaining({ file: 'checkpoints.txt', kind: 'too-large' }),
    );
  });
});

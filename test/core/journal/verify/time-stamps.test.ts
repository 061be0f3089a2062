import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { standingOf } from '../../../../main/core/journal/time-stamp/check.ts';
import { readAnswer } from '../../../../main/core/journal/time-stamp/token.ts';
import { parseTrust } from '../../../../main/core/journal/verify/trust.ts';
import { verifySource } from '../../../../main/core/journal/verify/verify.ts';
import { nodeFiles } from '../../../../main/adapters/disk/files.ts';
import { folderSource } from '../../../../main/adapters/disk/folder-source.ts';
import { pageTools } from '../../../../main/verify-page/tools.ts';
import {
  bodyOf,
  canStamp,
  createAuthority,
  putStamp,
  type Authority,
} from '../../../fakes/authority.ts';
import { check, trusting } from '../../../fakes/changed-log.ts';
import { hash, must } from '../../../fakes/log-disk.ts';
import { madeLog } from '../../../fakes/made-log.ts';

describe.skipIf(!canStamp())('time stamps of a real authority', () => {
  let rsa: Authority;
  let ec: Authority;
  beforeAll(() => {
    rsa = createAuthority();
    ec = createAuthority({ key: 'ec', digest: 'sha512' });
  });

  /** A log of 12 records with a stamp over its checkpoint of size 6. */
  const stamped = (by: Authority, imprint?: string) => {
    const made = madeLog({ checkpointsAt: [6, 9] });
    const token = by.stamp(bodyOf(made, 6), imprint);
    putStamp(made.folder, 6, token);
    return { ...made, token };
  };
  const tsas = (...pems: readonly string[]) => trusting({ tsas: pems });

  it('are told and not judged without trust, and change no verdict', async () => {
    const { folder } = stamped(rsa);
    const report = await check(folder);
    expect(report).toMatchObject({ verdict: 'VALID_UNANCHORED', anchoredUpTo: 0 });
    expect(report.findings).toMatchObject([
      { file: 'timestamps/6.tsr', kind: 'time-stamp-unjudged' },
    ]);
    const stranger = await check(folder, tsas(ec.root));
    expect(stranger.verdict).toBe('VALID_UNANCHORED');
    expect(stranger.findings[0]?.text).toContain('by Test TSA, which leads to nothing');
  });

  it('anchor up to their record by a root, an authority between, the own certificate or its bare key', async () => {
    for (const by of [rsa, ec]) {
      const { folder } = stamped(by);
      for (const pem of [by.root, by.middle, by.own, by.publicKey]) {
        const report = await check(folder, tsas(pem));
        expect(report).toMatchObject({ verdict: 'VALID_ANCHORED', anchoredUpTo: 6, findings: [] });
        expect(report.by[0]).toMatch(/^time-stamp of Test TSA at 20\d\d-\d\d-\d\dT[\d:.]+Z$/);
      }
    }
  });

  it('with the cryptography of the browser the same is found', async () => {
    for (const by of [rsa, ec]) {
      const { folder, token } = stamped(by, 'sha384');
      const verified = async () =>
        must(
          await verifySource(folderSource(nodeFiles, folder), pageTools, { trust: tsas(by.root) }),
        );
      expect((await verified()).verdict).toBe('VALID_ANCHORED');
      const broken = Buffer.from(token);
      broken[broken.length - 10] = (broken[broken.length - 10] ?? 0) ^ 1;
      putStamp(folder, 6, broken);
      expect((await verified()).verdict).toBe('TAMPERED');
    }
  });

  it('without their certificates need the certificate or the key in the trust file', async () => {
    const bare = createAuthority({ bare: true });
    const { folder } = stamped(bare);
    for (const pem of [bare.own, bare.publicKey]) {
      expect((await check(folder, tsas(pem))).verdict, pem).toBe('VALID_ANCHORED');
    }
    expect((await check(folder, tsas(bare.root))).verdict).toBe('VALID_UNANCHORED');
    expect((await check(folder, tsas(rsa.publicKey))).verdict).toBe('VALID_UNANCHORED');
  });

  it.each([
    ['extendedKeyUsage = critical,timeStamping', 'VALID_ANCHORED'],
    ['extendedKeyUsage = critical,timeStamping,codeSigning', 'VALID_UNANCHORED'],
    ['extendedKeyUsage = timeStamping', 'VALID_UNANCHORED'],
    ['extendedKeyUsage = critical,codeSigning', 'VALID_UNANCHORED'],
    ['', 'VALID_UNANCHORED'],
  ])('signed with a certificate of "%s": %s', async (usage, verdict) => {
    const other = createAuthority({ key: 'ec', usage });
    const { folder, token } = stamped(rsa);
    const read = readAnswer(token);
    putStamp(folder, 6, other.sign(read.is === 'granted' ? read.token.content : token));
    const report = await check(folder, tsas(other.root));
    expect(report.verdict).toBe(verdict);
    if (verdict === 'VALID_ANCHORED') return;
    expect(report.findings[0]?.text).toContain('is not for time stamps');
  });

  it('anchor nothing at a time when a certificate of the chain was not valid', async () => {
    const read = readAnswer(rsa.stamp('x'));
    if (read.is !== 'granted') throw new Error('no token');
    const standing = (time: string, pem: string) =>
      standingOf(pageTools, { ...read.token, time }, trusting({ tsas: [pem] }).tsas);
    expect(await standing(read.token.time, rsa.root)).toMatchObject({ is: 'trusted' });
    for (const time of ['2020-01-01T00:00:00Z', '2040-01-01T00:00:00Z']) {
      expect(await standing(time, rsa.root)).toMatchObject({ is: 'not-judged' });
      const own = await standing(time, rsa.own);
      expect(own).toMatchObject({ is: 'not-judged' });
      expect('why' in own && own.why).toContain(`not valid at ${time}`);
    }
  });

  it('by SHA-1 prove nothing', async () => {
    const { folder } = stamped(rsa, 'sha1');
    const report = await check(folder, tsas(rsa.root));
    expect(report.verdict).toBe('VALID_UNANCHORED');
    expect(report.findings).toMatchObject([{ kind: 'not-compared' }]);
  });

  it('over another checkpoint: a fork where the authority is trusted, else a file that was exchanged', async () => {
    const { folder, noteAt, token } = stamped(rsa);
    expect(noteAt(9, 0)).toContain('\n9\n');
    putStamp(folder, 9, token);
    expect((await check(folder)).verdict).toBe('TAMPERED');
    const report = await check(folder, tsas(rsa.root));
    expect(report.verdict).toBe('FORKED');
    expect(report.findings).toMatchObject([{ file: 'timestamps/9.tsr', kind: 'time-stamp' }]);
  });

  it('for more records than there are: rolled back where the authority is trusted', async () => {
    const { folder, lines, noteAt } = stamped(rsa);
    const kept = lines.slice(0, 4).map((line) => `${line}\n`);
    writeFileSync(join(folder, 'seg-000000000000.jsonl'), kept.join(''));
    writeFileSync(join(folder, 'checkpoints.txt'), `${noteAt(4, 0)}\n`);
    expect((await check(folder, tsas(rsa.root))).verdict).toBe('ROLLED_BACK');
    expect((await check(folder)).verdict).toBe('TAMPERED');
  });

  it('in a changed log leave the verdict to the changed record', async () => {
    const { folder } = stamped(rsa);
    const path = join(folder, 'seg-000000000000.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('laptop', 'deskto'));
    expect(await check(folder, tsas(rsa.root))).toMatchObject({
      verdict: 'TAMPERED',
      anchoredUpTo: 0,
    });
  });

  it('no changed byte makes the check throw, or another time or hash pass', async () => {
    const { folder, token } = stamped(rsa);
    const trust = tsas(rsa.root);
    const good = readAnswer(token);
    if (good.is !== 'granted') throw new Error('no token');
    const start = token.indexOf(good.token.content);
    for (let at = start; at < start + good.token.content.length; at += 1) {
      const changed = Buffer.from(token);
      changed[at] = (changed[at] ?? 0) ^ 1;
      putStamp(folder, 6, changed);
      const { verdict, findings } = await check(folder, trust);
      expect(verdict, `byte ${at - start}: ${JSON.stringify(findings)}`).toBe('TAMPERED');
    }
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Buffer.from(token);
          changed[at] = (changed[at] ?? 0) ^ by;
          putStamp(folder, 6, changed);
          const { verdict } = await check(folder, trust);
          if (verdict !== 'VALID_ANCHORED') return;
          const read = readAnswer(changed);
          if (read.is !== 'granted') throw new Error('anchored by no token');
          expect(Buffer.from(read.token.content)).toEqual(Buffer.from(good.token.content));
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('cut at any byte, or with bytes behind, are no tokens', async () => {
    const { folder, token } = stamped(rsa);
    for (let end = 0; end < token.length; end += 97) {
      expect(readAnswer(token.subarray(0, end)).is, String(end)).not.toBe('granted');
    }
    for (const bytes of [Buffer.concat([token, token]), Buffer.alloc(0), Buffer.alloc(300_000)]) {
      putStamp(folder, 6, bytes);
      expect((await check(folder)).verdict).toBe('TAMPERED');
    }
  });

  it('a trust file that names no certificate or key is refused with the place', () => {
    for (const wrong of [
      'hello',
      rsa.own.slice(0, 200),
      rsa.own.replace(/CERTIFICATE/g, 'PUBLIC KEY'),
      7,
    ]) {
      const parsed = parseTrust(hash, JSON.stringify({ tsas: [rsa.root, wrong] }));
      expect(parsed).toMatchObject({
        ok: false,
        error: expect.stringContaining('"tsas"[1]') as string,
      });
    }
  });
});

describe('reading a time-stamp answer', () => {
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (any) => readAnswer(any).is !== 'granted'),
    );
    expect(readAnswer(Buffer.from('3084ffffffff', 'hex')).is).toBe('unreadable');
    const deep = Buffer.alloc(50_000, 0x30);
    expect(readAnswer(deep).is).toBe('unreadable');
  });
});

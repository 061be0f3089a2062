import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  checkEvidence,
  copyEvidence,
  listEvidence,
  openEvidence,
} from '../../main/actions/look-at-evidence.ts';
import { takeEvidence } from '../../main/actions/take-evidence.ts';
import { ask, sha256, source, evidenceBench, type EvidenceBench } from '../fakes/evidence-bench.ts';
import { must } from '../fakes/log-disk.ts';

let bench: EvidenceBench;

beforeEach(async () => {
  bench = await evidenceBench();
});

describe('looking at evidence', () => {
  it('tells its custody from the records: collected, checked, changed, copied out', async () => {
    const { logId } = bench;
    const taken = must(await takeEvidence(bench.desk, source('hello\n'), ask));
    expect(must(await checkEvidence(bench.desk, logId, taken.sha256))).toMatchObject({
      same: true,
      recorded: true,
    });
    writeFileSync(join(bench.logFolder, 'att', taken.sha256), 'hullo\n');
    expect(must(await checkEvidence(bench.desk, logId, taken.sha256))).toMatchObject({
      same: false,
      actual: sha256('hullo\n'),
    });
    const to = join(bench.files, 'copy.txt');
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
    const { logId } = bench;
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
    const { logId } = bench;
    for (const answer of [
      await openEvidence(bench.desk, logId, 'a'.repeat(64)),
      await checkEvidence(bench.desk, logId, '../../../etc/passwd'),
    ]) {
      expect(answer).toMatchObject({ error: { code: 'evidence-gone' } });
    }
  });
});

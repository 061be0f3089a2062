import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAttachments } from '../../../main/adapters/disk/attachments.ts';
import { createNodeRandom } from '../../../main/adapters/system/random.ts';
import { toHex } from '../../../main/core/journal/bytes.ts';
import { createFaultFiles } from '../../fakes/fault-files.ts';
import { createLogDisk, hash, must, note, openDrill } from '../../fakes/log-disk.ts';

const limit = 10_000_000;
const random = createNodeRandom();

async function openLog() {
  const files = createFaultFiles();
  const disk = createLogDisk({ files });
  const journal = await openDrill(disk);
  const attachments = createAttachments({ root: disk.root, random, files });
  const folder = join(disk.folderOf(journal.logId), 'att');
  return { files, disk, journal, attachments, folder, logId: journal.logId };
}

function pieces(...texts: readonly string[]) {
  return texts.map((text) => Buffer.from(text));
}

const sha256 = (text: string) => toHex(hash.sha256(Buffer.from(text)));

describe('keeping an attachment', () => {
  it('refuses a log that is not there', async () => {
    const { attachments } = await openLog();
    for (const logId of ['..', '00000000-0000-4000-8000-000000000000']) {
      expect(await attachments.keep(logId, pieces('x'), { limit })).toMatchObject({
        error: { code: 'no-such-log' },
      });
    }
  });

  it.each([
    ['too-large', pieces('12345', '67890x'), { limit: 10 }],
    ['cancelled', pieces('12345'), { limit, signal: AbortSignal.abort() }],
    [
      'source',
      (function* broken() {
        yield Buffer.from('half');
        throw new Error('the stick was pulled');
      })(),
      { limit },
    ],
  ])('%s: tells it and keeps nothing', async (code, chunks, options) => {
    const { attachments, logId, folder } = await openLog();
    expect(await attachments.keep(logId, chunks, options)).toMatchObject({ error: { code } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'disk-refused'],
    ['EIO', 'disk-refused'],
  ])(
    'any call that fails with %s: %s, and nothing half is left under a hash',
    async (fault, code) => {
      for (let failing = 1; ; failing += 1) {
        const { attachments, logId, folder, files } = await openLog();
        const before = files.calls.length;
        let reached = false;
        files.fault = ({ number, name }) => {
          if (number !== before + failing) return undefined;
          reached = true;
          return name === 'close' ? undefined : fault;
        };
        const kept = await attachments.keep(logId, pieces('one', 'two'), { limit });
        files.fault = () => undefined;
        const names = existsSync(folder) ? readdirSync(folder) : [];
        if (!kept.ok) expect(kept.error.code).toBe(code);
        for (const name of names.filter((one) => !one.startsWith('.'))) {
          expect(name).toBe(sha256('onetwo'));
          expect(readFileSync(join(folder, name), 'utf8')).toBe('onetwo');
        }
        must(await attachments.keep(logId, pieces('one', 'two'), { limit }));
        expect(readdirSync(folder)).toEqual([sha256('onetwo')]);
        if (!reached) break;
      }
    },
  );

  it('writes pieces durably under their hash, tells progress, and is private', async () => {
    const { attachments, logId, folder, files } = await openLog();
    const seen: number[] = [];
    const before = files.calls.length;
    const progress = (bytes: number) => void seen.push(bytes);
    const kept = await attachments.keep(logId, pieces('one', 'two'), { limit, progress });
    expect(kept).toEqual({ ok: true, value: { sha256: sha256('onetwo'), size: 6 } });
    expect(seen).toEqual([3, 6]);
    expect(statSync(join(folder, sha256('onetwo'))).mode & 0o777).toBe(0o600);
    const order = files.calls.slice(before).map(({ name }) => name);
    expect(order.indexOf('dataSync')).toBeLessThan(order.indexOf('rename'));
    expect(order.lastIndexOf('syncFolder')).toBeGreaterThan(order.indexOf('rename'));
  });

  it('completes short writes and waits out a scanner that holds the new file', async () => {
    const { attachments, logId, folder, files } = await openLog();
    let busy = 3;
    files.fault = ({ name }) =>
      name === 'write' ? 'short' : name === 'rename' && busy-- > 0 ? 'EBUSY' : undefined;
    const kept = must(await attachments.keep(logId, pieces('a longer text'), { limit }));
    expect(readFileSync(join(folder, kept.sha256), 'utf8')).toBe('a longer text');
  });

  it('keeps equal bytes once, and mends a copy that has changed since', async () => {
    const { attachments, logId, folder } = await openLog();
    const first = must(await attachments.keep(logId, pieces('same'), { limit }));
    must(await attachments.keep(logId, pieces('sa', 'me'), { limit }));
    expect(readdirSync(folder)).toEqual([first.sha256]);
    writeFileSync(join(folder, first.sha256), 'SAME');
    must(await attachments.keep(logId, pieces('same'), { limit }));
    expect(readFileSync(join(folder, first.sha256), 'utf8')).toBe('same');
  });

  it('clears away what a crash left half-written, and nothing else', async () => {
    const { attachments, logId, folder } = await openLog();
    const first = must(await attachments.keep(logId, pieces('first'), { limit }));
    writeFileSync(join(folder, `.${random.uuid()}.part`), 'half');
    const both = await Promise.all([
      attachments.keep(logId, pieces('second'), { limit }),
      attachments.keep(logId, pieces('third'), { limit }),
    ]);
    const names = [first, ...both.map(must)].map((one) => one.sha256).sort();
    expect(readdirSync(folder).sort()).toEqual(names);
  });

  it('keeps an empty file too', async () => {
    const { attachments, logId } = await openLog();
    expect(must(await attachments.keep(logId, [], { limit }))).toEqual({
      sha256: sha256(''),
      size: 0,
    });
  });
});

describe('reading an attachment', () => {
  it('gives pieces and the size, and refuses what is no hash or not there', async () => {
    const { attachments, logId } = await openLog();
    const kept = must(await attachments.keep(logId, pieces('0123456789'), { limit }));
    expect(must(await attachments.read(logId, kept.sha256, 4, 3))).toEqual({
      bytes: new Uint8Array(Buffer.from('456')),
      size: 10,
    });
    expect(must(await attachments.read(logId, kept.sha256, 8, 9)).bytes).toHaveLength(2);
    for (const name of ['../lock', '0'.repeat(64)]) {
      expect(await attachments.read(logId, name, 0, 1)).toMatchObject({
        error: { code: 'no-such-attachment' },
      });
    }
  });
});

describe('a record with attachments', () => {
  it('names them as they are, but for secrets in their names', async () => {
    const { attachments, disk, journal, logId } = await openLog();
    const kept = must(await attachments.keep(logId, pieces('shot'), { limit }));
    journal.protect(['hunter2222']);
    const att = [{ ...kept, name: 'screen of hunter2222.png' }];
    const entry = must(await journal.append({ ...note('a screenshot'), att }));
    expect(entry.att).toEqual([
      { ...kept, name: expect.stringMatching(/^screen of \[REDACTED:protected:\w{8}\]\.png$/) },
    ]);
    must(await journal.append(note('without')));
    must(await journal.close('finished'));
    const [, stored, plain] = must(await disk.journals.read(logId));
    expect(stored).toEqual(entry);
    expect(plain).not.toHaveProperty('att');
    expect(must(await disk.logFiles.verify(logId)).verdict).toBe('VALID_UNANCHORED');
  });

  it.each([
    ['a hash that is none', { sha256: '../x', size: 1, name: 'a' }],
    ['a size that is none', { sha256: '0'.repeat(64), size: -1, name: 'a' }],
  ])('is not written with %s', async (_, one) => {
    const { journal } = await openLog();
    expect(await journal.append({ ...note('x'), att: [one] })).toMatchObject({
      error: { code: 'redaction-failed' },
    });
    expect(journal.head().size).toBe(1);
  });
});

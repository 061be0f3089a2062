import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LogCheck } from '../../../../main/core/journal/verify/check-log.ts';
import { closedDrill, createLogDisk, hash } from '../../../fakes/log-disk.ts';

let bytes: Buffer = Buffer.alloc(0);
let ends: readonly number[] = [];

beforeAll(async () => {
  const disk = createLogDisk();
  const journal = await closedDrill(disk, 10);
  bytes = readFileSync(join(disk.folderOf(journal.logId), 'seg-000000000000.jsonl'));
  ends = [...bytes].flatMap((byte, at) => (byte === 0x0a ? [at] : []));
});

function walk(log: Uint8Array) {
  const check = new LogCheck(hash, []);
  let start = 0;
  for (let end = log.indexOf(0x0a); end >= 0; end = log.indexOf(0x0a, start)) {
    check.line(log, start, end, 'file');
    start = end + 1;
  }
  check.rest(log.subarray(start), 'file');
  check.end();
  return check.facts();
}

describe('walking a log', () => {
  it('finds nothing wrong with what the journal wrote', () => {
    expect(walk(bytes)).toMatchObject({ size: 10, closed: true, problems: [] });
  });

  it('fault 11: names the record of a changed bit, at every byte of the log', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const [first] = walk(changed).problems;
      expect(first?.seq, `byte ${at}`).toBe(ends.findIndex((end) => at <= end));
      expect(['TAMPERED', 'TORN_TAIL'], `byte ${at}`).toContain(first?.verdict);
    }
  });

  it('tells a cut at any byte but a line end as a torn tail', () => {
    for (let length = 1; length < bytes.length; length += 1) {
      const { problems, size } = walk(bytes.subarray(0, length));
      const whole = ends.filter((end) => end < length).length;
      expect(size).toBe(whole);
      if (ends.includes(length - 1)) expect(problems).toEqual([]);
      else expect(problems).toMatchObject([{ verdict: 'TORN_TAIL', seq: whole }]);
    }
  });

  it('tells a line that was put in as one problem, and no record after it as out of place', () => {
    for (let at = 1; at < 10; at += 1) {
      const lines = bytes.toString('utf8').split('\n');
      lines.splice(at, 0, 'put in');
      const { problems, size } = walk(Buffer.from(lines.join('\n')));
      expect(problems).toMatchObject([{ kind: 'non-canonical', seq: at, verdict: 'TAMPERED' }]);
      expect(size).toBe(10);
    }
  });

  it('refuses a log that does not open, opens twice, or goes on after its end', () => {
    const lines = bytes.toString('utf8').trimEnd().split('\n');
    const [open = '', second = ''] = lines;
    expect(walk(Buffer.from(`${second}\n`)).problems[0]).toMatchObject({ verdict: 'TAMPERED' });
    expect(walk(Buffer.from(`${open}\n${open}\n`)).problems[0]).toMatchObject({ kind: 'order' });
    expect(walk(Buffer.from(`${lines.join('\n')}\n${second}\n`)).problems).toContainEqual(
      expect.objectContaining({ kind: 'after-close' }),
    );
  });

  it('counts rather than lists what is wrong without end', () => {
    const lines = Array.from({ length: 500 }, () => bytes.toString('utf8').split('\n')[1] ?? '');
    const { problems } = walk(Buffer.from(`${lines.join('\n')}\n`));
    expect(problems.length).toBeLessThanOrEqual(101);
    expect(problems.at(-1)).toMatchObject({ kind: 'more', verdict: 'TAMPERED' });
  });
});

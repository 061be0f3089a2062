import { rootOf } from '../../main/core/journal/merkle.ts';
import { shortCode } from '../../main/core/journal/short-code.ts';
import { describe, expect, it } from 'vitest';
import { check, selfChecked, trusting } from '../fakes/changed-log.ts';
import { hash } from '../fakes/log-disk.ts';
import { madeDisclosure, type DisclosureText } from '../fakes/made-disclosure.ts';
import { madeLog } from '../fakes/made-log.ts';

const ROTATE = [7, 15];
const make = () => madeLog({ records: 24, rotateAt: ROTATE });

describe('some records of a log, shown with proofs', () => {
  it('stand in the log, and it says how many of how many', async () => {
    const report = await check(madeDisclosure(make(), [2, 9, 20], ROTATE));
    expect(report).toMatchObject({
      verdict: 'VALID_UNANCHORED',
      how: 'disclosure',
      disclosed: 3,
      records: 24,
      findings: [],
    });
  });

  it('are anchored by what anchors the log at that size', async () => {
    const made = make();
    const folder = madeDisclosure(made, [2], ROTATE);
    const root = Buffer.from(rootOf(hash, made.tree)).toString('base64');
    const code = shortCode(hash, { origin: made.origin, size: 24, root });
    for (const trust of [
      { vkeys: [made.vkeys[0] ?? ''] },
      { shortCodes: [code] },
      { checkpoints: [made.noteAt(24, 2)] },
    ]) {
      expect((await check(folder, trusting(trust))).verdict).toBe('VALID_ANCHORED');
    }
    const later = trusting({ checkpoints: [made.noteAt(8, 0)] });
    expect(await check(folder, later)).toMatchObject({
      verdict: 'VALID_UNANCHORED',
      findings: [{ kind: 'not-compared' }],
    });
    const other = trusting({ shortCodes: ['24 @ 7BJQMR-BZFMPF-1WXX2Q-FSGNTS-4K'] });
    expect((await check(folder, other)).verdict).toBe('FORKED');
  });

  it.each([
    [
      'a record rewritten',
      (file: DisclosureText) => {
        const [one] = file.records;
        if (one) one.line = selfChecked(one.line.replace('laptop', 'desktop'));
      },
    ],
    [
      'a record at another place',
      (file: DisclosureText) => {
        const [one] = file.records;
        if (one) one.seq = 3;
      },
    ],
    ['a proof cut short', (file: DisclosureText) => void file.records[0]?.proof.pop()],
    ['a record told twice', (file: DisclosureText) => file.records.push(...file.records)],
    ['another size', (file: DisclosureText) => (file.size = 23)],
    ['another log', (file: DisclosureText) => (file.logId = 'x')],
    [
      'a text of its own making',
      (file: DisclosureText) => {
        file.records[0]?.texts.push({ c: 'x', salt: 'x', text: 'x' });
      },
    ],
    ['no key of record 0', (file: DisclosureText) => void file.keys.shift()],
    ['another format', (file: DisclosureText) => (file.format = 'x')],
  ])('%s is tampering', async (_, change) => {
    const report = await check(madeDisclosure(make(), [2, 9], ROTATE, change));
    expect(['TAMPERED', 'BAD_KEY']).toContain(report.verdict);
    expect(report.findings[0]).toMatchObject({ file: 'disclosure.json', kind: 'disclosure' });
  });

  it('a key left out, or a checkpoint of another key, is a bad key', async () => {
    const made = make();
    const left = await check(madeDisclosure(made, [2], [ROTATE[0] ?? 0]));
    expect(left.verdict).toBe('BAD_KEY');
    const forged = (file: DisclosureText) => (file.checkpoint = made.noteAt(24, 0));
    expect((await check(madeDisclosure(made, [2], ROTATE, forged))).verdict).toBe('BAD_KEY');
  });
});

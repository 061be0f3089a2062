import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseVerifierKey } from '../../../../main/core/journal/note.ts';
import { noTrust, parseTrust } from '../../../../main/core/journal/verify/trust.ts';
import { check, trusting } from '../../../fakes/changed-log.ts';
import { hash } from '../../../fakes/log-disk.ts';
import { cosignature, madeLog, witnessKey, type MadeLog } from '../../../fakes/made-log.ts';

const bob = { name: 'breakglass.invalid/witness/bob', seed: Buffer.alloc(32, 9), time: 1795439424 };
const eve = { name: 'breakglass.invalid/witness/eve', seed: Buffer.alloc(32, 8), time: 1795439999 };
const keyOf = ({ name, seed }: typeof bob) => witnessKey(name, seed);
const both = { witnesses: [keyOf(bob), keyOf(eve)], quorum: 2 };

/** A log whose witnesses have each signed a note of their own, as the app keeps their answers. */
function witnessedApart(sizes: readonly [bob: number, eve: number]): MadeLog {
  const made = madeLog();
  for (const [at, who] of [bob, eve].entries()) {
    const note = made.noteAt(sizes[at] ?? 0, 0);
    appendFileSync(join(made.folder, 'checkpoints.txt'), `${note}${cosignature(who, note)}\n`);
  }
  return made;
}

describe('a quorum of witnesses', () => {
  it('is reached by witnesses that signed the same size in notes of their own', async () => {
    const { folder } = witnessedApart([9, 9]);
    expect(await check(folder, trusting(both))).toMatchObject({
      verdict: 'VALID_ANCHORED',
      anchoredUpTo: 9,
      by: [`witness ${bob.name}, ${eve.name}`],
    });
  });

  it('is reached by one in the log and one in a checkpoint kept elsewhere', async () => {
    const made = madeLog({ witness: bob });
    const note = made.noteAt(12, 0).replace(/\n— \S+bob .*\n/, '\n');
    const kept = `${note}${cosignature(eve, note)}`;
    const report = await check(made.folder, trusting({ ...both, checkpoints: [kept] }));
    expect(report.by).toContain(`witness ${bob.name}, ${eve.name}`);
  });

  it('is not reached by witnesses of different sizes, nor by one in two notes', async () => {
    const apart = witnessedApart([9, 10]);
    expect((await check(apart.folder, trusting(both))).verdict).toBe('VALID_UNANCHORED');
    const { folder, noteAt } = madeLog();
    const note = noteAt(9, 0);
    for (const time of [1, 2]) {
      const signed = `${note}${cosignature({ ...bob, time }, note)}\n`;
      appendFileSync(join(folder, 'checkpoints.txt'), signed);
    }
    expect((await check(folder, trusting(both))).verdict).toBe('VALID_UNANCHORED');
  });

  it('is not reached by one key under two names, wherever the trust comes from', async () => {
    const alias = { ...bob, name: 'breakglass.invalid/witness/alias' };
    const { folder, noteAt } = madeLog();
    const note = noteAt(9, 0);
    const lines = `${cosignature(bob, note)}${cosignature(alias, note)}`;
    appendFileSync(join(folder, 'checkpoints.txt'), `${note}${lines}\n`);
    const witnesses = [bob, bob, alias].flatMap((one) => parseVerifierKey(hash, keyOf(one)) ?? []);
    const report = await check(folder, { ...noTrust, witnesses, quorum: 2 });
    expect(report.verdict).toBe('VALID_UNANCHORED');
    expect((await check(folder, { ...noTrust, witnesses, quorum: 1 })).anchoredUpTo).toBe(9);
  });

  it('takes the largest size that enough have signed, not the largest that one has', async () => {
    const made = witnessedApart([9, 9]);
    const note = made.noteAt(11, 0);
    appendFileSync(join(made.folder, 'checkpoints.txt'), `${note}${cosignature(eve, note)}\n`);
    expect((await check(made.folder, trusting(both))).anchoredUpTo).toBe(9);
  });
});

describe('a trust file', () => {
  const refused = (witnesses: readonly string[]) => {
    const parsed = parseTrust(hash, JSON.stringify({ witnesses, quorum: 2 }));
    return parsed.ok ? '' : parsed.error;
  };

  it('that lists a witness twice is refused, by whatever name', () => {
    expect(refused([keyOf(bob), keyOf(eve), keyOf(bob)])).toContain(
      '"witnesses"[2] is the same key as "witnesses"[0]',
    );
    const alias = keyOf({ ...bob, name: 'breakglass.invalid/witness/alias' });
    expect(refused([keyOf(bob), alias])).toContain('"witnesses"[1] is the same key');
  });

  it('that gives the key of a log for a witness is refused, for it could never count', () => {
    const [vkey = ''] = madeLog().vkeys;
    expect(refused([keyOf(bob), vkey])).toContain('"witnesses"[1] is not the key of a witness');
  });
});

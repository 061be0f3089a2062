import { describe, expect, it } from 'vitest';
import { rootOf } from '../../../../main/core/journal/merkle.ts';
import { shortCode } from '../../../../main/core/journal/short-code.ts';
import { check, trusting } from '../../../fakes/changed-log.ts';
import { hash } from '../../../fakes/log-disk.ts';
import { madeBundle } from '../../../fakes/made-bundle.ts';
import { madeLog, type MadeLog } from '../../../fakes/made-log.ts';

const one = madeLog();
const two = madeLog({ logId: '11111111-2222-4333-8444-555555555555', records: 9 });

function codeOf({ origin, size, tree }: MadeLog): string {
  const root = Buffer.from(rootOf(hash, tree)).toString('base64');
  return shortCode(hash, { origin, size, root });
}

describe('a laptop taken out of an export of two', () => {
  const chains = [[one.logId], [two.logId]];
  const pins = trusting({ vkeys: [one.vkeys[0], two.vkeys[0]] });
  const notes = trusting({ checkpoints: [one.noteAt(12, 0), two.noteAt(9, 0)] });

  it.each([
    ['a pinned key', pins, 'pin-unused'],
    ['a trusted checkpoint', notes, 'checkpoint-unused'],
  ])('is not anchored any more, where %s is known of it', async (_, trust, kind) => {
    const both = madeBundle([one, two], { chains });
    expect((await check(both, trust)).verdict).toBe('VALID_ANCHORED');
    const report = await check(madeBundle([one]), trust);
    expect(report.verdict).toBe('VALID_UNANCHORED');
    expect(report.findings.map((finding) => finding.kind)).toContain(kind);
  });

  it('says nothing against one log checked with a trust file for many', async () => {
    expect((await check(one.folder, pins)).verdict).toBe('VALID_ANCHORED');
    const trust = trusting({ vkeys: two.vkeys, shortCodes: [codeOf(one)] });
    expect((await check(one.folder, trust)).verdict).toBe('VALID_ANCHORED');
  });
});

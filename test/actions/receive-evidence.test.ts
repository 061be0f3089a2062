import { beforeEach, describe, expect, it } from 'vitest';
import { holdSecrets } from '../../main/actions/hold-secrets.ts';
import {
  abandonEvidence,
  beginEvidence,
  endEvidence,
  receivePiece,
} from '../../main/actions/receive-evidence.ts';
import { sha256, ask, evidenceBench, type EvidenceBench } from '../fakes/evidence-bench.ts';
import { must } from '../fakes/log-disk.ts';

let bench: EvidenceBench;

beforeEach(async () => {
  bench = await evidenceBench();
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
    expect(bench.attachments()).toEqual([]);
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
    expect(bench.attachments()).toEqual([]);
  });
});

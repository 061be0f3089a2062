import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { countedFrom } from '../../../../main/core/drill/scorecard.ts';
import type { Entry } from '../../../../main/core/journal/payload.ts';
import { fold } from '../../../../main/core/run/fold.ts';
import { printReport } from '../../../../main/headless/verify-report.ts';
import { check } from '../../../fakes/changed-log.ts';
import { madeBundle } from '../../../fakes/made-bundle.ts';
import { madeLog } from '../../../fakes/made-log.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const SCORED = 9;
const run = {
  type: 'run.start',
  data: {
    ...{ run: 'r', person: 'mika', lang: 'en', includes: [] },
    playbook: { id: 'PB-01', version: '1.0.0', sha256: sha256('id: PB-01\n') },
  },
} as const;

/** The records before the score, as they lie in the made log. */
function recordsOf(folder: string, logId: string): readonly Entry[] {
  return readFileSync(join(folder, 'seg-000000000000.jsonl'), 'utf8')
    .split('\n')
    .slice(0, SCORED)
    .map((line) => ({ ...(JSON.parse(line) as Entry), logId }));
}

/** An export whose records hold the hash of what the change makes of the true scorecard. */
function exported(change: (card: string) => string): string {
  const draft = madeLog({ other: { 1: run } });
  const entries = recordsOf(draft.folder, draft.logId);
  const card = countedFrom({ objectives: [], steps: [] }, fold(entries)!, entries);
  const text = change(JSON.stringify(card));
  const score = { type: 'score', data: { sha256: sha256(text) } } as const;
  const made = madeLog({ other: { 1: run, [SCORED]: score } });
  return madeBundle([made], {
    files: { 'playbooks/pb-01.yaml': 'id: PB-01\n', 'scorecard.json': text },
  });
}

describe('the scorecard of an export', () => {
  it('that its own app miscounted is caught, though its hash is in the records', async () => {
    const report = await check(
      exported((card) =>
        card.replace(
          '"steps-done","unit":"count","value":0',
          '"steps-done","unit":"count","value":7',
        ),
      ),
    );
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings.map(({ kind }) => kind)).toEqual(['score-differs']);
    expect(printReport(report)).toContain('DIFFERS  figure steps-done');
  });

  it.each(['1', '2'])(
    'of format %s is told as not counted, and changes no verdict',
    async (older) => {
      const report = await check(
        exported((card) => card.replace('scorecard/3', `scorecard/${older}`)),
      );
      expect(report.verdict).toBe('VALID_UNANCHORED');
      expect(report.findings.map(({ kind }) => kind)).toEqual(['score-not-counted']);
      expect(report.scores).toBeUndefined();
    },
  );

  it('that says what the records come to matches figure by figure', async () => {
    const report = await check(exported((card) => card));
    expect(report).toMatchObject({ verdict: 'VALID_UNANCHORED', findings: [] });
    expect(report.scores?.[0]?.parts.every(({ matches }) => matches)).toBe(true);
    expect(printReport(report)).toContain('matches  figure steps-done');
  });
});

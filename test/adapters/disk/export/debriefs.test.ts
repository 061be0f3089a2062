import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { debriefsOf } from '../../../../main/adapters/disk/export/debriefs.ts';
import { nodeFiles } from '../../../../main/adapters/disk/files.ts';
import type { AfterDrill } from '../../../../main/core/export/debrief/input.ts';
import type { ReportInput } from '../../../../main/core/export/report/input.ts';
import { temporaryFolder } from '../../../fakes/log-disk.ts';
import { scorecard } from '../../../fakes/scorecard.ts';

const item = { id: 'i', log: 'l', records: [], playbook: 'PB-01', text: 'Ask Mori', owner: 'Mori' };
const afterDrill: AfterDrill = {
  ...{ earlier: [], proposed: [] },
  items: [{ ...item, madeAt: 0 }],
};
const inputs = [{ lang: 'en' }, { lang: 'ja' }] as unknown as readonly ReportInput[];

function bundle(scorecard?: string): string {
  const folder = temporaryFolder();
  if (scorecard !== undefined) writeFileSync(join(folder, 'scorecard.json'), scorecard);
  return folder;
}

describe('debriefs of an export', () => {
  it('are none without a scorecard, with a damaged one, or of several drills together', () => {
    expect(debriefsOf(nodeFiles, bundle(), inputs, { afterDrill })).toEqual([]);
    expect(debriefsOf(nodeFiles, bundle('{'), inputs, { afterDrill })).toEqual([]);
    const merged = { afterDrill, others: ['other'] };
    expect(debriefsOf(nodeFiles, bundle(JSON.stringify(scorecard)), inputs, merged)).toEqual([]);
  });

  it('tell what was agreed, in each language', () => {
    const made = debriefsOf(nodeFiles, bundle(JSON.stringify(scorecard)), inputs, { afterDrill });
    expect(made.map(({ after }) => after.items.length)).toEqual([1, 1]);
  });

  it('hold it back where the export leaves texts out: it may quote them', () => {
    const what = { kind: 'record', logId: 'l', seq: 1 } as const;
    const withhold = [{ what, why: 'private', attachments: false }];
    const made = debriefsOf(nodeFiles, bundle(JSON.stringify(scorecard)), inputs, {
      afterDrill,
      withhold,
    });
    expect(made.map(({ after }) => [after.items, after.heldBack])).toEqual([
      [[], true],
      [[], true],
    ]);
  });
});

import { expect, test } from 'vitest';
import { closeRun } from '../../../main/actions/close-run.ts';
import { joinDrill, noteForDebrief } from '../../../main/actions/drill/facilitate.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { mergedHandlers } from '../../../main/ipc/handlers/merged.ts';
import { recordHandlers } from '../../../main/ipc/handlers/records.ts';
import type { Shown } from '../../../main/ipc/views/shown.ts';
import { deskBench } from '../../fakes/desk.ts';
import { must } from '../../fakes/log-disk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const SECRET = 'zebra';

/** A drill whose facilitator noted a word for the debrief, and all that a window shows of its log. */
async function noted() {
  const { desk } = deskBench([pinned('PB-T', [section('s', [step('one')])])]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await joinDrill(desk, 'Mori');
  must(await noteForDebrief(desk, SECRET));
  const { logId } = desk.run!.journal;
  const library = await desk.ports.library();
  const shown = () => ({ lang: 'en', library }) as unknown as Shown;
  const one = recordHandlers(desk, shown);
  const many = mergedHandlers(desk, shown);
  const seen = async () => {
    const page = must(await one['log.page']({ logId, from: 0, count: 100 }));
    const at = page.records.findLastIndex(({ type }) => type === 'facilitator');
    const { merged } = must(await many['log.merge']({ logId, others: [] }));
    const stretch = { merged, from: 0, count: 100 };
    const { search } = must(await one['log.find']({ logId, filter: { text: SECRET } }));
    await desk.ports.timer.sleep(1);
    const found = must(await many['log.merged-find']({ merged, filter: { text: SECRET } }));
    return {
      at,
      shown: {
        page,
        record: must(await one['log.record']({ logId, at })),
        list: must(await many['log.merged'](stretch)),
        ofList: must(await many['log.merged-record']({ merged, logId, at })),
        hits: must(await one['log.hits']({ search, from: 0, count: 100 })),
      },
      found: found.total,
      copied: (await one['log.copy-record']({ logId, at })).ok,
      // These logs lie in memory, where nothing is proved: what matters is whether it was tried.
      proved: !isGone(await one['log.proof']({ logId, at })),
      proofCopied: !isGone(await one['log.copy-proof']({ logId, at })),
    };
  };
  return { desk, seen };
}

test('what a facilitator notes is in no view, search, copy or proof while the drill goes on', async () => {
  const { seen } = await noted();
  const { at, shown, found, copied, proved, proofCopied } = await seen();
  expect(at).toBeGreaterThan(0);
  expect(JSON.stringify(shown)).not.toContain(SECRET);
  expect(shown.page.records[at]?.what).toBe('Facilitator: shown when the drill is over');
  expect([shown.hits.total, found, copied, proved, proofCopied]).toEqual([
    0,
    0,
    false,
    false,
    false,
  ]);
});

test('it is in all of them once the drill is over', async () => {
  const { desk, seen } = await noted();
  must(await closeRun(desk, 'abandoned', 'enough'));
  const { shown, found, copied, proved, proofCopied } = await seen();
  for (const view of Object.values(shown)) expect(JSON.stringify(view)).toContain(SECRET);
  expect([shown.hits.total, found, copied, proved, proofCopied]).toEqual([1, 1, true, true, true]);
});

function isGone(reply: {
  readonly ok: boolean;
  readonly error?: { readonly code: string };
}): boolean {
  return !reply.ok && reply.error?.code === 'no-such-record';
}

import { expect, test } from 'vitest';
import { fireItem, joinDrill, noteForDebrief } from '../../../main/actions/drill/facilitate.ts';
import { closeRun } from '../../../main/actions/close-run.ts';
import { rangeReady } from '../../../main/actions/drill-range.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { findUnfinished } from '../../../main/actions/unfinished.ts';
import type { ScenarioFault } from '../../../main/core/drill/fault.ts';
import { recordHandlers } from '../../../main/ipc/handlers/records.ts';
import { logView } from '../../../main/ipc/views/log-view.ts';
import type { Shown } from '../../../main/ipc/views/shown.ts';
import { deskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const dark: ScenarioFault = { kind: 'region-dark', region: 'ap-northeast-1', how: 'refuses' };
const text = { en: 'T', ja: 'T' };
const inject = { by: 'phone', from: text, says: text, expect: text } as const;
const when = { is: 'facilitator' } as const;

async function drill() {
  const bench = deskBench(
    [pinned('PB-T', [section('s', [step('one')])])],
    [
      { id: 'quiet', when, faults: [dark], ends: [] },
      { id: 'call', when, faults: [dark], ends: ['quiet'], inject },
    ],
  );
  const { desk } = bench;
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const run = desk.run!;
  const { logId } = run.journal;
  await rangeReady(desk, run);
  expect(await joinDrill(desk, 'Mori')).toMatchObject({ ok: true });
  expect(await fireItem(desk, 'quiet')).toMatchObject({ ok: true });
  expect(await fireItem(desk, 'call')).toMatchObject({ ok: true });
  await noteForDebrief(desk, 'slow to call');
  const library = await desk.ports.library();
  const calls = recordHandlers(desk, () => ({ lang: 'en', library }) as unknown as Shown);
  const page = async () => {
    const answer = await calls['log.page']({ logId, from: 0, count: 50 });
    return answer.ok ? answer.value.records : [];
  };
  return { desk, run, logId, calls, page };
}

const SPOILT = /dark|quiet|Mori|facilitator ·|by the|is over$|slow/;

test('no fault of a drill stands in the tail before it is over, only that somebody called', async () => {
  const { run } = await drill();
  const tail = () => logView(run, 'en', undefined).tail.map(({ type, what }) => `${type} ${what}`);
  expect(tail().filter((line) => /^(inject|facilitator)/.test(line))).toEqual([
    'inject In the drill: call · a phone call',
  ]);
});

test.each([
  ['while it goes on', false],
  ['after a crash, before it is resumed', true],
])('a page of its log tells no fault, note or name %s', async (_, crashed) => {
  const { desk, page, calls, logId } = await drill();
  if (crashed) {
    delete desk.run;
    await findUnfinished(desk);
    expect(desk.unfinished).toHaveLength(1);
  }
  const rows = (await page()).filter(({ type }) => type === 'inject' || type === 'facilitator');
  expect(rows.map(({ type }) => type)).toContain('facilitator');
  const injects = rows.flatMap(({ type, what }) => (type === 'inject' ? [what] : []));
  expect(injects.sort()).toEqual([
    'In the drill: call · a phone call',
    'In the drill: shown when it is over',
  ]);
  for (const { at, what } of rows) {
    if (what !== 'In the drill: shown when it is over' && !what.startsWith('Facilitator: shown'))
      expect(what).not.toMatch(SPOILT);
    const record = await calls['log.record']({ logId, at });
    expect(record.ok && record.value.json).toBe('{}');
    expect(await calls['log.copy-record']({ logId, at })).toMatchObject({ ok: false });
  }
});

test('once it is closed, all of it is told', async () => {
  const { desk, page } = await drill();
  await closeRun(desk, 'abandoned', 'enough');
  delete desk.run;
  await findUnfinished(desk);
  const said = (await page()).map(({ what }) => what).join('\n');
  expect(said).toMatch(/a Region is dark/);
  expect(said).toMatch(/Mori/);
});

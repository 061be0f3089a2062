import { expect, test, vi } from 'vitest';
import { closeRun } from '../../main/actions/close-run.ts';
import { pullInSection, putBackSection } from '../../main/actions/pull-in.ts';
import { pulledInLog } from '../../main/actions/pulled-in-log.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { recordHandlers } from '../../main/ipc/handlers/records.ts';
import type { Shown } from '../../main/ipc/views/shown.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const reason = 'it has reached the database';

async function taken() {
  const own = pinned('PB-T', [section('s', [step('one'), step('two')])]);
  const other = pinned('PB-O', [section('contain', [step('cut'), step('look')])]);
  const { desk } = deskBench([own, other]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const logId = desk.run!.journal.logId;
  const wish = { path: 'one', playbook: 'PB-O', section: 'contain', reason };
  expect(await pullInSection(desk, wish)).toMatchObject({ ok: true });
  const library = await desk.ports.library();
  const handlers = recordHandlers(desk, () => ({ lang: 'en', library }) as unknown as Shown);
  const label = async (path: string) => {
    const facets = await handlers['log.facets']({ logId });
    return facets.ok ? facets.value.steps.find((one) => one.path === path)?.label : facets.error;
  };
  const numbers = () => desk.run!.plan.steps.map(({ path, number }) => [path, number]);
  return { desk, logId, label, numbers };
}

test('the log numbers the steps as the run does, once a section was taken in', async () => {
  const { desk, label, numbers } = await taken();
  expect(numbers().at(-1)).toEqual(['two', 4]);
  expect(await label('two')).toMatch(/^4 /);
  expect(await label('pulled-1/cut')).toMatch(/^2 /);
  await closeRun(desk, 'abandoned', 'enough');
  delete desk.run;
  expect(await label('two')).toMatch(/^4 /);
});

test('what was put back counts no more, also in a log of which nobody has a run', async () => {
  const { desk, logId, label } = await taken();
  const back = await putBackSection(desk, { as: 'pulled-1', reason });
  expect(back).toMatchObject({ ok: true });
  delete desk.run;
  expect(await pulledInLog(desk, logId)).toEqual([]);
  expect(await label('two')).toMatch(/^2 /);
});

test('a log that is not there took nothing in', async () => {
  const { desk } = await taken();
  expect(await pulledInLog(desk, 'none')).toEqual([]);
});

/** The same log as if it were a long one, of which nobody has a run; `look` lets a scan go on. */
async function long(scan: 'reads' | 'fails' | 'throws') {
  const { desk, logId, numbers } = await taken();
  const right = numbers();
  delete desk.run;
  const { logReader } = desk.ports;
  let look: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (look = resolve));
  const ends: string[] = [];
  let scans = 0;
  Object.assign(desk.ports, {
    changed: () => ends.push('changed'),
    logReader: {
      ...logReader,
      summary: async (id: string) => {
        const found = await logReader.summary(id);
        return found.ok ? { ok: true, value: { ...found.value, records: 60_000 } } : found;
      },
      scan: async (...args: Parameters<typeof logReader.scan>) => {
        scans += 1;
        await gate;
        if (scan === 'throws') throw new Error('EIO');
        if (scan === 'fails') return { ok: false, error: { code: 'log-unreadable' } };
        return logReader.scan(...args);
      },
    },
  });
  const library = await desk.ports.library();
  const handlers = recordHandlers(desk, () => ({ lang: 'en', library }) as unknown as Shown);
  const page = async () => {
    const answer = await handlers['log.page']({ logId, from: 0, count: 1 });
    return answer.ok ? answer.value.log.numbering : answer.error;
  };
  return { right, handlers, logId, ends, look, page, scans: () => scans };
}

test('no page of a long log waits: it says so, and is numbered right once it was looked through', async () => {
  const { right, handlers, logId, ends, look, page } = await long('reads');
  expect(await page()).toBe('going');
  expect(await page()).toBe('going');
  expect(ends).toEqual([]);
  look();
  await vi.waitFor(() => expect(ends).toEqual(['changed']));
  expect(await page()).toBeUndefined();
  const facets = await handlers['log.facets']({ logId });
  const label = facets.ok ? facets.value.steps.find(({ path }) => path === 'two')?.label : '';
  expect(label).toMatch(new RegExp(`^${String(right.at(-1)?.[1])} `));
});

test.each(['fails', 'throws'] as const)(
  'a long log whose reading %s is not read over and over: it says that its numbers are not known',
  async (how) => {
    const { ends, look, page, scans } = await long(how);
    expect(await page()).toBe('going');
    look();
    await vi.waitFor(() => expect(ends).toEqual(['changed']));
    expect(await page()).toBe('failed');
    expect(await page()).toBe('failed');
    expect([scans(), ends.length]).toEqual([1, 1]);
  },
);

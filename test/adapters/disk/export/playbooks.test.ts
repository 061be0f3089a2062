import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pullInSection, putBackSection } from '../../../../main/actions/pull-in.ts';
import { pulledInLog } from '../../../../main/actions/pulled-in-log.ts';
import { startRun } from '../../../../main/actions/start-run.ts';
import { usedAfter, usedIn } from '../../../../main/adapters/disk/export/playbooks.ts';
import { namesOf } from '../../../../main/core/export/names.ts';
import type { Stored } from '../../../../main/core/export/stored.ts';
import { planOfLog } from '../../../../main/ipc/views/log-rows.ts';
import type { Shown } from '../../../../main/ipc/views/shown.ts';
import { deskBench } from '../../../fakes/desk.ts';
import { pinned, section, step } from '../../../fakes/plans.ts';

const reason = 'it has reached the database';
const part = pinned('PB-S', [section('cut', [step('net'), step('host')])]);
const sub = step('sub', { kind: 'playbook', playbook: 'PB-S' });
const library = [
  pinned('PB-T', [section('s', [step('one'), step('two')])]),
  pinned('PB-O', [section('a', [step('x')]), section('b', [sub, step('look')])]),
  part,
];

async function run() {
  const bench = deskBench(library);
  const { desk, journals } = bench;
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const { logId } = desk.run!.journal;
  const entries = () => (journals.logs[0]?.entries ?? []).map((entry) => ({ entry }) as Stored);
  const shown = { lang: 'en', library: await desk.ports.library() } as unknown as Shown;
  const inRun = () => desk.run!.plan.steps.map(({ path, number }) => [path, number]);
  return { desk, logId, entries, shown, inRun };
}

type Bench = Awaited<ReturnType<typeof run>>;

/** As an export does: from the records, and from nothing but the playbooks they name. */
function inExport({ entries, inRun }: Bench): unknown {
  const { refs, pulled } = usedIn(entries(), undefined)!;
  const named = refs.flatMap((ref) => library.find((one) => one.ref.sha256 === ref.sha256) ?? []);
  const names = namesOf(named, pulled);
  return inRun().map(([path]) => [path, names.step(String(path))?.number]);
}

/** As the log screen does, once nobody has the run any more. */
async function inScreen({ desk, logId, shown }: Bench): Promise<unknown> {
  const { run, ...without } = desk;
  const log = await desk.ports.logReader.summary(logId);
  if (!run || !log.ok) throw new Error('no log');
  const plan = planOfLog(log.value, shown, await pulledInLog(without, logId));
  return plan?.steps.map(({ path, number }) => [path, number]);
}

test('export and log screen number the steps as the run did, whatever was taken in and put back', async () => {
  const act = fc.record({ put: fc.boolean(), section: fc.constantFrom('a', 'b') });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
      const bench = await run();
      const { desk, inRun } = bench;
      for (const { put, section } of acts) {
        const as = desk.run?.state.pulled?.at(-1)?.as;
        const wish = { path: 'one', playbook: 'PB-O', section, reason };
        if (put && as !== undefined) {
          expect(await putBackSection(desk, { as, reason })).toMatchObject({ ok: true });
        } else expect(await pullInSection(desk, wish)).toMatchObject({ ok: true });
      }
      expect(inExport(bench)).toEqual(inRun());
      expect(await inScreen(bench)).toEqual(inRun());
    }),
    { numRuns: 40 },
  );
});

test('what was put back is numbered no more, and its playbook still belongs to the export', async () => {
  const bench = await run();
  const wish = { path: 'one', playbook: 'PB-O', section: 'b', reason };
  expect(await pullInSection(bench.desk, wish)).toMatchObject({ ok: true });
  const taken = usedIn(bench.entries(), undefined);
  expect(taken?.refs.map(({ id }) => id)).toEqual(['PB-T', 'PB-O', 'PB-S']);
  expect(await putBackSection(bench.desk, { as: 'pulled-1', reason })).toMatchObject({ ok: true });
  expect(usedIn(bench.entries(), undefined)).toEqual({ ...taken, pulled: [] });
});

test('the next log of a run goes on with what was taken in, and another run with nothing', async () => {
  const bench = await run();
  const wish = { path: 'one', playbook: 'PB-O', section: 'a', reason };
  expect(await pullInSection(bench.desk, wish)).toMatchObject({ ok: true });
  const before = usedIn(bench.entries(), undefined)!;
  const { entry } = bench.entries().find(({ entry: { type } }) => type === 'run.start')!;
  if (entry.type !== 'run.start') throw new Error('no start');
  const other = usedAfter(entry, before);
  expect(other.pulled).toEqual([]);
  const data = { ...entry.data, continues: { log: bench.logId, size: 1 } };
  expect(usedAfter({ ...entry, data }, before).pulled).toEqual(before.pulled);
});

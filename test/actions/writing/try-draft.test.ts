import { expect, test } from 'vitest';
import { closeRun } from '../../../main/actions/close-run.ts';
import { createDesk } from '../../../main/actions/desk.ts';
import { findPlayed } from '../../../main/actions/played.ts';
import { pullInSection } from '../../../main/actions/pull-in.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { triedAgain } from '../../../main/actions/writing/tried.ts';
import { tryDraft } from '../../../main/actions/writing/try-draft.ts';
import { createDraftStore } from '../../../main/adapters/disk/draft-store.ts';
import { TEMPLATE } from '../../../main/core/writing/template.ts';
import { runView } from '../../../main/ipc/views/run-view.ts';
import { deskBench } from '../../fakes/desk.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';
import { sha256Of } from '../../fakes/publisher.ts';

async function bench(text = TEMPLATE) {
  const made = deskBench([pinned('PB-90', [section('s', [step('one')])])]);
  const drafts = createDraftStore({ root: temporaryFolder() });
  const desk = createDesk({ ...made.desk.ports, drafts });
  const draft = await drafts.begin(text);
  if (!draft.ok) throw new Error('no draft');
  const { id, version } = draft.value;
  const starts = () =>
    made.journals.logs.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.type === 'run.start' ? [entry.data] : [])),
    );
  return { ...made, desk, drafts, id, version, starts };
}

test('a drill goes by the draft as it stands, and its log says so', async () => {
  const { desk, id, version, starts } = await bench();
  expect((await tryDraft(desk, { id, version })).ok).toBe(true);
  const sha256 = sha256Of(Buffer.from(TEMPLATE));
  expect(starts()).toMatchObject([{ playbook: { id: 'OWN-01', sha256 }, draft: { id } }]);
  const run = desk.run && runView(desk, desk.run, 'en');
  expect(run).toMatchObject({ mode: 'drill', draft: id, current: { path: 'declare' } });
  expect(run?.log.tail.find(({ type }) => type === 'run.start')?.what).toBe(
    `Run started: OWN-01 · draft · sha256 ${sha256}`,
  );
  const library = await desk.ports.library();
  expect(library.find('OWN-01')).toBeUndefined();
});

test('with errors, or changed since, nothing begins', async () => {
  const wrong = await bench(TEMPLATE.replace('kind: check', 'kind: chek'));
  const refused = await tryDraft(wrong.desk, { id: wrong.id, version: wrong.version });
  expect(refused).toMatchObject({ error: { code: 'draft-has-errors' } });
  const { desk, id, journals } = await bench();
  expect(await tryDraft(desk, { id, version: 9 })).toMatchObject({
    error: { code: 'draft-changed' },
  });
  expect([journals.logs.length, wrong.journals.logs.length]).toEqual([0, 0]);
});

test('tried again, the drill of the draft before is given up; any other run is not', async () => {
  const { desk, id, version, journals, starts } = await bench();
  await tryDraft(desk, { id, version });
  expect((await tryDraft(desk, { id, version })).ok).toBe(true);
  expect(starts()).toHaveLength(2);
  expect(journals.logs[0]?.entries.at(-1)).toMatchObject({ data: { why: 'abandoned' } });
  await closeRun(desk, 'abandoned', 'enough of it');
  await startRun(desk, { playbook: 'PB-90', mode: 'drill', scenario: 'sso-outage' });
  expect(await tryDraft(desk, { id, version })).toMatchObject({
    error: { code: 'run-already-open' },
  });
});

test('after a restart it goes by the text that was tried, whatever the draft says by then', async () => {
  const { desk, drafts, id, version } = await bench();
  await tryDraft(desk, { id, version });
  const state = desk.run!.state;
  await drafts.keep(id, version, TEMPLATE.replaceAll('declare', 'announce'));
  expect(await triedAgain(desk, state)).toMatchObject({
    value: { plan: desk.run!.plan, scenario: { world: 'sso-outage' } },
  });
  const other = { ...state, playbook: { ...state.playbook, sha256: 'ab'.repeat(32) } };
  expect(await triedAgain(desk, other)).toMatchObject({ error: { code: 'no-such-draft' } });
});

test('after a restart it has the sections again that were taken into it', async () => {
  const { desk, id, version } = await bench();
  await tryDraft(desk, { id, version });
  const wish = { path: 'declare', playbook: 'PB-90', section: 's', reason: 'it has spread' };
  expect(await pullInSection(desk, wish)).toMatchObject({ ok: true });
  const { plan, state } = desk.run!;
  expect(plan.steps.map(({ path }) => path)).toContain('pulled-1/one');
  expect(await triedAgain(desk, state)).toMatchObject({ value: { plan } });
});

test('a drill of a draft is no drill of the playbook', async () => {
  const { desk, id, version } = await bench();
  await tryDraft(desk, { id, version });
  await closeRun(desk, 'finished', undefined);
  expect(desk.played.size).toBe(0);
  await findPlayed(desk);
  expect(desk.played.size).toBe(0);
});

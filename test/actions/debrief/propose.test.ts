import { expect, it } from 'vitest';
import { closePublished } from '../../../main/actions/debrief/items.ts';
import { proposeChange } from '../../../main/actions/debrief/propose.ts';
import { proposedBy } from '../../../main/actions/debrief/proposed.ts';
import { readDebrief } from '../../../main/actions/debrief/read.ts';
import type { Desk } from '../../../main/actions/desk.ts';
import { debriefBench, FIRST, skippedDrill } from '../../fakes/debrief-bench.ts';

const REASON = 'The channel is down too.';

async function found(desk: Desk) {
  const logId = await skippedDrill(desk, REASON);
  const read = await readDebrief(desk, logId);
  if (!read.ok) throw new Error(read.error.code);
  const [deviation] = read.value.story.deviations.shown;
  if (!deviation) throw new Error('nothing was skipped');
  const { logId: log, seq } = deviation;
  return { logId, about: { is: 'record', log, seq } as const };
}

it('is refused for a record that is no finding, a step that kept its time, and a full disk', async () => {
  const made = debriefBench();
  const { logId, about } = await found(made.desk);
  const refused = async (other: Parameters<typeof proposeChange>[2]) => {
    const reply = await proposeChange(made.desk, logId, other);
    return reply.ok ? 'begun' : reply.error.code;
  };
  expect(await refused({ ...about, seq: 0 })).toBe('no-such-record');
  expect(await refused({ is: 'late', path: FIRST.id })).toBe('no-such-record');
  made.full = true;
  expect(await refused(about)).toBe('settings-not-saved');
  // What was begun for nothing is not left among the drafts; what was begun before is.
  const left = async () => {
    const drafts = await made.drafts.list();
    return drafts.ok && drafts.value.length;
  };
  expect(await left()).toBe(0);
  made.full = false;
  expect(await refused(about)).toBe('begun');
  made.full = true;
  expect(await refused(about)).toBe('settings-not-saved');
  expect(await left()).toBe(1);
});

it('begins a draft with the change and its reason in it, and an item with who and until when', async () => {
  const made = debriefBench();
  const { desk, drafts } = made;
  const { logId, about } = await found(desk);
  const begun = await proposeChange(desk, logId, about);
  expect(begun).toMatchObject({ ok: true, value: { step: FIRST.id } });
  const { log, seq } = about;
  expect(made.items).toMatchObject([
    {
      ...{ log: logId, records: [{ log, seq }], owner: 'sato', due: '2026-01-15' },
      text: `${FIRST.title.en}: skipped. ${REASON}`,
    },
  ]);
  const draft = await drafts.read(made.items[0]?.change?.draft ?? '');
  if (!draft.ok) throw new Error('no draft');
  expect(draft.value.text).toContain(`# Drill 2026-01-01, log ${logId.slice(0, 8)}: `);
  const [proposed] = await proposedBy(desk, made.items);
  expect(proposed?.changes?.steps).toMatchObject([
    {
      is: 'changed',
      at: { id: FIRST.id },
      fields: [{ after: expect.stringContaining('“The channel is down too”') as string }, {}],
    },
  ]);
});

it('puts a second finding into the same draft, and once that is published both are closed', async () => {
  const made = debriefBench();
  const { desk } = made;
  const { logId, about } = await found(desk);
  const first = await proposeChange(desk, logId, about);
  const second = await proposeChange(desk, logId, about);
  if (!first.ok || !second.ok) throw new Error('refused');
  expect(second.value.draft).toBe(first.value.draft);
  await closePublished(desk, 'another-draft', { version: '1.1', sha256: 'a' });
  expect(made.items.map(({ closed }) => closed)).toEqual([undefined, undefined]);
  await closePublished(desk, first.value.draft, { version: '1.1', sha256: 'a' });
  expect(made.items.map(({ closed }) => closed?.how)).toEqual(['published', 'published']);
  const third = await proposeChange(desk, logId, about);
  expect(third.ok && third.value.draft !== first.value.draft).toBe(true);
});

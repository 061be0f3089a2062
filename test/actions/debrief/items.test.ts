import { expect, it } from 'vitest';
import { addItem, changeItem, settleItem } from '../../../main/actions/debrief/items.ts';
import { closeRun } from '../../../main/actions/close-run.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { BOOK, debriefBench, skippedDrill } from '../../fakes/debrief-bench.ts';

const words = { text: ' Ask the bank ', owner: 'mori', due: '2026-12-31' };

it('is refused after an incident, in no words, and where there is nowhere to keep it', async () => {
  const made = debriefBench();
  const { desk } = made;
  await startRun(desk, { playbook: BOOK.id, mode: 'incident' });
  const live = desk.run?.journal.logId ?? '';
  await closeRun(desk, 'abandoned', 'a false alarm');
  const code = async (reply: ReturnType<typeof addItem>) => {
    const { ok, ...rest } = await reply;
    return ok ? 'kept' : rest;
  };
  expect(await code(addItem(desk, { ...words, logId: live }))).toMatchObject({
    error: { code: 'no-scorecard' },
  });
  const logId = await skippedDrill(desk, 'x');
  expect(await code(addItem(desk, { ...words, text: '  ', logId }))).toMatchObject({
    error: { code: 'value-invalid' },
  });
  made.full = true;
  expect(await code(addItem(desk, { ...words, logId }))).toMatchObject({
    error: { code: 'settings-not-saved', raw: 'ENOSPC' },
  });
});

it('is said anew as a whole, and once it is closed no more', async () => {
  const made = debriefBench();
  const { desk } = made;
  const logId = await skippedDrill(desk, 'x');
  await addItem(desk, { ...words, logId });
  const [item] = made.items;
  expect(item).toMatchObject({ text: 'Ask the bank', owner: 'mori', playbook: BOOK.id });
  const id = item?.id ?? '';
  expect(await changeItem(desk, { id, text: 'Ask both banks', owner: '' })).toMatchObject({
    ok: true,
  });
  expect(made.items).toEqual([{ ...item, text: 'Ask both banks', owner: '', due: undefined }]);
  expect(Object.keys(made.items[0] ?? {})).not.toContain('due');
  expect((await settleItem(desk, id, 'done')).ok).toBe(true);
  expect(made.items[0]?.closed).toMatchObject({ how: 'done', by: 'sato' });
  expect((await settleItem(desk, id, 'dropped')).ok).toBe(false);
});

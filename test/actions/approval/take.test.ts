import { expect, test } from 'vitest';
import { takeApproval } from '../../../main/actions/approval/take.ts';
import { confirmStep } from '../../../main/actions/step-by-person.ts';
import { asks, atApproval, laptop, signs } from '../../fakes/approval-bench.ts';

const code = (done: { ok: boolean; error?: { code: string } }) => done.error?.code ?? 'done';

async function answered() {
  const sato = await atApproval();
  const mori = laptop(2, 'mori');
  mori.now = sato.now;
  const answer = await signs(mori, asks(sato), 'mori');
  const take = async (given = answer) => code(await takeApproval(sato.desk, 'agree', given));
  return { sato, mori, answer, take };
}

test('a second person’s signature lets it through, and is kept with what was asked', async () => {
  const { sato, mori, take } = await answered();
  const shown = mori.asked[0]?.facts.map(({ value }) => value);
  expect(shown).toEqual(
    expect.arrayContaining(['Drill', 'sato', 'Stop web-7?', 'Do stop\nStop web-7.']),
  );
  expect(await take()).toBe('done');
  expect(sato.desk.run!.state.current).toBe('stop');
  const entry = sato.journals.logs[0]!.entries.find(({ type }) => type === 'approve');
  expect(entry?.data).toMatchObject({ by: 'signature', person: 'mori', known: false });
  expect(JSON.stringify(entry?.data)).toContain('Stop web-7?');
  // Whose key it is was compared in main's own window.
  expect(sato.asked.at(-1)?.question.en).toBe('Is this the key of mori?');
});

test('nobody approves by a tick, nor by another’s word', async () => {
  const { sato } = await answered();
  const step = { path: 'agree', asExpected: true };
  expect(code(await confirmStep(sato.desk, step))).toBe('step-not-ready');
  expect(code(await confirmStep(sato.desk, { ...step, byHand: true }))).toBe('step-not-ready');
});

test('a value that was set otherwise meanwhile makes it another request', async () => {
  const { sato, take } = await answered();
  const { run } = sato.desk;
  run!.state = { ...run!.state, vars: { ...run!.state.vars, server: 'web-8' } };
  expect(await take()).toBe('approval-changed');
  expect(sato.desk.run!.state.current).toBe('agree');
});

test('an answer to another run counts for nothing', async () => {
  const { take } = await answered();
  const other = await atApproval('web-9');
  const foreign = await signs(laptop(3, 'mori'), asks(other), 'mori');
  expect(await take(foreign)).toBe('approval-changed');
});

test('after an hour it is too old, for whoever signs and for whoever takes it', async () => {
  const { sato, mori, take } = await answered();
  const request = asks(sato);
  sato.now += 3_601_000;
  mori.now = sato.now;
  expect(await take()).toBe('approval-old');
  expect(await signs(mori, request, 'mori')).toBe('approval-old');
});

test('a changed answer, and a no to whose key it is, let nothing through', async () => {
  const { sato, answer, take } = await answered();
  expect(await take(answer.replace(/[b-y]/, 'a'))).toBe('message-damaged');
  sato.answer = () => ({ accepted: false, typed: '' });
  expect(await take()).toBe('confirmation-declined');
  expect(sato.desk.run!.state.current).toBe('agree');
});

import { expect, test } from 'vitest';
import { takeApproval } from '../../../main/actions/approval/take.ts';
import { ownWitness } from '../../../main/actions/witness/witness-key.ts';
import { asks, atApproval, laptop, signs } from '../../fakes/approval-bench.ts';

const code = (done: { ok: boolean; error?: { code: string } }) => done.error?.code ?? 'done';

test('the laptop that asks signs nothing of its own run, under whatever name', async () => {
  const sato = await atApproval();
  expect(await signs(sato, asks(sato), 'mori')).toBe('approval-own');
});

test('who asks does not sign on another laptop either', async () => {
  const sato = await atApproval();
  expect(await signs(laptop(2, 'sato'), asks(sato), 'ＳＡＴＯ')).toBe('approval-own');
});

test('a signature under the name of whoever sits here is refused when it comes back', async () => {
  const sato = await atApproval();
  const answer = await signs(laptop(2, 'mori'), asks(sato), 'mori');
  const { settings } = sato.desk.ports;
  Object.assign(sato.desk.ports, {
    settings: { ...settings, read: () => ({ ...settings.read(), person: 'mori' }) },
  });
  expect(code(await takeApproval(sato.desk, 'agree', answer))).toBe('approval-own');
});

test('so is one by a key that this computer has made, under any name', async () => {
  const sato = await atApproval();
  const answer = await signs(laptop(1, 'mori'), asks(sato), 'mori');
  await ownWitness(sato.desk, 'mori');
  expect(code(await takeApproval(sato.desk, 'agree', answer))).toBe('approval-own');
});

test('and one whose seed is in the vault here', async () => {
  const sato = await atApproval();
  const answer = await signs(laptop(7, 'mori'), asks(sato), 'mori');
  const { witness } = sato.desk.ports;
  const seeds = { ...witness.seeds, load: () => Promise.resolve(new Uint8Array(32).fill(7)) };
  Object.assign(sato.desk.ports, { witness: { ...witness, seeds } });
  expect(code(await takeApproval(sato.desk, 'agree', answer))).toBe('approval-own');
});

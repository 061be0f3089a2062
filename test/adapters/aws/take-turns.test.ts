import { expect, it } from 'vitest';
import { takeTurns } from '../../../main/adapters/aws/take-turns.ts';

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

function bench() {
  const asked: string[] = [];
  const state = { held: false };
  const socket = { pause: () => void asked.push('pause'), resume: () => void asked.push('resume') };
  return { asked, state, turn: takeTurns(socket, () => state.held) };
}

it('reads no more than so many messages in one turn, and goes on in the next', async () => {
  const { asked, turn } = bench();
  for (let n = 0; n < 60; n += 1) turn();
  expect(asked).toEqual(['pause']);
  await nextTurn();
  expect(asked).toEqual(['pause', 'resume']);
});

it('does not go on while the reader is held', async () => {
  const { asked, state, turn } = bench();
  state.held = true;
  for (let n = 0; n < 60; n += 1) turn();
  await nextTurn();
  expect(asked).toEqual(['pause']);
});

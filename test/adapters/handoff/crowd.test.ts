import { once } from 'node:events';
import { get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createCredentialDoor } from '../../../main/adapters/handoff/door.ts';

const closes: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0).reverse()) await close();
});

async function door(most?: number) {
  const refused = new Set<string>();
  const opened = await createCredentialDoor(most === undefined ? {} : { most }).open({
    grant: () => Promise.resolve({ status: 200, body: '{}' }),
    link: () => Promise.resolve({ status: 404, text: '' }),
    refused: (why) => void refused.add(why),
  });
  if (!opened.ok) throw new Error(opened.error);
  const { close, origin } = opened.value;
  closes.push(close);
  const silent = async (count: number): Promise<void> => {
    const sockets = Array.from({ length: count }, () =>
      connect(Number(new URL(origin).port), '127.0.0.1'),
    );
    for (const socket of sockets) socket.on('error', () => undefined);
    closes.push(() => sockets.forEach((socket) => socket.destroy()));
    await Promise.all(sockets.map((socket: Socket) => once(socket, 'connect')));
  };
  return { origin, refused, silent };
}

test('a tool is answered though many connect and say nothing', async () => {
  const { origin, silent } = await door();
  await silent(200);
  const url = `${origin}/grant/10000000-0000-4000-8000-000000000001`;
  const status = await new Promise((told, failed) => {
    get(url, { agent: false, headers: { authorization: 'x' } }, (answer) => {
      answer.resume();
      told(answer.statusCode);
    }).on('error', failed);
  });
  expect(status).toBe(200);
});

test('where no place is left that is told: tools that get nothing have a reason in the log', async () => {
  const { refused, silent } = await door(20);
  await silent(40);
  await expect.poll(() => [...refused]).toEqual(['crowd']);
});

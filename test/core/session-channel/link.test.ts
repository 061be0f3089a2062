import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createLink } from '../../../main/core/session-channel/link.ts';
import { PAYLOAD } from '../../../main/core/session-channel/message.ts';

const random = { bytes: (count: number) => new Uint8Array(count), uuid: () => randomUUID() };

/** Two ends and a wire between them that loses, doubles and turns around as it is told. */
function pair() {
  const time = { now: 1_000 };
  const tools = { hash: createNodeHash(), random, now: () => time.now };
  return {
    time,
    client: createLink(tools, 'input_stream_data', 'output_stream_data'),
    agent: createLink(tools, 'output_stream_data', 'input_stream_data'),
  };
}

it('delivers everything exactly once and in order over a wire that loses, doubles and reorders', () => {
  const fate = fc.constantFrom('lose', 'pass', 'twice', 'late');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fate, { maxLength: 200 }),
      (count, fates) => {
        const { time, client, agent } = pair();
        const got: number[] = [];
        const queue = [...fates];
        let late: Uint8Array[] = [];
        const toClient = (bytes: Uint8Array): void => {
          for (const ack of client.receive(bytes).send) {
            if (queue.shift() !== 'lose') agent.receive(ack);
          }
        };
        const original = client.receive;
        const wire = (bytes: Uint8Array): void => {
          const what = queue.shift() ?? 'pass';
          if (what === 'lose') return;
          if (what === 'late') late.push(bytes);
          else for (let n = what === 'twice' ? 2 : 1; n > 0; n -= 1) toClient(bytes);
        };
        client.receive = (bytes) => {
          const heard = original(bytes);
          for (const { payload } of heard.delivered) got.push(payload[0] ?? -1);
          return heard;
        };
        for (let n = 0; n < count; n += 1) wire(agent.send(PAYLOAD.output, Uint8Array.of(n)));
        for (let round = 0; round < 600 && agent.waiting > 0; round += 1) {
          time.now += 1_000;
          const again = agent.due();
          if (again) wire(again);
          for (const bytes of late.splice(0)) toClient(bytes);
        }
        late = [];
        expect(got).toEqual(Array.from({ length: count }, (_, n) => n));
        expect(agent.waiting).toBe(0);
      },
    ),
  );
});

it('says again that it has what comes twice, and delivers it once', () => {
  const { client, agent } = pair();
  const bytes = agent.send(PAYLOAD.output, Uint8Array.of(7));
  expect(client.receive(bytes)).toMatchObject({ send: [{}], delivered: [{ sequence: 0 }] });
  expect(client.receive(bytes)).toMatchObject({ send: [{}], delivered: [] });
});

it('sends the oldest again, byte for byte, only when it waited past the time-out', () => {
  const { time, agent } = pair();
  const bytes = agent.send(PAYLOAD.output, Uint8Array.of(7));
  agent.send(PAYLOAD.output, Uint8Array.of(8));
  time.now += 199;
  expect(agent.due()).toBeUndefined();
  time.now += 1;
  expect(agent.due()).toBe(bytes);
  expect(agent.tries).toBe(2);
});

it('never throws at bytes of anybody', () => {
  const { client } = pair();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      client.receive(bytes);
    }),
  );
});

import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createVaultCrypto } from '../../../main/adapters/vault/crypto.ts';
import { createChannel } from '../../../main/core/session-channel/channel.ts';
import { createLink } from '../../../main/core/session-channel/link.ts';
import { PAYLOAD } from '../../../main/core/session-channel/message.ts';
import { jsonPayload } from '../../../main/core/session-channel/payloads.ts';

const tools = {
  hash: createNodeHash(),
  random: { bytes: (count: number) => new Uint8Array(count), uuid: randomUUID },
  crypto: createVaultCrypto(),
  now: () => 1_000,
};

it('keeps a bounded number of keys while nothing is acknowledged, and takes more once it is', () => {
  const channel = createChannel(tools);
  const agent = createLink(tools, 'output_stream_data', 'input_stream_data');
  channel.receive(agent.send(PAYLOAD.handshakeComplete, jsonPayload({})));
  const sent: Uint8Array[] = [];
  for (let key = 0; key < 5_000; key += 1) {
    for (const effect of channel.type(Uint8Array.of(120))) {
      if (effect.do === 'send') sent.push(effect.bytes);
    }
    channel.size(80 + (key % 2), 24);
  }
  expect(channel.link.waiting).toBeLessThanOrEqual(4_096);
  for (const bytes of sent) for (const ack of agent.receive(bytes).send) channel.receive(ack);
  expect(channel.type(Uint8Array.of(121))).toHaveLength(1);
});

it.each([
  ['says that it is through', PAYLOAD.handshakeComplete, jsonPayload({})],
  ['shows something in clear', PAYLOAD.output, Uint8Array.of(120)],
  ['tells an exit code in clear', PAYLOAD.exitCode, Uint8Array.of(48)],
])('believes nobody who %s while the data key is still asked for', (_, type, payload) => {
  const channel = createChannel(tools);
  const agent = createLink(tools, 'output_stream_data', 'input_stream_data');
  const sealed = { ActionType: 'KMSEncryption', ActionParameters: { KMSKeyId: 'key' } };
  const request = jsonPayload({ RequestedClientActions: [sealed] });
  channel.receive(agent.send(PAYLOAD.handshakeRequest, request));
  channel.type(Uint8Array.of(120));
  const effects = channel.receive(agent.send(type, payload));
  expect(effects.map((effect) => effect.do)).toEqual(['send', 'broken']);
  expect(channel.dataKey({ plain: new Uint8Array(64), cipher: 'AAAA' })).toEqual([]);
});

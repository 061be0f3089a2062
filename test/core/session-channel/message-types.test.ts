import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import {
  decodeMessage,
  encodeMessage,
  PAYLOAD,
} from '../../../main/core/session-channel/message.ts';

const ID = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
const ON_THE_WIRE = '8796a5b4c3d2e1f00f1e2d3c4b5a6978';
const CREATED = 1_700_000_000_123;

/** A frame put together by hand, field after field, as plugin and agent write it. */
function frame(type: string, flags: number, payloadType: number, text: string, pad = ' '): Buffer {
  const payload = Buffer.from(text);
  const head = Buffer.alloc(120);
  head.writeUInt32BE(116, 0);
  head.write(type.padEnd(32, pad), 4, 'latin1');
  head.writeUInt32BE(1, 36);
  head.writeBigUInt64BE(BigInt(CREATED), 40);
  head.writeBigInt64BE(7n, 48);
  head.writeBigUInt64BE(BigInt(flags), 56);
  head.write(ON_THE_WIRE, 64, 'hex');
  createHash('sha256').update(payload).digest().copy(head, 80);
  head.writeUInt32BE(payloadType, 112);
  head.writeUInt32BE(payload.length, 116);
  return Buffer.concat([head, payload]);
}

const hash = createNodeHash();

it.each([
  ['input_stream_data', 0, PAYLOAD.output, 'ls\r'],
  ['input_stream_data', 0, PAYLOAD.size, '{"cols":80,"rows":24}'],
  ['input_stream_data', 0, PAYLOAD.handshakeResponse, '{"ProcessedClientActions":[]}'],
  ['input_stream_data', 0, PAYLOAD.challengeResponse, '{"Challenge":"AA=="}'],
  ['input_stream_data', 0, PAYLOAD.flag, '\u0000\u0000\u0000\u0002'],
  ['output_stream_data', 1, PAYLOAD.handshakeRequest, '{"RequestedClientActions":[]}'],
  ['output_stream_data', 0, PAYLOAD.handshakeComplete, '{"CustomerMessage":""}'],
  ['output_stream_data', 0, PAYLOAD.challengeRequest, '{"Challenge":"AA=="}'],
  ['output_stream_data', 0, PAYLOAD.output, '障害'],
  ['output_stream_data', 0, PAYLOAD.error, 'no'],
  ['output_stream_data', 0, PAYLOAD.parameter, '{}'],
  ['output_stream_data', 0, PAYLOAD.stdErr, 'no'],
  ['output_stream_data', 0, PAYLOAD.exitCode, '0'],
  ['acknowledge', 3, PAYLOAD.none, '{"AcknowledgedMessageSequenceNumber":7}'],
  ['channel_closed', 3, PAYLOAD.none, '{"Output":""}'],
  ['start_publication', 3, PAYLOAD.none, ''],
  ['pause_publication', 3, PAYLOAD.none, ''],
  ['agent_session_state', 3, PAYLOAD.none, '{}'],
] as const)('writes and reads %s, flags %i, payload type %i', (type, flags, payloadType, text) => {
  const bytes = frame(type, flags, payloadType, text);
  const value = { type, created: CREATED, sequence: 7, flags, id: ID, payloadType };
  const payload = new Uint8Array(Buffer.from(text));
  expect(Buffer.from(encodeMessage(hash, { ...value, payload }))).toEqual(bytes);
  for (const pad of [' ', '\u0000']) {
    const read = decodeMessage(hash, frame(type, flags, payloadType, text, pad));
    expect(read).toEqual({ ok: true, value: { ...value, payload } });
  }
});

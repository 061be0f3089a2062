import { expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { decodeMessage, encodeMessage } from '../../../main/core/session-channel/message.ts';

const hash = createNodeHash();

it('lays the fields out as agents read them: names padded with spaces, halves of the id swapped', () => {
  const bytes = Buffer.from(
    encodeMessage(hash, {
      type: 'input_stream_data',
      created: 1_700_000_000_000,
      sequence: 5,
      flags: 1,
      id: '00112233-4455-6677-8899-aabbccddeeff',
      payloadType: 1,
      payload: Buffer.from('ls\r'),
    }),
  );
  expect(bytes.readUInt32BE(0)).toBe(116);
  expect(bytes.subarray(4, 36).toString()).toBe('input_stream_data'.padEnd(32));
  expect(bytes.readUInt32BE(36)).toBe(1);
  expect(bytes.readBigUInt64BE(40)).toBe(1_700_000_000_000n);
  expect(bytes.readBigInt64BE(48)).toBe(5n);
  expect(bytes.readBigUInt64BE(56)).toBe(1n);
  expect(bytes.subarray(64, 80).toString('hex')).toBe('8899aabbccddeeff0011223344556677');
  expect(bytes.readUInt32BE(112)).toBe(1);
  expect(bytes.readUInt32BE(116)).toBe(3);
  expect(bytes.subarray(120).toString()).toBe('ls\r');
});

it('says what is wrong with a message', () => {
  const good = (): Buffer =>
    Buffer.from(
      encodeMessage(hash, {
        type: 'x',
        created: 1,
        sequence: 0,
        flags: 0,
        id: '00112233-4455-6677-8899-aabbccddeeff',
        payloadType: 1,
        payload: Buffer.from('a'),
      }),
    );
  const codeOf = (spoil: (bytes: Buffer) => void): unknown => {
    const bytes = good();
    spoil(bytes);
    const read = decodeMessage(hash, bytes);
    return read.ok ? 'ok' : read.error.code;
  };
  expect(codeOf((bytes) => bytes.writeUInt32BE(0, 0))).toBe('header');
  expect(codeOf((bytes) => bytes.writeUInt32BE(9_999, 0))).toBe('header');
  expect(codeOf((bytes) => bytes.fill(0, 4, 36))).toBe('type');
  expect(codeOf((bytes) => bytes.writeBigUInt64BE(0n, 40))).toBe('created');
  expect(codeOf((bytes) => bytes.writeBigInt64BE(-1n, 48))).toBe('sequence');
  expect(decodeMessage(hash, new Uint8Array(119))).toEqual({ ok: false, error: { code: 'short' } });
});

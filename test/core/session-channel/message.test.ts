import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { decodeMessage, encodeMessage } from '../../../main/core/session-channel/message.ts';

const hash = createNodeHash();
const message = fc.record({
  type: fc.constantFrom('input_stream_data', 'output_stream_data', 'acknowledge', 'channel_closed'),
  created: fc.integer({ min: 1, max: 2 ** 45 }),
  sequence: fc.nat(),
  flags: fc.nat({ max: 3 }),
  id: fc.uuid(),
  payloadType: fc.nat({ max: 12 }),
  payload: fc.uint8Array({ maxLength: 200 }),
});

it('reads what it wrote', () => {
  fc.assert(
    fc.property(message, (one) => {
      const read = decodeMessage(hash, encodeMessage(hash, one));
      expect(read.ok && { ...read.value, payload: [...read.value.payload] }).toEqual({
        ...one,
        payload: [...one.payload],
      });
    }),
  );
});

it('never throws, whatever came', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      decodeMessage(hash, bytes);
    }),
  );
});

it('takes no message with a bit of its payload changed', () => {
  fc.assert(
    fc.property(message, fc.nat(), (one, at) => {
      fc.pre(one.payload.length > 0);
      const bytes = encodeMessage(hash, one);
      bytes[120 + (at % one.payload.length)]! ^= 1;
      expect(decodeMessage(hash, bytes)).toEqual({ ok: false, error: { code: 'digest' } });
    }),
  );
});

it('refuses a head past 1,024 bytes, and keeps of a frame the payload only', () => {
  const [one] = fc.sample(message, 1);
  const payload = new Uint8Array(2_000).fill(7);
  const bytes = encodeMessage(hash, { ...one!, type: 'output_stream_data', payload });
  const read = decodeMessage(hash, Buffer.from(bytes.buffer));
  expect(read.ok && read.value.payload.buffer.byteLength).toBe(2_000);
  new DataView(bytes.buffer).setUint32(0, 1_025);
  expect(decodeMessage(hash, bytes)).toEqual({ ok: false, error: { code: 'header' } });
});

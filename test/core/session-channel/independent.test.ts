import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import {
  decodeMessage,
  encodeMessage,
  PAYLOAD,
} from '../../../main/core/session-channel/message.ts';

/** Folder of the npm package `ssm-session`, a client of the data channel that others wrote. */
const FOLDER = process.env['BREAKGLASS_SSM_SESSION'];
if (FOLDER === undefined) {
  console.log(
    'Skipped: the data channel against an independent client. Set BREAKGLASS_SSM_SESSION; see docs/sessions-outside.md.',
  );
}

interface Independent {
  decode(bytes: Uint8Array): Readonly<Record<string, unknown>>;
  buildInputMessage(text: string, sequence: number): Uint8Array;
}

const load = (): Independent =>
  createRequire(import.meta.url)(`${FOLDER ?? ''}/dist/ssm.js`) as Independent;
const hash = createNodeHash();
const ID = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';

it.skipIf(FOLDER === undefined).each([
  ['output_stream_data', PAYLOAD.output, '障害 $ '],
  ['output_stream_data', PAYLOAD.handshakeRequest, '{"RequestedClientActions":[]}'],
  ['acknowledge', PAYLOAD.none, '{"AcknowledgedMessageSequenceNumber":7}'],
] as const)('what we write as %s of type %i is read alike by somebody else', (type, kind, text) => {
  const payload = new Uint8Array(Buffer.from(text));
  const sent = { type, created: 1_700_000_000_123, sequence: 70_000, flags: 1, id: ID };
  const read = load().decode(encodeMessage(hash, { ...sent, payloadType: kind, payload }));
  expect(read).toMatchObject({
    headerLength: 116,
    messageType: type,
    schemaVersion: 1,
    createdDate: sent.created,
    sequenceNumber: sent.sequence,
    flags: 1,
    messageId: ID,
    payloadType: kind,
    payloadLength: payload.length,
    payload,
  });
});

it.skipIf(FOLDER === undefined)(
  'what it writes is read by us, but for its digest: hex digits of half of it, which are refused',
  () => {
    const bytes = Uint8Array.from(load().buildInputMessage('ls\r', 3));
    expect(decodeMessage(hash, bytes)).toEqual({ ok: false, error: { code: 'digest' } });
    bytes.set(createHash('sha256').update('ls\r').digest(), 80);
    expect(decodeMessage(hash, bytes)).toMatchObject({
      ok: true,
      value: {
        type: 'input_stream_data',
        sequence: 3,
        flags: 1,
        payloadType: PAYLOAD.output,
        payload: new Uint8Array(Buffer.from('ls\r')),
      },
    });
  },
);

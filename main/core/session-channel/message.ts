import { concat, equal, toHex, utf8, utf8Decode } from '../journal/bytes.ts';
import type { Hash } from '../ports/hash.ts';
import { err, ok, type Result } from '../result.ts';

/**
 * One binary message of the Session Manager data channel, as session-manager-plugin and
 * amazon-ssm-agent exchange them: a 120-byte head, all numbers big-endian, then the payload.
 */
export interface ChannelMessage {
  /** `input_stream_data`, `output_stream_data`, `acknowledge`, `channel_closed` … */
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly created: number;
  /** Each direction counts its own from 0. */
  readonly sequence: number;
  /** Bit 0 SYN, bit 1 FIN. */
  readonly flags: number;
  /** Lower-case UUID with hyphens. */
  readonly id: string;
  readonly payloadType: number;
  readonly payload: Uint8Array;
}

export const PAYLOAD = {
  none: 0,
  output: 1,
  error: 2,
  size: 3,
  parameter: 4,
  handshakeRequest: 5,
  handshakeResponse: 6,
  handshakeComplete: 7,
  challengeRequest: 8,
  challengeResponse: 9,
  flag: 10,
  stdErr: 11,
  exitCode: 12,
} as const;

/**
 * short: fewer bytes than a head. header: its length points outside, or is past reason. type: no name. created: no
 * time. sequence: negative, or past what a number holds. digest: the payload is not what was sent.
 */
export interface MessageError {
  readonly code: 'short' | 'header' | 'type' | 'created' | 'sequence' | 'digest';
}

const AT = {
  type: 4,
  schema: 36,
  created: 40,
  sequence: 48,
  flags: 56,
  id: 64,
  digest: 80,
  payloadType: 112,
  payloadLength: 116,
} as const;
const HEADER = 116;
const HEAD = 120;
/** A head may grow in a later schema, but not without bound. */
const MOST_HEADER = 1_024;
const TYPE_LENGTH = 32;
const SCHEMA = 1;

export function encodeMessage(hash: Hash, message: ChannelMessage): Uint8Array {
  const { payload } = message;
  const bytes = new Uint8Array(HEAD + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, HEADER);
  bytes.fill(0x20, AT.type, AT.type + TYPE_LENGTH);
  bytes.set(utf8(message.type).subarray(0, TYPE_LENGTH), AT.type);
  view.setUint32(AT.schema, SCHEMA);
  view.setBigUint64(AT.created, BigInt(message.created));
  view.setBigInt64(AT.sequence, BigInt(message.sequence));
  view.setBigUint64(AT.flags, BigInt(message.flags));
  bytes.set(swapped(idBytes(message.id)), AT.id);
  bytes.set(hash.sha256(payload), AT.digest);
  view.setUint32(AT.payloadType, message.payloadType);
  view.setUint32(AT.payloadLength, payload.length);
  bytes.set(payload, HEAD);
  return bytes;
}

/** Reads what came; bytes of anybody end as a value, never as a throw. */
export function decodeMessage(hash: Hash, bytes: Uint8Array): Result<ChannelMessage, MessageError> {
  if (bytes.length < HEAD) return err({ code: 'short' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = view.getUint32(0);
  // The head may grow in a later schema; the payload length stands where the header ends.
  if (header < HEADER || header > Math.min(MOST_HEADER, bytes.length - 4))
    return err({ code: 'header' });
  const type = utf8Decode(bytes.subarray(AT.type, AT.type + TYPE_LENGTH)).replace(
    /^[\0 ]+|[\0 ]+$/g,
    '',
  );
  if (type === '') return err({ code: 'type' });
  const created = view.getBigUint64(AT.created);
  const sequence = view.getBigInt64(AT.sequence);
  if (sequence < 0n || sequence > BigInt(Number.MAX_SAFE_INTEGER)) return err({ code: 'sequence' });
  // A copy: whoever keeps it does not keep the whole frame.
  const payload = new Uint8Array(bytes.subarray(header + 4));
  if (!isPublication(type)) {
    if (created === 0n || created > BigInt(Number.MAX_SAFE_INTEGER))
      return err({ code: 'created' });
    const digest = bytes.subarray(AT.digest, AT.digest + 32);
    if (payload.length > 0 && !equal(digest, hash.sha256(payload))) return err({ code: 'digest' });
  }
  return ok({
    type,
    created: Number(created),
    sequence: Number(sequence),
    flags: Number(BigInt.asUintN(53, view.getBigUint64(AT.flags))),
    id: idText(swapped(bytes.subarray(AT.id, AT.id + 16))),
    payloadType: view.getUint32(AT.payloadType),
    payload,
  });
}

/** `start_publication` and `pause_publication` come from the service with neither time nor digest. */
export function isPublication(type: string): boolean {
  return type === 'start_publication' || type === 'pause_publication';
}

/** On the wire the later half of a UUID stands first. */
function swapped(id: Uint8Array): Uint8Array {
  return concat(id.subarray(8, 16), id.subarray(0, 8));
}

function idBytes(id: string): Uint8Array {
  const digits = id.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, at) => parseInt(digits.slice(at * 2, at * 2 + 2), 16));
}

function idText(bytes: Uint8Array): string {
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

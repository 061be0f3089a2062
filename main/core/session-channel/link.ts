import type { Hash } from '../ports/hash.ts';
import type { Random } from '../ports/random.ts';
import { createIncoming } from './incoming.ts';
import {
  decodeMessage,
  encodeMessage,
  isPublication,
  PAYLOAD,
  type ChannelMessage,
} from './message.ts';
import { createOutgoing } from './outgoing.ts';
import { acknowledgePayload, readAcknowledgement } from './payloads.ts';

export type StreamType = 'input_stream_data' | 'output_stream_data';

/** What one message brought: answers to put on the wire, what may be read now, and the service's own words. */
export interface Heard {
  readonly send: readonly Uint8Array[];
  readonly delivered: readonly ChannelMessage[];
  /** `channel_closed`, `start_publication`, `pause_publication`: outside all counting. */
  readonly controls: readonly ChannelMessage[];
}

/** Reliable, ordered messages in both directions, for either end of a data channel. */
export interface Link {
  send(payloadType: number, payload: Uint8Array, flags?: number): Uint8Array;
  receive(bytes: Uint8Array): Heard;
  due(): Uint8Array | undefined;
  all(): readonly Uint8Array[];
  readonly waiting: number;
  readonly tries: number;
}

const ACKNOWLEDGE = 'acknowledge';
const SYN_AND_FIN = 3;
const NOTHING: Heard = { send: [], delivered: [], controls: [] };

export function createLink(
  {
    hash,
    random,
    now,
  }: { readonly hash: Hash; readonly random: Random; readonly now: () => number },
  sends: StreamType,
  hears: StreamType,
): Link {
  const outgoing = createOutgoing();
  const incoming = createIncoming<ChannelMessage>(({ payload }) => payload.length);
  const encode = (message: Omit<ChannelMessage, 'created' | 'id'>): Uint8Array =>
    encodeMessage(hash, { ...message, created: now(), id: random.uuid() });
  const acknowledge = (message: ChannelMessage): Uint8Array =>
    encode({
      type: ACKNOWLEDGE,
      sequence: 0,
      flags: SYN_AND_FIN,
      payloadType: PAYLOAD.none,
      payload: acknowledgePayload(message),
    });
  return {
    send: (payloadType, payload, flags = 0) => {
      const sequence = outgoing.next();
      const bytes = encode({ type: sends, sequence, flags, payloadType, payload });
      outgoing.sent(sequence, bytes, now());
      return bytes;
    },
    receive: (bytes) => {
      const read = decodeMessage(hash, bytes);
      // What is damaged is not acknowledged: it comes again.
      if (!read.ok) return NOTHING;
      const message = read.value;
      if (message.type === ACKNOWLEDGE) {
        const told = readAcknowledgement(message.payload);
        if (told) outgoing.acknowledged(told.AcknowledgedMessageSequenceNumber, now());
        return NOTHING;
      }
      if (message.type === 'channel_closed' || isPublication(message.type)) {
        return { ...NOTHING, controls: [message] };
      }
      if (message.type !== hears) return NOTHING;
      const { deliver, acknowledge: heard } = incoming.take(message.sequence, message);
      return { send: heard ? [acknowledge(message)] : [], delivered: deliver, controls: [] };
    },
    due: () => outgoing.due(now()),
    all: () => outgoing.all(now()),
    get waiting() {
      return outgoing.waiting;
    },
    get tries() {
      return outgoing.tries;
    },
  };
}

import { toBase64 } from '../journal/bytes.ts';
import type { Hash } from '../ports/hash.ts';
import type { Random } from '../ports/random.ts';
import {
  challengeBytes,
  planHandshake,
  type DataKey,
  type HandshakePlan,
  type KeyWanted,
} from './handshake.ts';
import { createLink, type Link } from './link.ts';
import { PAYLOAD, type ChannelMessage } from './message.ts';
import {
  jsonPayload,
  readChallenge,
  readChannelClosed,
  readHandshakeComplete,
  readHandshakeRequest,
} from './payloads.ts';
import {
  clientKeys,
  newNonce,
  openFrame,
  sealFrame,
  type FrameCrypto,
  type FrameKeys,
} from './sealing.ts';

/** What is to be done after something happened on the channel, in order. */
export type ChannelEffect =
  | { readonly do: 'send'; readonly bytes: Uint8Array }
  | { readonly do: 'show'; readonly bytes: Uint8Array }
  /** A data key is wanted; `dataKey` is told of it. */
  | { readonly do: 'ask-key'; readonly key: KeyWanted }
  /** The handshake is through: what is typed goes out from now on. */
  | { readonly do: 'ready'; readonly message: string; readonly encrypted: boolean }
  | { readonly do: 'paused'; readonly paused: boolean }
  | { readonly do: 'exit-code'; readonly code: number }
  | { readonly do: 'closed'; readonly text: string }
  /** Nothing more can be believed of this channel. */
  | { readonly do: 'broken'; readonly why: ChannelFault };

/** handshake: it says nothing we know. key: no data key. decrypt: not what the agent's key wrote. */
export type ChannelFault = 'handshake' | 'key' | 'decrypt';

export interface ChannelTools {
  readonly hash: Hash;
  readonly random: Random;
  readonly crypto: FrameCrypto;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The client's end of one Session Manager session, over however many connections. */
export interface Channel {
  receive(bytes: Uint8Array): readonly ChannelEffect[];
  dataKey(key: DataKey | { readonly failed: string }): readonly ChannelEffect[];
  /** Input as the shell reads it; kept until the handshake is through. */
  type(input: Uint8Array): readonly ChannelEffect[];
  size(cols: number, rows: number): readonly ChannelEffect[];
  /** Time went by: what was not acknowledged is sent again. */
  tick(): readonly ChannelEffect[];
  /** A new connection stands: all that waits is sent again. */
  resumed(): readonly ChannelEffect[];
  readonly link: Pick<Link, 'waiting' | 'tries'>;
}

/** Most bytes of input in one message, as the plugin reads its keyboard. */
const CHUNK = 1_024;
/** Input kept while the channel is not ready or paused; more is refused by dropping the newest. */
const MOST_WAITING = 256 * 1_024;
/** Messages kept until they are acknowledged, as while the connection is cut; more is dropped so too. */
const MOST_UNDER_WAY = 4_096;

/** What an agent that asked for encryption says only once it has its key. */
const NEEDS_KEY: readonly number[] = [
  PAYLOAD.output,
  PAYLOAD.error,
  PAYLOAD.stdErr,
  PAYLOAD.challengeRequest,
  PAYLOAD.handshakeComplete,
  PAYLOAD.exitCode,
];

type Stage = 'handshake' | 'asking-key' | 'ready' | 'over';

export function createChannel(tools: ChannelTools): Channel {
  const link = createLink(tools, 'input_stream_data', 'output_stream_data');
  let stage: Stage = 'handshake';
  let plan: HandshakePlan | undefined;
  let keys: FrameKeys | undefined;
  let paused = false;
  let typed: Uint8Array[] = [];
  let typedBytes = 0;
  let window: { readonly cols: number; readonly rows: number } | undefined;

  const send = (payloadType: number, payload: Uint8Array): ChannelEffect => ({
    do: 'send',
    bytes: link.send(payloadType, payload),
  });
  const broken = (why: ChannelFault): readonly ChannelEffect[] => {
    stage = 'over';
    return [{ do: 'broken', why }];
  };

  const room = (): boolean => typedBytes < MOST_WAITING && link.waiting < MOST_UNDER_WAY;
  const flush = (): readonly ChannelEffect[] => {
    if (stage !== 'ready' || paused) return [];
    const waiting = typed;
    [typed, typedBytes] = [[], 0];
    return waiting.map((chunk) =>
      send(
        PAYLOAD.output,
        keys ? sealFrame(tools.crypto, keys.write, newNonce(tools.random), chunk) : chunk,
      ),
    );
  };
  const sizeNow = (): readonly ChannelEffect[] =>
    window && stage === 'ready' ? [send(PAYLOAD.size, jsonPayload(window))] : [];

  const ready = (message: string): readonly ChannelEffect[] => {
    if (stage === 'ready') return [];
    stage = 'ready';
    return [{ do: 'ready', message, encrypted: keys !== undefined }, ...sizeNow(), ...flush()];
  };

  const respond = (key: DataKey | { readonly failed: string } | undefined): ChannelEffect => {
    const response = {
      ClientVersion: CLIENT_VERSION,
      ProcessedClientActions: plan?.answer(key) ?? [],
      Errors: null,
    };
    return send(PAYLOAD.handshakeResponse, jsonPayload(response));
  };

  const opened = (payload: Uint8Array): Uint8Array | undefined =>
    keys ? openFrame(tools.crypto, keys.read, payload) : payload;

  const output = (payload: Uint8Array): readonly ChannelEffect[] => {
    const plain = opened(payload);
    if (!plain) return broken('decrypt');
    return plain.length === 0 ? [] : [{ do: 'show', bytes: plain }];
  };

  const deliver = (message: ChannelMessage): readonly ChannelEffect[] => {
    if (stage === 'over') return [];
    // Encryption was asked for: until the key has come, nobody who may be believed goes on.
    if (stage === 'asking-key' && NEEDS_KEY.includes(message.payloadType)) {
      return broken('handshake');
    }
    switch (message.payloadType) {
      case PAYLOAD.output:
      case PAYLOAD.error:
      case PAYLOAD.stdErr:
        // Agents from before the handshake begin with output at once.
        return stage === 'handshake' && !plan
          ? [...ready(''), ...output(message.payload)]
          : output(message.payload);
      case PAYLOAD.handshakeRequest: {
        const request = readHandshakeRequest(message.payload);
        if (!request || stage !== 'handshake') return request ? [] : broken('handshake');
        plan = planHandshake(request);
        if (!plan.key) return [respond(undefined)];
        stage = 'asking-key';
        return [{ do: 'ask-key', key: plan.key }];
      }
      case PAYLOAD.challengeRequest: {
        const asked = readChallenge(message.payload);
        const sealed = asked && challengeBytes(asked.Challenge);
        const plain = sealed && keys && openFrame(tools.crypto, keys.read, sealed);
        if (!plain || !keys) return broken('decrypt');
        const answer = sealFrame(tools.crypto, keys.write, newNonce(tools.random), plain);
        return [send(PAYLOAD.challengeResponse, jsonPayload({ Challenge: toBase64(answer) }))];
      }
      case PAYLOAD.handshakeComplete:
        return ready(readHandshakeComplete(message.payload)?.CustomerMessage ?? '');
      case PAYLOAD.exitCode: {
        const plain = opened(message.payload);
        if (!plain) return broken('decrypt');
        const code = Number.parseInt(String.fromCharCode(...plain.subarray(0, 12)), 10);
        return Number.isNaN(code) ? [] : [{ do: 'exit-code', code }];
      }
      default:
        return [];
    }
  };

  return {
    link,
    receive: (bytes) => {
      const heard = link.receive(bytes);
      const effects: ChannelEffect[] = heard.send.map((one) => ({ do: 'send', bytes: one }));
      for (const control of heard.controls) {
        if (control.type === 'channel_closed') {
          stage = 'over';
          effects.push({ do: 'closed', text: readChannelClosed(control.payload)?.Output ?? '' });
        } else if (paused !== (control.type === 'pause_publication')) {
          paused = !paused;
          effects.push({ do: 'paused', paused }, ...flush());
        }
      }
      // Whoever sends is there, whatever was said before.
      if (paused && heard.delivered.length > 0) {
        paused = false;
        effects.push({ do: 'paused', paused }, ...flush());
      }
      for (const message of heard.delivered) effects.push(...deliver(message));
      return effects;
    },
    dataKey: (key) => {
      if (stage !== 'asking-key') return [];
      const failed = 'failed' in key;
      const made = failed ? undefined : clientKeys(key.plain);
      if (!made) {
        const told = respond(failed ? key : { failed: 'the data key has not 64 bytes' });
        return [told, ...broken('key')];
      }
      keys = made;
      stage = 'handshake';
      return [respond(key)];
    },
    type: (input) => {
      if (stage === 'over') return [];
      for (let at = 0; at < input.length && room(); at += CHUNK) {
        const chunk = input.slice(at, at + CHUNK);
        typed.push(chunk);
        typedBytes += chunk.length;
      }
      return flush();
    },
    size: (cols, rows) => {
      if (stage === 'over' || link.waiting >= MOST_UNDER_WAY) return [];
      if (window?.cols === cols && window.rows === rows) return [];
      window = { cols, rows };
      return sizeNow();
    },
    tick: () => {
      if (stage === 'over' || paused) return [];
      const again = link.due();
      return again ? [{ do: 'send', bytes: again }] : [];
    },
    resumed: () =>
      stage === 'over' ? [] : link.all().map((bytes) => ({ do: 'send' as const, bytes })),
  };
}

/** What agents expect of a client that does the handshake. */
export const CLIENT_VERSION = '1.2.0.0';

/** The text a connection begins with; the client's id stays the same over all of them. */
export function openDataChannel(token: string, clientId: string, requestId: string): string {
  return JSON.stringify({
    MessageSchemaVersion: '1.0',
    RequestId: requestId,
    TokenValue: token,
    ClientId: clientId,
    ClientVersion: CLIENT_VERSION,
  });
}

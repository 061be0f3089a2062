import { randomBytes, randomUUID } from 'node:crypto';
import { createVaultCrypto } from '../../adapters/vault/crypto.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { equal, fromBase64, toBase64, utf8Decode } from '../../core/journal/bytes.ts';
import { createLink } from '../../core/session-channel/link.ts';
import { encodeMessage, PAYLOAD, type ChannelMessage } from '../../core/session-channel/message.ts';
import { jsonPayload, readChallenge, readSize } from '../../core/session-channel/payloads.ts';
import {
  agentKeys,
  openFrame,
  sealFrame,
  type FrameKeys,
} from '../../core/session-channel/sealing.ts';
import { readResponse, requestedActions, type SessionEncryption } from './agent-handshake.ts';
import type { PracticeShell } from './practice-shell.ts';

export interface AgentOptions {
  readonly sessionId: string;
  readonly agentVersion: string;
  readonly encryption: SessionEncryption;
  readonly shell: (to: {
    write(text: string): void;
    stream(pieces: Iterator<string>): void;
    ended(): void;
  }) => PracticeShell;
  /** Opens the data key the client had made; undefined when KMS refuses. */
  readonly decrypt: (cipher: string, challenge: string | undefined) => Uint8Array | undefined;
  readonly now: () => number;
  /** The session is over; `text` is what `channel_closed` said. */
  readonly ended: (text: string) => void;
}

/** The instance's end of one session. It outlives connections: a wire is put in and taken out. */
export interface Agent {
  /** A client has proved its token. */
  attach(send: (bytes: Uint8Array) => void): void;
  detach(): void;
  receive(bytes: Uint8Array): void;
  tick(): void;
  /** TerminateSession, or the agent's own end. */
  close(text: string): void;
}

/** Bytes of output in one message, as the agent reads its terminal. */
const CHUNK = 1_024;
/** Messages under way before output waits for acknowledgements. */
const MOST_UNDER_WAY = 512;
const SYN = 1;
const PROOF = 64;

/** Messages, handshake and encryption as amazon-ssm-agent has them, around a scripted shell. */
export function createAgent(options: AgentOptions): Agent {
  const { encryption, now } = options;
  const hash = createNodeHash();
  const crypto = createVaultCrypto();
  const random = { bytes: (count: number) => new Uint8Array(randomBytes(count)), uuid: randomUUID };
  const link = createLink({ hash, random, now }, 'output_stream_data', 'input_stream_data');
  const challenge = toBase64(random.bytes(16));
  const proof = random.bytes(PROOF);
  const startedAt = now();
  let wire: ((bytes: Uint8Array) => void) | undefined;
  let begun = false;
  let over = false;
  let going = false;
  let keys: FrameKeys | undefined;
  const output: (Buffer | Iterator<string>)[] = [];
  /** Bytes of the first of `output` that are on their way. */
  let printed = 0;

  const send = (payloadType: number, payload: Uint8Array, flags = 0): void => {
    const bytes = link.send(payloadType, payload, flags);
    wire?.(bytes);
  };
  const pump = (): void => {
    for (let [first] = output; going && wire && first; [first] = output) {
      if (link.waiting >= MOST_UNDER_WAY) return;
      if (!Buffer.isBuffer(first)) {
        const piece = first.next();
        if (piece.done === true) output.shift();
        else output.unshift(Buffer.from(piece.value, 'utf8'));
        continue;
      }
      const chunk = new Uint8Array(first.subarray(printed, printed + CHUNK));
      printed += chunk.length;
      if (printed >= first.length) {
        output.shift();
        printed = 0;
      }
      const frame = keys ? sealFrame(crypto, keys.write, random.bytes(12), chunk) : chunk;
      if (chunk.length > 0) send(PAYLOAD.output, frame);
    }
  };
  const close = (text: string): void => {
    if (over) return;
    over = true;
    const payload = jsonPayload({
      MessageId: random.uuid(),
      CreatedDate: new Date(now()).toISOString(),
      DestinationId: options.sessionId,
      SessionId: options.sessionId,
      MessageType: 'channel_closed',
      SchemaVersion: 1,
      Output: text,
    });
    const closed = { type: 'channel_closed', created: now(), sequence: 0, flags: SYN | 2 };
    const message = { ...closed, id: random.uuid(), payloadType: PAYLOAD.none, payload };
    wire?.(encodeMessage(hash, message));
    options.ended(text);
  };
  const shell = options.shell({
    write: (text) => {
      output.push(Buffer.from(text, 'utf8'));
      pump();
    },
    stream: (pieces) => {
      output.push(pieces);
      pump();
    },
    ended: () => close(''),
  });
  const start = (): void => {
    const took = (now() - startedAt) * 1e6;
    send(
      PAYLOAD.handshakeComplete,
      jsonPayload({ HandshakeTimeToComplete: took, CustomerMessage: '' }),
    );
    going = true;
    shell.start();
    pump();
  };
  const answered = (payload: Uint8Array): void => {
    const response = readResponse(payload);
    if (!response) return close('the handshake was refused');
    if (encryption.kind === 'none') return start();
    if (encryption.kind === 'challenge' && !response.challengeAcknowledged) {
      return close('the client did not acknowledge the challenge');
    }
    const bound = response.challengeAcknowledged ? challenge : undefined;
    const dataKey = options.decrypt(response.cipher ?? '', bound);
    keys = dataKey && agentKeys(dataKey);
    if (!keys) return close('the data key could not be decrypted');
    const sealed = sealFrame(crypto, keys.write, random.bytes(12), proof);
    send(PAYLOAD.challengeRequest, jsonPayload({ Challenge: toBase64(sealed) }));
  };
  const proved = (payload: Uint8Array): void => {
    const sealed = fromBase64(readChallenge(payload)?.Challenge ?? '');
    const plain = sealed && keys && openFrame(crypto, keys.read, sealed);
    if (plain && equal(plain, proof)) start();
    else close('the encryption challenge failed');
  };
  const typed = (payload: Uint8Array): void => {
    const plain = keys ? openFrame(crypto, keys.read, payload) : payload;
    if (!plain) return close('input could not be decrypted');
    // Clients send the Enter key as a line feed at times; terminals want a return.
    if (going) shell.type(utf8Decode(plain) === '\n' ? Buffer.from('\r') : plain);
  };
  const take = ({ payloadType, payload }: ChannelMessage): void => {
    if (over) return;
    switch (payloadType) {
      case PAYLOAD.handshakeResponse:
        return answered(payload);
      case PAYLOAD.challengeResponse:
        return proved(payload);
      case PAYLOAD.size: {
        const size = readSize(payload);
        if (size) shell.size(size.cols, size.rows);
        return;
      }
      case PAYLOAD.output:
        return typed(payload);
      case PAYLOAD.flag:
        return close('');
      default:
    }
  };
  return {
    attach: (to) => {
      wire = to;
      if (!begun) {
        begun = true;
        const actions = requestedActions(encryption, challenge);
        const request = { AgentVersion: options.agentVersion, RequestedClientActions: actions };
        send(PAYLOAD.handshakeRequest, jsonPayload(request), SYN);
      } else for (const bytes of link.all()) to(bytes);
      pump();
    },
    detach: () => {
      wire = undefined;
    },
    receive: (bytes) => {
      const heard = link.receive(bytes);
      for (const ack of heard.send) wire?.(ack);
      for (const message of heard.delivered) take(message);
      pump();
    },
    tick: () => {
      const again = link.due();
      if (again) wire?.(again);
    },
    close,
  };
}

import { z } from 'zod';
import { utf8, utf8Decode } from '../journal/bytes.ts';

/** What the JSON payloads of the data channel say. A payload that says something else is undefined. */

const clientAction = z.object({ ActionType: z.string(), ActionParameters: z.unknown().optional() });
const handshakeRequest = z.object({
  AgentVersion: z.string().optional(),
  RequestedClientActions: z.array(clientAction).max(50),
});
const acknowledgement = z.object({
  AcknowledgedMessageType: z.string(),
  AcknowledgedMessageId: z.string(),
  AcknowledgedMessageSequenceNumber: z.int().min(0),
});
const challenge = z.object({ Challenge: z.string().max(4_096) });
const complete = z.object({ CustomerMessage: z.string().nullish() });
const closed = z.object({ Output: z.string().nullish() });
const size = z.object({ cols: z.int().min(1).max(1_000), rows: z.int().min(1).max(1_000) });
const keyParameters = z.object({ KMSKeyId: z.string().min(1), Challenge: z.string().optional() });
const typeParameters = z.object({ SessionType: z.string() });

export type ClientAction = z.infer<typeof clientAction>;
export type HandshakeRequest = z.infer<typeof handshakeRequest>;
export type Acknowledgement = z.infer<typeof acknowledgement>;

const HANDSHAKE_ACTION = { succeeded: 1, failed: 2, unsupported: 3 } as const;

/** What the client did about one thing the agent asked for. */
export interface ProcessedAction {
  readonly ActionType: string;
  readonly ActionStatus: number;
  readonly ActionResult: unknown;
  readonly Error: string;
}

export function processed(
  type: string,
  status: keyof typeof HANDSHAKE_ACTION,
  result: unknown = null,
  error = '',
): ProcessedAction {
  return {
    ActionType: type,
    ActionStatus: HANDSHAKE_ACTION[status],
    ActionResult: result,
    Error: error,
  };
}

export const readHandshakeRequest = reader(handshakeRequest);
export const readAcknowledgement = reader(acknowledgement);
export const readChallenge = reader(challenge);
export const readHandshakeComplete = reader(complete);
export const readChannelClosed = reader(closed);
export const readSize = reader(size);

export function keyParametersOf(action: ClientAction): z.infer<typeof keyParameters> | undefined {
  return keyParameters.safeParse(action.ActionParameters).data;
}

export function sessionTypeOf(action: ClientAction): string | undefined {
  return typeParameters.safeParse(action.ActionParameters).data?.SessionType;
}

export function jsonPayload(value: unknown): Uint8Array {
  return utf8(JSON.stringify(value));
}

/** The payload of an `acknowledge`; such a message takes no sequence number and is never acknowledged. */
export function acknowledgePayload(message: {
  readonly type: string;
  readonly id: string;
  readonly sequence: number;
}): Uint8Array {
  return jsonPayload({
    AcknowledgedMessageType: message.type,
    AcknowledgedMessageId: message.id,
    AcknowledgedMessageSequenceNumber: message.sequence,
    IsSequentialMessage: true,
  });
}

function reader<T>(shape: z.ZodType<T>): (payload: Uint8Array) => T | undefined {
  return (payload) => {
    try {
      return shape.safeParse(JSON.parse(utf8Decode(payload))).data;
    } catch {
      return undefined;
    }
  };
}

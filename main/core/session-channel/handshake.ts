import { fromBase64 } from '../journal/bytes.ts';
import {
  keyParametersOf,
  processed,
  sessionTypeOf,
  type ClientAction,
  type HandshakeRequest,
  type ProcessedAction,
} from './payloads.ts';

/** A key of KMS the agent wants this session to be encrypted with. */
export interface KeyWanted {
  readonly keyId: string;
  /** Newer agents prove with it that the key was made for this very session. */
  readonly challenge?: string;
}

/** What a request asks of the client: a data key first, or an answer at once. */
export interface HandshakePlan {
  readonly key?: KeyWanted;
  /** The answers, in the order asked; the key's is filled in when it has come. */
  answer(key: DataKey | { readonly failed: string } | undefined): readonly ProcessedAction[];
}

/** `kms:GenerateDataKey`: 64 bytes in clear, and the same encrypted for the agent, in base64. */
export interface DataKey {
  readonly plain: Uint8Array;
  readonly cipher: string;
}

const SHELLS = ['Standard_Stream', 'InteractiveCommands', 'NonInteractiveCommands'];

export function planHandshake({ RequestedClientActions }: HandshakeRequest): HandshakePlan {
  const wanted = RequestedClientActions.map(keyOf).find((key) => key !== undefined);
  return {
    ...(wanted === undefined ? {} : { key: wanted }),
    answer: (key) => RequestedClientActions.map((action) => answerTo(action, wanted, key)),
  };
}

/**
 * The context KMS binds the data key to: it is of no use for another session or instance. Agents
 * that send a random challenge find it there too.
 */
export function keyContext(
  sessionId: string,
  target: string,
  challenge: string | undefined,
): Readonly<Record<string, string>> {
  return {
    'aws:ssm:SessionId': sessionId,
    'aws:ssm:TargetId': target,
    ...(challenge === undefined ? {} : { 'aws:ssm:RandomChallenge': challenge }),
  };
}

function keyOf(action: ClientAction): KeyWanted | undefined {
  if (action.ActionType !== 'KMSEncryption') return undefined;
  const parameters = keyParametersOf(action);
  if (!parameters) return undefined;
  const { KMSKeyId: keyId, Challenge: challenge } = parameters;
  return { keyId, ...(challenge === undefined || challenge === '' ? {} : { challenge }) };
}

function answerTo(
  action: ClientAction,
  wanted: KeyWanted | undefined,
  key: DataKey | { readonly failed: string } | undefined,
): ProcessedAction {
  const { ActionType: type } = action;
  switch (type) {
    case 'SessionType': {
      const asked = sessionTypeOf(action);
      return asked !== undefined && SHELLS.includes(asked)
        ? processed(type, 'succeeded')
        : processed(type, 'unsupported', null, `session type ${asked ?? '?'} is not offered`);
    }
    case 'KMSEncryption':
      if (!wanted) return processed(type, 'failed', null, 'no key id');
      if (!key || 'failed' in key) return processed(type, 'failed', null, key?.failed ?? 'no key');
      return processed(type, 'succeeded', {
        KMSCipherTextKey: key.cipher,
        ...(wanted.challenge === undefined ? {} : { ChallengeAcknowledgement: true }),
      });
    default:
      return processed(type, 'unsupported', null, `${type} is not offered`);
  }
}

/** The bytes of an encryption challenge; undefined when it is no base64. */
export function challengeBytes(challenge: string): Uint8Array | undefined {
  return fromBase64(challenge);
}

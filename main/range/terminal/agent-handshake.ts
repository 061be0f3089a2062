import { z } from 'zod';
import { utf8Decode } from '../../core/journal/bytes.ts';

/**
 * How sessions of a range are encrypted. `key`: by a KMS key, as agents of before 2025 ask for it;
 * `challenge`: the client must bind the key to the agent's random challenge too.
 */
export interface SessionEncryption {
  readonly kind: 'none' | 'key' | 'challenge';
  /** ARN of the KMS key. */
  readonly keyId: string;
}

export function requestedActions({ kind, keyId }: SessionEncryption, challenge: string): object[] {
  const type = { SessionType: 'Standard_Stream', Properties: null };
  const shell = { ActionType: 'SessionType', ActionParameters: type };
  if (kind === 'none') return [shell];
  const parameters =
    kind === 'challenge' ? { KMSKeyId: keyId, Challenge: challenge } : { KMSKeyId: keyId };
  return [shell, { ActionType: 'KMSEncryption', ActionParameters: parameters }];
}

const response = z.object({
  ProcessedClientActions: z.array(
    z.object({
      ActionType: z.string(),
      ActionStatus: z.int(),
      ActionResult: z
        .object({
          KMSCipherTextKey: z.string().optional(),
          ChallengeAcknowledgement: z.boolean().optional(),
        })
        .nullish(),
    }),
  ),
});

/** What the client answered; undefined when it refused anything that was asked. */
export function readResponse(
  payload: Uint8Array,
): { readonly cipher?: string; readonly challengeAcknowledged: boolean } | undefined {
  let json: unknown;
  try {
    json = JSON.parse(utf8Decode(payload));
  } catch {
    return undefined;
  }
  const { data } = response.safeParse(json);
  if (!data || data.ProcessedClientActions.some(({ ActionStatus }) => ActionStatus !== 1)) {
    return undefined;
  }
  const key = data.ProcessedClientActions.find(({ ActionType }) => ActionType === 'KMSEncryption');
  const cipher = key?.ActionResult?.KMSCipherTextKey;
  return {
    ...(cipher === undefined ? {} : { cipher }),
    challengeAcknowledged: key?.ActionResult?.ChallengeAcknowledgement === true,
  };
}

import { toBase32 } from '../base32.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call } from '../service.ts';
import type { SessionRecord } from '../state/model.ts';

/** Sessions this long over are forgotten: their keys are then unknown instead of expired. */
const FORGET_AFTER_MS = 24 * 3600_000;

/** Temporary credentials, remembered before they are given out. */
export function issueSession(
  call: Call,
  holder: SessionRecord['holder'],
  durationSeconds: number,
): Structure {
  const accessKeyId = `ASIA${toBase32(call.random(10))}`;
  const expiresAt = call.now + durationSeconds * 1000;
  const record = { accessKeyId, issuedAt: call.now, expiresAt, holder };
  call.store.update((state) => ({
    ...state,
    sessions: [
      ...state.sessions.filter((old) => old.expiresAt > call.now - FORGET_AFTER_MS),
      record,
    ],
  }));
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: call.secrets.secretKey(accessKeyId),
    SessionToken: call.secrets.sessionToken(accessKeyId),
    Expiration: new Date(expiresAt),
  };
}

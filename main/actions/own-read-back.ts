import type { Failure } from '../core/failure.ts';
import type { Text } from '../core/playbook/model.ts';
import type { OwnReadBack } from '../core/run/read-back.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';

/**
 * Asks in main's own window before this computer believes, signs or keeps something: the app's
 * window can ask for it, and must not be able to do it alone. Anything but yes is a no.
 */
export async function confirmOwn(
  desk: Desk,
  asked: Omit<OwnReadBack, 'risk'>,
): Promise<Result<null, Failure>> {
  const answer = await desk.ports.desktop.confirm({ ...asked, risk: 'change' });
  return answer.accepted ? ok(null) : err({ code: 'confirmation-declined' });
}

/** Names of facts that more than one question shows. */
export const facts = {
  key: { en: 'Key', ja: '鍵' },
  fingerprint: { en: 'Fingerprint', ja: '指紋' },
  signerPrint: { en: 'Signer’s fingerprint', ja: '署名者の指紋' },
  publisherPrint: { en: 'Publisher’s fingerprint', ja: '発行者の指紋' },
  /** A key that is not known here: its name is a claim, its id too short to compare. */
  signedAs: { en: 'Signed as, not proved', ja: '署名の名前（未確認）' },
  ownPrint: { en: 'Your fingerprint', ja: 'あなたの指紋' },
  sha256: { en: 'SHA-256', ja: 'SHA-256' },
  person: { en: 'Person', ja: '人' },
} as const satisfies Readonly<Record<string, Text>>;

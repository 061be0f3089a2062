import { fromBase64, toBase64, utf8 } from '../journal/bytes.ts';
import { canonical } from '../journal/canonical.ts';
import { COSIGNATURE, parseVerifierKey } from '../journal/note.ts';
import { isRecord } from '../journal/parse.ts';
import type { Hash, Signatures, SigningKey } from '../ports/hash.ts';
import { jsonOf } from './request.ts';

/** What the second person sends back: their signature over the request's hash. */
export interface Approval {
  readonly v: 'breakglass-approved/1';
  readonly run: string;
  readonly step: string;
  /** SHA-256 of the request, lower-case hex. */
  readonly request: string;
  /** As in the request: with it the very same request can be made again. */
  readonly sent: number;
  /** When it was signed, by the signer's clock, epoch seconds. */
  readonly time: number;
  /** The signer's witness key. */
  readonly vkey: string;
  /** Base64 of 64 bytes, Ed25519. */
  readonly signature: string;
}

/** The signed bytes. The domain keeps a cosignature of a log from ever being read as an approval. */
export function approvalMessage(request: string, time: number): Uint8Array {
  return utf8(`breakglass.invalid/approval/1\n${request}\ntime ${time}\n`);
}

export function signApproval(key: SigningKey, about: Omit<Approval, 'v' | 'signature'>): Approval {
  const signature = toBase64(key.sign(approvalMessage(about.request, about.time)));
  return { v: 'breakglass-approved/1', ...about, signature };
}

export function writeAnswer(answer: Approval): string {
  return canonical({ ...answer });
}

/** Undefined for anything `writeAnswer` would not have made. Whether it is signed is not judged here. */
export function parseAnswer(text: string): Approval | undefined {
  const value = jsonOf(text);
  if (!isRecord(value) || Object.keys(value).length !== 8) return undefined;
  const { v, run, step, request, sent, time, vkey, signature } = value;
  const words = [run, step, vkey, signature].every((one) => typeof one === 'string');
  if (v !== 'breakglass-approved/1' || !words) return undefined;
  if (typeof request !== 'string' || !/^[0-9a-f]{64}$/.test(request)) return undefined;
  if (![sent, time].every((one) => Number.isSafeInteger(one))) return undefined;
  return value as unknown as Approval;
}

/** Whether the witness key it names has made its signature. */
export function isSigned(hash: Hash, signatures: Signatures, answer: Approval): boolean {
  const key = parseVerifierKey(hash, answer.vkey);
  const signature = fromBase64(answer.signature);
  if (key?.type !== COSIGNATURE || signature?.length !== 64) return false;
  const message = approvalMessage(answer.request, answer.time);
  return signatures.verify(key.publicKey, message, signature);
}

import { createHmac } from 'node:crypto';

/** One code lasts this long (RFC 6238 section 5.2; the only step AWS takes). */
export const STEP_MS = 30_000;

export interface TotpOptions {
  /** Decimal digits; AWS's devices show 6. */
  readonly digits?: number;
  readonly algorithm?: 'sha1' | 'sha256' | 'sha512';
}

/** The time step a moment (milliseconds since the epoch) lies in. */
export function stepAt(ms: number): number {
  return Math.floor(ms / STEP_MS);
}

/** The code of one time step: RFC 6238 over RFC 4226 section 5.3. */
export function totp(secret: Uint8Array, step: number, options: TotpOptions = {}): string {
  const { digits = 6, algorithm = 'sha1' } = options;
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac(algorithm, secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const value = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(value % 10 ** digits).padStart(digits, '0');
}

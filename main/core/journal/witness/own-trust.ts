import type { Hash } from '../../ports/hash.ts';
import type { HeardCode } from '../../ports/heard.ts';
import type { TrustedWitness } from '../../ports/witness.ts';
import { parseVerifierKey } from '../note.ts';
import { parseShortCode } from '../short-code.ts';
import { noTrust, type Trust } from '../verify/trust.ts';

/** What this computer knows from outside a log: whom it believes, and codes that were read back. */
export function ownTrust(
  hash: Hash,
  witnesses: readonly TrustedWitness[],
  heard: readonly HeardCode[],
): Trust {
  return {
    ...noTrust,
    witnesses: witnesses.flatMap(({ vkey }) => parseVerifierKey(hash, vkey) ?? []),
    shortCodes: heard.flatMap(({ code }) => parseShortCode(code) ?? []),
  };
}

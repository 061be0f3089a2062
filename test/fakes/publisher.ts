import { createNodeHash } from '../../main/adapters/system/hash.ts';
import { createNodeSignatures } from '../../main/adapters/system/signatures.ts';
import { toHex } from '../../main/core/hex.ts';
import { verifierKey } from '../../main/core/journal/note.ts';
import type { Publisher } from '../../main/core/kit/model.ts';
import {
  publisherKeyName,
  signFile,
  type SignedKind,
} from '../../main/core/publish/signed-file.ts';

const hash = createNodeHash();
const signatures = createNodeSignatures();
export const publishTools = { hash, signatures };

/** Somebody with a key of their own, always the same for the same number. */
export function publisher(id: string, fill: number) {
  const name = publisherKeyName(id);
  const key = signatures.fromSeed(new Uint8Array(32).fill(fill));
  const vkey = verifierKey(hash, name, key.publicKey);
  return {
    vkey,
    signer: { name, key },
    /** As a kit names them. */
    listed: { id, name: `${id} of the security team`, vkey } satisfies Publisher,
    sign: (bytes: Uint8Array, before?: string, kind: SignedKind = 'playbook') =>
      signFile(hash, kind, { name, key }, sha256Of(bytes), before),
    signHash: (sha256: string) => signFile(hash, 'playbook', { name, key }, sha256),
  };
}

export const sha256Of = (bytes: Uint8Array): string => toHex(hash.sha256(bytes));

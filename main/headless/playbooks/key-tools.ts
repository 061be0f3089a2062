import { createNodeHash } from '../../adapters/system/hash.ts';
import { createNodeRandom } from '../../adapters/system/random.ts';
import { createNodeSignatures } from '../../adapters/system/signatures.ts';
import { createVaultCrypto } from '../../adapters/vault/crypto.ts';
import type { Signatures } from '../../core/ports/hash.ts';
import type { KeyTools } from '../../core/publish/key-file.ts';

/** What keys of publishers are made, opened and checked with. */
export const keyTools: KeyTools & { readonly signatures: Signatures } = {
  crypto: createVaultCrypto(),
  hash: createNodeHash(),
  random: createNodeRandom(),
  signatures: createNodeSignatures(),
};

/** Hashing and signatures, kept out of the core: Node gives them in the app, Web Crypto may elsewhere. */
export interface Hash {
  sha256(...parts: readonly Uint8Array[]): Uint8Array;
}

export interface SigningKey {
  /** Raw Ed25519 public key, 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
  /** Overwrites the seed; the key signs no more. Best effort: memory may have been copied. */
  destroy(): void;
}

export interface Signatures {
  /** The key of a 32-byte seed. It takes the seed over, and overwrites it when destroyed. */
  fromSeed(seed: Uint8Array): SigningKey;
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

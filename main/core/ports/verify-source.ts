export interface SourceEntry {
  readonly name: string;
  /** `other`: a link, a pipe, a device. It is named and never opened, for reading one may not end. */
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * What there is to verify, wherever it lies: a folder on a disk, or the files a person chose in a
 * browser. Paths use `/` and begin at what was given (`''`); the verifier alone may ask for `..`,
 * to find the logs a log goes on from.
 */
export interface VerifySource {
  /** Name of the folder that was given. */
  readonly name: string;
  /** What a folder holds, by name; nothing when there is no such folder. */
  list(folder: string): Promise<readonly SourceEntry[]>;
  /** Bytes of a regular file; undefined when there is none at this path. */
  size(path: string): Promise<number | undefined>;
  /** Fills `into` from `position` on; answers how many bytes, 0 at the end. Rejects when the file cannot be read. */
  read(path: string, into: Uint8Array, position: number): Promise<number>;
  /** Lets go of what is held open. */
  close(): void;
}

/** SHA-256 over bytes that come in pieces. */
export interface RunningHash {
  update(bytes: Uint8Array): void;
  /** Hex, 64 digits. */
  hex(): string;
}

/** A public key and what it is said to have signed, as a time-stamp token (RFC 5652) names them. */
export interface SignedMessage {
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
  readonly kind: 'rsa' | 'ecdsa';
  readonly digest: 'SHA-256' | 'SHA-384' | 'SHA-512';
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** Signatures of others than us: time-stamping authorities. False: wrong, or of an unknown kind. */
export type CheckSignature = (signed: SignedMessage) => Promise<boolean>;

import type { Hash, Signatures } from '../../ports/hash.ts';
import type { CheckSignature, RunningHash, SignedMessage } from '../../ports/verify-source.ts';

/** What the verifier computes with. */
export interface VerifyTools {
  readonly hash: Hash;
  readonly signatures: Pick<Signatures, 'verify'>;
  readonly running: () => RunningHash;
  readonly checkSignature: CheckSignature;
  /** Of what others than us made: time-stamp tokens. */
  readonly digest: (name: SignedMessage['digest'], bytes: Uint8Array) => Uint8Array;
}

/** How far a verification is. */
export interface Progress {
  readonly records: number;
  readonly bytes: number;
  /** Path of the file being read. */
  readonly file: string;
}

/** Who watches a verification, and may stop it: an AbortSignal fits `stop`. */
export interface Watch {
  readonly progress?: (done: Progress) => void;
  readonly stop?: { readonly aborted: boolean };
}

/** Thrown when the person has had enough; never leaves the verifier. */
export class Stopped extends Error {}

/** Counts what has been read, tells it on, and gives way when it was stopped. */
export class Pulse {
  private readonly watch: Watch;
  private bytes = 0;

  constructor(watch: Watch) {
    this.watch = watch;
  }

  beat(file: string, bytes: number, records: number): void {
    this.bytes += bytes;
    this.watch.progress?.({ file, bytes: this.bytes, records });
    if (this.watch.stop?.aborted === true) throw new Stopped('stopped');
  }
}

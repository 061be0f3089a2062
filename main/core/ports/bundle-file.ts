import type { Refusal, ZipRefusalCode } from '../bundle/refusal.ts';
import type { Result } from '../result.ts';

/** A file of a bundle, unpacked. */
export interface BundleFile {
  /** Folders and all, with slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Packs and unpacks bundles. Neither touches the disk. */
export interface BundleZip {
  /** All of its files, or why none of it is used. */
  unpack(bytes: Uint8Array): Promise<Result<readonly BundleFile[], Refusal<ZipRefusalCode>>>;
  /** The same files give the same bytes, at any time and in any time zone. */
  pack(files: readonly BundleFile[]): Promise<Uint8Array>;
}

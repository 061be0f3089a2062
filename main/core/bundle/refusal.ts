/** Why a zip file is not unpacked. Nothing of it is used then: a file that lies once is believed in nothing. */
export type ZipRefusalCode =
  | 'zip-not-a-zip'
  /** Bytes before, between or after its parts. */
  | 'zip-extra-bytes'
  | 'zip-64'
  | 'zip-overlap'
  /** What stands before a file and what stands in the directory differ. */
  | 'zip-headers-differ'
  | 'zip-encrypted'
  /** A way of packing that we never write. */
  | 'zip-unsupported'
  | 'zip-link'
  /** A folder, a device, a pipe. */
  | 'zip-not-a-file'
  | 'zip-too-many'
  | 'zip-too-large'
  | 'zip-bomb'
  | 'zip-nested'
  | 'zip-size-wrong'
  | 'zip-checksum-wrong'
  | 'zip-damaged'
  | 'zip-name-traversal'
  | 'zip-name-absolute'
  | 'zip-name-backslash'
  | 'zip-name-drive'
  | 'zip-name-device'
  | 'zip-name-trailing'
  | 'zip-name-characters'
  /** Not in Unicode's composed form (NFC): another system shows it as another name. */
  | 'zip-name-form'
  | 'zip-name-long'
  | 'zip-name-twice'
  | 'zip-name-case'
  /** One name is a file here and a folder there. */
  | 'zip-name-folder';

/** Why a zip file that could be unpacked is no bundle, or not one to take in. */
export type BundleRefusalCode =
  | ZipRefusalCode
  | 'bundle-no-manifest'
  | 'bundle-manifest-wrong'
  | 'bundle-missing'
  | 'bundle-unlisted'
  | 'bundle-file-changed'
  /** One of its files is not what its kind asks for. */
  | 'bundle-file-wrong';

export interface Refusal<C extends BundleRefusalCode = BundleRefusalCode> {
  readonly code: C;
  /** The name inside the zip, made safe to show. */
  readonly file?: string;
  readonly detail?: string;
}

/** A name from outside as it may be shown: controls and invisible characters become visible. */
export function shownName(name: string): string {
  const safe = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�');
  return safe.length > 120 ? `${safe.slice(0, 120)}…` : safe;
}

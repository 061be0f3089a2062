import { toHex, utf8Decode } from '../journal/bytes.ts';
import type { BundleFile } from '../ports/bundle-file.ts';
import type { Hash } from '../ports/hash.ts';
import { err, ok, type Result } from '../result.ts';
import {
  MANIFEST,
  MANIFEST_SIGNATURE,
  parseManifest,
  type ListedFile,
  type Manifest,
} from './manifest.ts';
import { shownName, type Refusal } from './refusal.ts';

/** A file as the manifest lists it, with the bytes it lists. */
export type HeldFile = ListedFile & { readonly bytes: Uint8Array };

export interface Bundle {
  readonly manifest: Omit<Manifest, 'files'>;
  /** Of the manifest's bytes, hex: what is signed, and what this very bundle is known by. */
  readonly sha256: string;
  /** The text of the signature; absent where there is none. */
  readonly signature?: string;
  readonly files: readonly HeldFile[];
}

/** Every file is listed, every listed file is there, and each is the very one that is listed. */
export function readBundle(hash: Hash, files: readonly BundleFile[]): Result<Bundle, Refusal> {
  const byName = new Map(files.map((file) => [file.name, file.bytes]));
  const list = byName.get(MANIFEST);
  if (!list) return err({ code: 'bundle-no-manifest' });
  const parsed = parseManifest(list);
  if (!parsed.ok) return parsed;
  const { files: listed, ...manifest } = parsed.value;
  const names = new Set([MANIFEST, MANIFEST_SIGNATURE, ...listed.map(({ path }) => path)]);
  const unlisted = files.find(({ name }) => !names.has(name));
  if (unlisted) return err({ code: 'bundle-unlisted', file: shownName(unlisted.name) });
  const held: HeldFile[] = [];
  for (const one of listed) {
    const bytes = byName.get(one.path);
    const file = shownName(one.path);
    if (!bytes) return err({ code: 'bundle-missing', file });
    const found = toHex(hash.sha256(bytes));
    if (bytes.length !== one.size || found !== one.sha256) {
      return err({ code: 'bundle-file-changed', file, detail: `sha256 ${found}` });
    }
    held.push({ ...one, bytes });
  }
  const signature = byName.get(MANIFEST_SIGNATURE);
  return ok({
    manifest,
    sha256: toHex(hash.sha256(list)),
    ...(signature ? { signature: utf8Decode(signature) } : {}),
    files: held,
  });
}

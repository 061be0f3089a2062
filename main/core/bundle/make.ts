import { toHex, utf8, utf8Decode } from '../journal/bytes.ts';
import type { BundleFile } from '../ports/bundle-file.ts';
import type { Hash } from '../ports/hash.ts';
import { signFile, type Signer } from '../publish/signed-file.ts';
import { kindOf, MANIFEST, MANIFEST_SIGNATURE, manifestBytes, type Manifest } from './manifest.ts';

/**
 * The files of a bundle, manifest first, in an order of their own: the same files give the same bundle.
 * A signer puts their word to the list as a whole and to each playbook, which keeps it when it is taken
 * out of the bundle. Files that have no place in a bundle are the caller's to refuse.
 */
export function makeBundle(
  hash: Hash,
  about: Omit<Manifest, 'files'>,
  files: readonly BundleFile[],
  signer?: Signer,
): readonly BundleFile[] {
  const all = (signer ? signedEach(hash, files, signer) : [...files]).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const listed = all.flatMap(({ name, bytes }) => {
    const kind = kindOf(name);
    const sha256 = toHex(hash.sha256(bytes));
    return kind ? [{ path: name, kind, size: bytes.length, sha256 }] : [];
  });
  const manifest = manifestBytes({ ...about, files: listed });
  const head: BundleFile[] = [{ name: MANIFEST, bytes: manifest }];
  if (signer) {
    const text = signFile(hash, 'bundle', signer, toHex(hash.sha256(manifest)));
    head.push({ name: MANIFEST_SIGNATURE, bytes: utf8(text) });
  }
  return [...head, ...all];
}

/** Other signers of the same bytes stay. */
function signedEach(hash: Hash, files: readonly BundleFile[], signer: Signer): BundleFile[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { name, bytes } of files) {
    if (kindOf(name) !== 'playbook') continue;
    const beside = `${name}.sig`;
    const there = byName.get(beside);
    const before = there ? utf8Decode(there.bytes) : '';
    const text = signFile(hash, 'playbook', signer, toHex(hash.sha256(bytes)), before);
    byName.set(beside, { name: beside, bytes: utf8(text) });
  }
  return [...byName.values()];
}

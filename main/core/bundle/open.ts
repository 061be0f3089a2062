import type { Playbook } from '../playbook/model.ts';
import type { BundleZip } from '../ports/bundle-file.ts';
import type { Hash } from '../ports/hash.ts';
import { err, ok, type Result } from '../result.ts';
import { readContents, type Contents } from './contents.ts';
import { readBundle, type Bundle } from './read.ts';
import type { Refusal } from './refusal.ts';
import { LARGEST_BUNDLE } from './zip/limits.ts';

export interface OpenedBundle {
  readonly bundle: Bundle;
  readonly contents: Contents;
}

/** A file somebody gave, unpacked, compared with its list and read; or the first thing against it. */
export async function openBundle(
  { zip, hash }: { readonly zip: BundleZip; readonly hash: Hash },
  { size, bytes }: { readonly size: number; readonly bytes: Uint8Array },
  others: readonly Playbook[],
): Promise<Result<OpenedBundle, Refusal>> {
  if (size > LARGEST_BUNDLE || size > bytes.length) return err({ code: 'zip-too-large' });
  const files = await zip.unpack(bytes);
  if (!files.ok) return files;
  const bundle = readBundle(hash, files.value);
  if (!bundle.ok) return bundle;
  const contents = readContents(bundle.value, others);
  return contents.ok ? ok({ bundle: bundle.value, contents: contents.value }) : contents;
}

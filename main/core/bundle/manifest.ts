import { z } from 'zod';
import { utf8, utf8Decode } from '../journal/bytes.ts';
import { err, ok, type Result } from '../result.ts';
import type { Refusal } from './refusal.ts';

const FORMAT = 'breakglass-bundle/1';

/** The list of a bundle's files, and the signature over its bytes. Neither is listed in it. */
export const MANIFEST = 'bundle.json';
export const MANIFEST_SIGNATURE = `${MANIFEST}.sig`;

/** What a file of each kind is called. A playbook's signature stands beside it. */
const PLACES = {
  playbook: /^playbooks\/[^/]+\.ya?ml$/,
  signature: /^playbooks\/[^/]+\.ya?ml\.sig$/,
  'ssm-document': /^documents\/[^/]+\.(?:ya?ml|json)$/,
  contacts: /^contacts\/[^/]+\.ya?ml$/,
  attachment: /^attachments\/[^/]+$/,
  image: /^images\/[^/]+\.(?:png|jpe?g|webp)$/i,
} as const;

export type FileKind = keyof typeof PLACES;

/** The kind of a file by where it lies; undefined: a bundle has no place for it. */
export function kindOf(path: string): FileKind | undefined {
  const kinds = Object.keys(PLACES) as FileKind[];
  return kinds.find((kind) => PLACES[kind].test(path));
}

const listed = z
  .strictObject({
    path: z.string().min(1).max(160),
    kind: z.enum(['playbook', 'signature', 'ssm-document', 'contacts', 'attachment', 'image']),
    size: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine(({ path, kind }) => PLACES[kind].test(path), 'lies in the folder of another kind');

/** Ids of bundles: what is installed under one is replaced by the next of the same. */
export const bundleName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const bundleVersion = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.+-]{0,39}$/);

const shape = z.strictObject({
  format: z.literal(FORMAT),
  name: bundleName,
  version: bundleVersion,
  /** RFC 3339 UTC. */
  made: z.iso.datetime(),
  files: z
    .array(listed)
    .min(1)
    .max(498)
    .refine((files) => new Set(files.map(({ path }) => path)).size === files.length, 'lists twice'),
});

export type Manifest = Readonly<Omit<z.infer<typeof shape>, 'format' | 'files'>> & {
  readonly files: readonly ListedFile[];
};
export type ListedFile = Readonly<z.infer<typeof listed>>;

/** Never throws: the bytes are of others. */
export function parseManifest(bytes: Uint8Array): Result<Manifest, Refusal> {
  const parsed = shape.safeParse(jsonOf(utf8Decode(bytes)));
  if (parsed.success) {
    const { name, version, made, files } = parsed.data;
    return ok({ name, version, made, files });
  }
  const [first] = parsed.error.issues;
  const detail = `${first?.path.join('.') ?? ''} ${first?.message ?? ''}`.trim();
  return err({ code: 'bundle-manifest-wrong', file: MANIFEST, detail });
}

/** The same list gives the same bytes. */
export function manifestBytes({ name, version, made, files }: Manifest): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return utf8(
    `${JSON.stringify({ format: FORMAT, name, version, made, files: sorted }, null, 2)}\n`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a document of a bundle is called: its file's name without the ending. */
export function documentName(path: string): string {
  return path.replace(/^documents\/|\.[^.]+$/g, '');
}

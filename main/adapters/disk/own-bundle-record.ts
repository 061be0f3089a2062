import { z } from 'zod';
import type { Installed } from '../../core/bundle/installed.ts';
import { bundleName, bundleVersion } from '../../core/bundle/manifest.ts';
import { playbookId } from '../../core/playbook/schema-parts.ts';
import { LONGEST_SIGNATURE } from '../../core/publish/signed-file.ts';
import { parseJson, utf8Text } from './log-folder.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const short = z.string().max(300);
const named = { install: z.uuid(), name: bundleName, version: bundleVersion, at: short, by: short };

const installed = z.strictObject({
  ...named,
  made: short,
  sha256,
  signature: z.string().max(LONGEST_SIGNATURE).exactOptional(),
  file: z.strictObject({ name: short, size: z.int().min(0), sha256 }),
  playbooks: z.array(z.strictObject({ id: playbookId, sha256 })).max(500),
}) satisfies z.ZodType<Installed>;

const act = z.strictObject({ ...named, act: z.enum(['installed', 'rolled-back']) });

const shape = z.strictObject({
  version: z.literal(1),
  installed: z.array(installed).max(10_000),
  acts: z.array(act).max(20_000),
});

/** What was done with a bundle: kept also when no log is open. */
export type BundleAct = Readonly<z.infer<typeof act>>;

export interface BundleRecord {
  /** Oldest first; one that was rolled back is no longer here. */
  readonly installed: readonly Installed[];
  readonly acts: readonly BundleAct[];
}

/** Undefined where the bytes are no record of bundles. */
export function readBundleRecord(bytes: Uint8Array): BundleRecord | undefined {
  const parsed = shape.safeParse(parseJson(utf8Text(bytes)));
  return parsed.success ? parsed.data : undefined;
}

export function bundleRecordBytes({ installed: all, acts }: BundleRecord): Uint8Array {
  return Buffer.from(`${JSON.stringify({ version: 1, installed: all, acts }, undefined, 2)}\n`);
}

import { z } from 'zod';
import type { OwnAct, OwnVersion } from '../../core/ports/own-playbooks.ts';
import { playbookId } from '../../core/playbook/schema-parts.ts';
import { LONGEST_SIGNATURE } from '../../core/publish/signed-file.ts';
import { parseJson, utf8Text } from './log-folder.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const short = z.string().max(300);

const kept = z.strictObject({
  sha256,
  version: short,
  keptAt: short,
  by: short,
  from: z.strictObject({
    file: short,
    format: z.enum(['breakglass/1', 'cacao-2.0', 'ssm-automation', 'ssm-command', 'markdown']),
    sha256,
  }),
  replaces: sha256.exactOptional(),
  signature: z.string().max(LONGEST_SIGNATURE).exactOptional(),
  bundle: short.exactOptional(),
}) satisfies z.ZodType<OwnVersion>;

const act = z.strictObject({
  at: short,
  by: short,
  act: z.enum(['kept', 'rolled-back', 'taken-out']),
  sha256,
  before: sha256.exactOptional(),
  bundle: short.exactOptional(),
}) satisfies z.ZodType<OwnAct>;

const shape = z.strictObject({
  version: z.literal(1),
  id: playbookId,
  versions: z.array(kept).max(10_000),
  acts: z.array(act).max(10_000),
});

/** What is known of one id that was brought in. */
export interface OwnRecord {
  readonly id: string;
  readonly versions: readonly OwnVersion[];
  readonly acts: readonly OwnAct[];
}

/** Undefined where the bytes are no record of this id. */
export function readRecord(id: string, bytes: Uint8Array): OwnRecord | undefined {
  const parsed = shape.safeParse(parseJson(utf8Text(bytes)));
  return parsed.success && parsed.data.id === id ? parsed.data : undefined;
}

export function recordBytes({ id, versions, acts }: OwnRecord): Uint8Array {
  return Buffer.from(`${JSON.stringify({ version: 1, id, versions, acts }, undefined, 2)}\n`);
}

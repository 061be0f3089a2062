import { z } from 'zod';
import type { BundleCalls } from '../../contract/calls/bundle-calls.ts';
import { bundleName } from '../../core/bundle/manifest.ts';
import { LARGEST_BUNDLE } from '../../core/bundle/zip/limits.ts';
import { id, nothing } from './parts.ts';

const bytes = z
  .custom<Uint8Array>((given) => given instanceof Uint8Array)
  .refine((given) => given.length <= LARGEST_BUNDLE);
const playbook = z.string().regex(/^[A-Z][A-Z0-9]{0,9}-\d{2,4}$/);
const named = z.strictObject({ name: bundleName });

export const bundleSchemas = {
  'bundle.list': nothing,
  'bundle.choose': nothing,
  'bundle.offer': z
    .strictObject({ name: z.string().min(1).max(1000), size: z.int().min(0), bytes })
    // What is not sent whole is only measured.
    .refine((given) => given.bytes.length === given.size || given.bytes.length === 0),
  'bundle.open': named,
  'bundle.image': z.strictObject({ look: id, path: z.string().min(1).max(160) }),
  'bundle.install': z.strictObject({ look: id, replaces: z.array(playbook).max(500) }),
  'bundle.roll-back': named,
} satisfies { readonly [C in keyof BundleCalls]: z.ZodType<BundleCalls[C]['args']> };

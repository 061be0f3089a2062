import { z } from 'zod';
import { duration } from '../playbook/schema-parts.ts';

const region = z.string().regex(/^[a-z]{2,5}(-[a-z]+)+-\d$/);
const action = z.string().regex(/^(\*|[a-z0-9-]+:(\*|[A-Za-z]+))$/);
const share = z.number().gt(0).max(1).optional();
const times = z.int().min(1).max(1000).optional();
const place = { action, region: region.optional(), times, share };
const instances = z
  .array(z.string().regex(/^(i|mi)-[0-9a-f]{8,17}$/))
  .min(1)
  .max(50);

/** What a network does to connections, of those that need no TLS to be seen. */
const spoiled = z.enum([
  'silent',
  'dropped',
  'throttled',
  'unavailable',
  'garbage',
  'half',
  'cut',
  'portal-redirect',
  'portal-page',
]);

/**
 * Something a drill breaks on purpose, as a scenario file says it. `times` counts calls (or
 * connections) from when it begins; absent, it holds until an item of the timeline ends it.
 */
export const faultShape = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('region-dark'),
      region,
      how: z.enum(['refuses', 'silent']).default('silent'),
    }),
    z.strictObject({ kind: z.literal('all-dark') }),
    z.strictObject({
      kind: z.literal('slow'),
      action: action.optional(),
      region: region.optional(),
      by: duration,
    }),
    z.strictObject({ kind: z.literal('throttled'), ...place }),
    z.strictObject({
      kind: z.literal('refused'),
      ...place,
      code: z.string().regex(/^[A-Za-z.]{3,60}$/),
      message: z.string().min(1).max(400).optional(),
    }),
    z.strictObject({ kind: z.literal('answer-lost'), ...place }),
    z.strictObject({ kind: z.literal('clock-wrong'), seconds: z.int().min(-86_400).max(86_400) }),
    z.strictObject({ kind: z.literal('agent-offline'), instances }),
    z.strictObject({ kind: z.literal('disk-full'), instances }),
    z.strictObject({ kind: z.literal('names-gone'), instances }),
    z.strictObject({ kind: z.literal('terminal-cut'), after: z.int().min(1).max(1000) }),
    z.strictObject({ kind: z.literal('sts-not-activated'), region }),
    z.strictObject({
      kind: z.literal('network'),
      what: spoiled,
      region: region.optional(),
      times,
      share,
    }),
  ])
  .meta({ id: 'fault', description: 'See the table of faults in playbooks/scenarios/README.md.' });

export type ScenarioFault = z.infer<typeof faultShape>;

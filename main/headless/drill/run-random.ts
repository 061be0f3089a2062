import type { DrillOptions } from './options.ts';

/** Not there yet: said, as for modes that come later. */
export function runRandom({ responder }: DrillOptions): Promise<number> {
  process.stderr.write(`responder "${responder}" comes in a later release; "scripted" works now\n`);
  return Promise.resolve(2);
}

import { rm } from 'node:fs/promises';
import { buildHarness } from './build.ts';

/** Builds the harness once for all workers; answers what removes it. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = await buildHarness();
  process.env['BREAKGLASS_HARNESS'] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

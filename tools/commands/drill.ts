import { buildIfStale } from '../build/build.ts';
import { headless } from './headless.ts';

/** `npm run drill`: an export carries the built verifier, so that an auditor needs nothing of ours. */
export async function drill(flags: readonly string[]): Promise<number> {
  await buildIfStale();
  return headless('drill', flags);
}

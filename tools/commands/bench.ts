import { buildIfStale } from '../build/build.ts';
import { withVirtualDisplay } from '../process/display.ts';
import { headless } from './headless.ts';

/** `npm run bench`: ratios in one run, against a built app on the resolved runtime. */
export async function bench(flags: readonly string[]): Promise<number> {
  await buildIfStale();
  return withVirtualDisplay(() => headless('bench', flags));
}

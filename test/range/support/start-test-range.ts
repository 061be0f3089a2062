import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { startRange, type Range, type RangeOptions } from '../../../main/range/start.ts';

const open: Range[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((range) => range.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A range of `sso-outage` that the test's end closes. */
export async function startTestRange(options: Partial<RangeOptions> = {}): Promise<Range> {
  const range = await startRange({ world: 'sso-outage', ...options });
  open.push(range);
  return range;
}

/** A folder that the test's end removes. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'range-test-'));
  folders.push(folder);
  return folder;
}

/**
 * A wall clock a test can move; it goes on by itself. It starts five seconds into an MFA step, at
 * most half a minute from now, so that no test straddles two steps by chance.
 */
export function movableClock(): { (): number; shift: number } {
  const start = 5_000 - (Date.now() % 30_000);
  const clock = Object.assign(() => Date.now() + start + clock.shift, { shift: 0 });
  return clock;
}

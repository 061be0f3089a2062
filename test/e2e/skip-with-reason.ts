import { test } from '@playwright/test';

/** Skips the test that is running, and prints why: a reason in the report alone is never read. */
export function skipUnless(possible: boolean, reason: string): void {
  if (!possible) process.stdout.write(`Skipped: ${test.info().title}. ${reason}\n`);
  test.skip(!possible, reason);
}

import { test } from '@playwright/test';

/**
 * Skips the test that is running, and prints why: a reason in the report alone is never read. Only
 * for what no package brings: a right to mount (a container may not, even as root), an Electron out
 * of support (an incident under one in support would call AWS itself), a system without a keyring
 * (Linux only).
 */
export function skipUnless(possible: boolean, reason: string): void {
  if (!possible) process.stdout.write(`Skipped: ${test.info().title}. ${reason}\n`);
  test.skip(!possible, reason);
}

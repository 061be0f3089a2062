import { expect, test } from 'vitest';
import { isLoopback } from '../../../main/core/aws/endpoint.ts';
import { kitFromRange } from '../../../main/core/kit/from-range.ts';
import { createRangeHost } from '../../../main/range/host.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test('a drill’s kit reaches nothing but this machine, and names everyone in the range', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kit-from-range-'));
  const started = await createRangeHost().start({ world: 'sso-outage', folder, clockSpeed: 1 });
  if (!started.ok) throw new Error(started.error.detail);
  const range = started.value;
  try {
    const kit = kitFromRange(range, 'SSO outage');
    expect(kit.regions.length).toBeGreaterThan(1);
    for (const { endpoint = '' } of kit.regions) expect(isLoopback(endpoint)).toBe(true);
    expect(kit.accounts.every(({ environment }) => environment === 'range')).toBe(true);
    expect(kit.users[0]?.mfa[0]?.serial).toBe(range.mfaSerial);
    expect(kit.roles.map(({ id }) => id)).toEqual(range.roles.map(({ id }) => id));
    expect(kit.lanes).toEqual(['sealed-key']);
  } finally {
    await range.close();
    rmSync(folder, { recursive: true });
  }
});

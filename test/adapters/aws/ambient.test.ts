import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSsm } from '../../../main/adapters/aws/ssm.ts';
import { httpServer, type LocalServer } from './local-server.ts';
import { rehearse, type Rehearsal } from './rehearsal.ts';

let here: Rehearsal;
let trap: LocalServer;
const folder = mkdtempSync(join(tmpdir(), 'ambient-'));
const before = { ...process.env };

beforeAll(async () => {
  here = await rehearse();
  trap = await httpServer((_, response) => response.end('caught'));
  const config = join(folder, 'config');
  writeFileSync(config, '[profile trap]\nregion = not-a-region\nretry_mode = nonsense\n');
  const url = trap.at.endpoint;
  Object.assign(process.env, {
    AWS_PROFILE: 'trap',
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: config,
    AWS_REGION: 'xx-nowhere-1',
    AWS_DEFAULT_REGION: 'xx-nowhere-1',
    AWS_ACCESS_KEY_ID: 'AKIATRAPTRAPTRAPTRAP',
    AWS_SECRET_ACCESS_KEY: 'trap',
    AWS_SESSION_TOKEN: 'trap',
    AWS_ENDPOINT_URL: url,
    AWS_ENDPOINT_URL_STS: url,
    AWS_ENDPOINT_URL_SSM: url,
    AWS_CONTAINER_CREDENTIALS_FULL_URI: url,
    AWS_STS_REGIONAL_ENDPOINTS: 'legacy',
    AWS_MAX_ATTEMPTS: 'many',
    AWS_RETRY_MODE: 'nonsense',
    AWS_DEFAULTS_MODE: 'nonsense',
    AWS_USE_FIPS_ENDPOINT: 'perhaps',
    AWS_USE_DUALSTACK_ENDPOINT: 'perhaps',
    AWS_SDK_UA_APP_ID: 'x'.repeat(500),
    AWS_AUTH_SCHEME_PREFERENCE: 'noAuth',
    AWS_DISABLE_CLOCK_SKEW_CORRECTION: 'true',
    AWS_CA_BUNDLE: join(folder, 'no-such-bundle.pem'),
    NODE_EXTRA_CA_CERTS: join(folder, 'no-such-bundle.pem'),
    HTTP_PROXY: url,
    HTTPS_PROXY: url,
    ALL_PROXY: url,
    http_proxy: url,
    https_proxy: url,
    NODE_USE_ENV_PROXY: '1',
  });
});
afterAll(async () => {
  for (const name of Object.keys(process.env)) {
    if (!(name in before)) Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, before);
  await Promise.all([here.range.close(), trap.close()]);
  rmSync(folder, { recursive: true });
});

test('the kit alone counts: whatever the environment says, calls go where they should', async () => {
  await here.range.setFaults({ skewMs: 600_000 });
  const probed = await here.sts.probe(here.range.endpoints, here.key);
  if (!probed.ok) throw new Error(probed.error.failure.raw);
  await here.range.setFaults({});
  const to = await here.asRole('READONLY');
  const found = await createSsm().describeInstances(to, { instanceIds: here.range.instanceIds });
  expect(found.ok).toBe(true);
  expect(trap.connections()).toBe(0);
});

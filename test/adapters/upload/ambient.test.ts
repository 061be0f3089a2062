import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { targetState } from '../../../main/actions/uploads/state.ts';
import type { LogsTarget } from '../../../main/core/upload/target.ts';
import { startRange, type Range } from '../../../main/range/start.ts';
import { closedDrill } from '../../fakes/log-disk.ts';
import { keyFor, rangeTarget, uploadBench } from '../../fakes/upload-bench.ts';
import { httpServer, type LocalServer } from '../aws/local-server.ts';

/**
 * Everywhere an SDK looks by itself lie credentials that would do: keys of the range that may write.
 * None may be taken, and the trap, where everything points to, must not be asked.
 */
let range: Range;
let trap: LocalServer;
const home = mkdtempSync(join(tmpdir(), 'ambient-'));
const before = { ...process.env };

beforeAll(async () => {
  range = await startRange({ world: 'sso-outage' });
  trap = await httpServer((_, response) => response.end('caught'));
  const { accessKeyId, secretAccessKey } = keyFor(range, 'drill');
  const lines = [
    `aws_access_key_id = ${accessKeyId}`,
    `aws_secret_access_key = ${secretAccessKey}`,
  ];
  const section = [...lines, 'region = ap-northeast-1'].join('\n');
  mkdirSync(join(home, '.aws'));
  const config = join(home, '.aws', 'config');
  const shared = join(home, '.aws', 'credentials');
  writeFileSync(config, `[default]\n${section}\n[profile evidence]\n${section}\n`);
  writeFileSync(shared, `[default]\n${section}\n[evidence]\n${section}\n`);
  const url = trap.at.endpoint;
  Object.assign(process.env, {
    HOME: home,
    AWS_PROFILE: 'evidence',
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: shared,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: 'xx-nowhere-1',
    AWS_EC2_METADATA_SERVICE_ENDPOINT: url,
    AWS_CONTAINER_CREDENTIALS_FULL_URI: url,
    AWS_WEB_IDENTITY_TOKEN_FILE: shared,
    AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/trap',
    AWS_ENDPOINT_URL: url,
    AWS_ENDPOINT_URL_S3: url,
    AWS_ENDPOINT_URL_STS: url,
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: url,
    AWS_S3_USE_ARN_REGION: 'perhaps',
    AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS: 'perhaps',
    AWS_REQUEST_CHECKSUM_CALCULATION: 'nonsense',
    AWS_RESPONSE_CHECKSUM_VALIDATION: 'nonsense',
    AWS_S3_DISABLE_EXPRESS_SESSION_AUTH: 'perhaps',
    AWS_SIGV4A_SIGNING_REGION_SET: 'xx-nowhere-1',
    HTTP_PROXY: url,
    HTTPS_PROXY: url,
    http_proxy: url,
  });
});
afterAll(async () => {
  for (const name of Object.keys(process.env)) {
    if (!(name in before)) Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, before);
  await Promise.all([range.close(), trap.close()]);
  rmSync(home, { recursive: true });
});

function mirrorOf(): LogsTarget {
  const { bucket: _, prefix: __, ...rest } = rangeTarget(range, 'drill');
  const { logGroup: group } = range.uploaders.find(({ mode }) => mode === 'drill')!;
  return { ...rest, id: 'mirror', kind: 'logs', group };
}

test.each([
  ['S3', (): LogsTarget | ReturnType<typeof rangeTarget> => rangeTarget(range, 'drill')],
  ['CloudWatch Logs', mirrorOf],
])(
  '%s: a target without credentials of its own sends nothing, whatever lies about',
  async (_, at) => {
    const bench = uploadBench();
    await closedDrill(bench.disk, 4);
    for (const credentials of ['file', 'pasted'] as const) {
      const state = targetState({ ...at(), credentials });
      expect(await bench.pass(state)).toMatchObject({
        code: 'upload-credentials-missing',
        then: 'credentials',
      });
    }
    expect(range.calls).toHaveLength(0);
    expect(trap.connections()).toBe(0);
    bench.remove();
  },
);

test('with its own, each call is signed by them and goes where the target says', async () => {
  const incident = keyFor(range, 'incident');
  process.env['AWS_ACCESS_KEY_ID'] = incident.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = incident.secretAccessKey;
  const bench = uploadBench({ credentials: keyFor(range, 'drill') });
  await closedDrill(bench.disk, 4);
  for (const target of [rangeTarget(range, 'drill'), mirrorOf()]) {
    const state = targetState(target);
    expect(await bench.untilDone(state)).toBeUndefined();
    expect(state.principal).toBe('arn:aws:iam::777788889999:user/drill-log-uploader');
  }
  expect(range.calls.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['s3:PutObject', 'logs:PutLogEvents']),
  );
  expect(trap.connections()).toBe(0);
  bench.remove();
});

test('the session of the incident is not used either, and is refused when it is given', async () => {
  const bench = uploadBench();
  await closedDrill(bench.disk, 4);
  const { accessKeyId, secretAccessKey } = keyFor(range, 'drill');
  const session = { accessKeyId, secretAccessKey };
  bench.desk.key = { user: 'sato', credentials: session };
  const calls = range.calls.length;
  const state = targetState(rangeTarget(range, 'drill'));
  expect(await bench.pass(state)).toMatchObject({ code: 'upload-credentials-missing' });
  Object.assign(bench.ports, { credentials: () => Promise.resolve(session) });
  expect(await bench.pass(state)).toMatchObject({ code: 'upload-credentials-of-incident' });
  expect(range.calls).toHaveLength(calls);
  bench.remove();
});

import { expect, test } from 'vitest';
import { findCli } from '../../../main/actions/aws-login/find.ts';
import { startAwsLogin } from '../../../main/actions/aws-login/login.ts';
import { chooseUser } from '../../../main/actions/sign-in.ts';
import { loginBench, NEW_CLI } from '../../fakes/aws-login.ts';
import { step } from '../../fakes/plans.ts';

const steps = [step('sign-in', { kind: 'sign-in' }), step('next')];
const OLD = { path: '/usr/bin/aws', version: '2.9.19', usable: false };

test('no CLI at all is told, and nothing is begun', async () => {
  const bench = await loginBench(steps, []);
  expect(bench.desk.signIn).toMatchObject({ stage: 'cli', failure: { code: 'aws-cli-missing' } });
  expect(await startAwsLogin(bench.desk)).toMatchObject({ error: { code: 'aws-cli-missing' } });
  expect(bench.begun).toEqual([]);
  expect(bench.data('intent')).toEqual([]);
});

test('too old is told with the version that was seen; a newer one is found by looking again', async () => {
  const bench = await loginBench(steps, [OLD, { path: '/opt/other', usable: false }]);
  expect(bench.desk.signIn?.failure).toEqual({
    code: 'aws-cli-too-old',
    params: { version: '2.9.19', wanted: '2.32.0' },
  });
  bench.found = [OLD, NEW_CLI];
  expect(await findCli(bench.desk)).toMatchObject({ ok: true });
  expect(bench.desk.signIn).not.toHaveProperty('failure');
});

test('what was found stays found for another user', async () => {
  const bench = await loginBench(steps);
  chooseUser(bench.desk, 'sato', '');
  expect(bench.desk.signIn?.cli?.found).toEqual([NEW_CLI]);
});

test('one that another user could have put there is told, and never begun', async () => {
  const planted = { path: '/pub/aws', usable: false, distrust: 'others-write' } as const;
  const bench = await loginBench(steps, [planted]);
  const untrusted = { code: 'aws-cli-untrusted', params: { path: '/pub/aws' } };
  expect(bench.desk.signIn?.failure).toEqual(untrusted);
  expect(await startAwsLogin(bench.desk)).toEqual({ ok: false, error: untrusted });
  expect(bench.begun).toEqual([]);
});

test('another program than the one signed in with before is told, written down, and known from then on', async () => {
  const program = { ...NEW_CLI, sha256: 'a'.repeat(64) };
  const bench = await loginBench(steps, [program]);
  const { settings } = bench.desk.ports;
  expect(bench.desk.signIn).not.toHaveProperty('failure');
  const before = { path: NEW_CLI.path, sha256: 'b'.repeat(64) };
  const read = { ...settings.read(), awsCli: before };
  const kept: unknown[] = [];
  Object.assign(settings, { read: () => read, write: (change: unknown) => void kept.push(change) });
  await findCli(bench.desk);
  expect(bench.desk.signIn?.failure).toMatchObject({ code: 'aws-cli-changed' });
  const started = startAwsLogin(bench.desk);
  await expect.poll(() => bench.begun.length).toBe(1);
  bench.signIn();
  expect(await started).toMatchObject({ ok: true });
  expect(bench.data('intent')).toMatchObject([
    { tool: { sha256: program.sha256, changed: true, path: { text: NEW_CLI.path } } },
  ]);
  expect(kept).toEqual([{ awsCli: { path: NEW_CLI.path, sha256: program.sha256 } }]);
});

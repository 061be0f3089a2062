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

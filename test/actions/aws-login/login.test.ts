import { beforeEach, expect, test } from 'vitest';
import {
  againAwsLogin,
  startAwsLogin,
  stopAwsLogin,
} from '../../../main/actions/aws-login/login.ts';
import { giveProxyLogin } from '../../../main/actions/connection.ts';
import { endAllSessions } from '../../../main/actions/end-session.ts';
import { closeSignIn } from '../../../main/actions/sign-in.ts';
import { err } from '../../../main/core/result.ts';
import { SIGN_IN_PAGE } from '../../fakes/aws-cli.ts';
import { loginBench, type LoginBench } from '../../fakes/aws-login.ts';
import { step } from '../../fakes/plans.ts';

let bench: LoginBench;
beforeEach(async () => {
  bench = await loginBench([step('sign-in', { kind: 'sign-in' }), step('next')]);
});

/** Begun, with the page open, waiting for the person. */
async function begun(region?: string): Promise<Awaited<ReturnType<typeof startAwsLogin>>> {
  const started = startAwsLogin(bench.desk, region === undefined ? {} : { region });
  await expect.poll(() => bench.begun.length).toBe(1);
  bench.signIn();
  return started;
}

test('a Region that is not the kit’s is never asked', async () => {
  expect(await startAwsLogin(bench.desk, { region: 'eu-west-9' })).toMatchObject({ ok: false });
  expect(bench.begun).toEqual([]);
});

test('AWS CLI that fails leaves its words on the card, and no tokens', async () => {
  bench.comes = err({ code: 'failed', raw: 'INSUFFICIENT_PERMISSIONS' });
  expect(await begun()).toMatchObject({ error: { code: 'aws-login-failed' } });
  expect(bench.desk.signIn).toMatchObject({
    stage: 'cli',
    failure: { code: 'aws-login-failed', raw: 'INSUFFICIENT_PERMISSIONS' },
  });
  expect(bench.data('outcome')).toMatchObject([{ status: 'failed', code: 'aws-login-failed' }]);
  expect(bench.folderWiped).toBe(1);
});

test('whoever signed in as somebody else is not let in, and that session is wiped', async () => {
  bench.aws.sts.probe = (regions) =>
    Promise.resolve({
      ok: true,
      value: {
        chosen: regions[0]?.region ?? '',
        identity: { account: '111122223333', arn: 'arn:aws:iam::111122223333:root', userId: 'R' },
        skewMs: 0,
        regions: [],
      },
    });
  expect(await begun()).toMatchObject({ error: { code: 'identity-differs' } });
  expect(bench.desk.sessions.size).toBe(0);
  expect(bench.folderWiped).toBe(1);
});

test.each([
  ['stopping', () => stopAwsLogin(bench.desk)],
  ['leaving the assistant', () => Promise.resolve(closeSignIn(bench.desk))],
])('%s ends it without a card, and the log says cancelled', async (_how, leave) => {
  const started = startAwsLogin(bench.desk);
  await expect.poll(() => bench.begun.length).toBe(1);
  await leave();
  expect(await started).toMatchObject({ ok: true });
  expect(bench.desk.signIn?.failure).toBeUndefined();
  expect(bench.data('outcome')).toMatchObject([{ status: 'cancelled' }]);
  expect(bench.desk.sessions.size).toBe(0);
  expect(bench.folderWiped).toBeGreaterThan(0);
});

test('which CLI and where is in the log before it runs; the session says nothing of MFA', async () => {
  expect(await begun('ap-northeast-3')).toMatchObject({ ok: true });
  expect(bench.begun).toEqual([{ cli: '/opt/aws', region: 'ap-northeast-3' }]);
  expect(bench.opened).toEqual([
    ['clean', SIGN_IN_PAGE.replace('ap-northeast-1', 'ap-northeast-3')],
  ]);
  expect(bench.data('intent')).toMatchObject([
    {
      call: 'signin:CreateOAuth2Token',
      lane: 'aws-login',
      path: 'sign-in',
      tool: { name: 'aws-cli', version: '2.32.5', path: { text: '/opt/aws' } },
    },
  ]);
  const [session = {}] = bench.data('session.start');
  expect(session).toMatchObject({ kind: 'cli', chained: false, accessKeyId: 'ASIACLI' });
  expect(session).not.toHaveProperty('mfa');
  expect(bench.desk.signIn?.stage).toBe('roles');
  expect(bench.desk.run?.state.steps['sign-in']?.status).toBe('done');
  expect(JSON.stringify(bench.journals.logs)).not.toMatch(/cli-secret|cli-token|authorize/);
});

test('the page opens again, or its address is copied, for as long as it waits', async () => {
  expect(await againAwsLogin(bench.desk, 'copy')).toMatchObject({ ok: false });
  const started = startAwsLogin(bench.desk);
  await expect.poll(() => bench.begun.length).toBe(1);
  await againAwsLogin(bench.desk, 'copy');
  await againAwsLogin(bench.desk, 'open');
  expect(bench.copied).toEqual([SIGN_IN_PAGE]);
  expect(bench.opened).toHaveLength(2);
  bench.signIn();
  await started;
});

test.each([
  ['everything was ended', () => endAllSessions(bench.desk)],
  ['the assistant was left', () => Promise.resolve(closeSignIn(bench.desk))],
])('AWS CLI does not start once %s while that was being written down', async (_what, act) => {
  const { journal } = bench.desk.run!;
  const append = journal.append.bind(journal);
  journal.append = async (draft) => {
    const kept = await append(draft);
    if (draft.type === 'intent') await act();
    return kept;
  };
  expect(await startAwsLogin(bench.desk)).toMatchObject({ ok: true });
  expect(bench.begun).toEqual([]);
  expect(bench.data('outcome')).toMatchObject([{ status: 'cancelled' }]);
  expect(bench.desk.signIn?.pending).toBeUndefined();
});

test('AWS CLI goes out by the proxy that was set on this computer, as every other call does', async () => {
  const read = bench.desk.ports.settings.read();
  bench.desk.ports.settings.read = () => ({ ...read, proxy: 'http://own-proxy.example:8080' });
  await begun();
  expect(bench.begun).toMatchObject([{ proxy: 'http://own-proxy.example:8080' }]);
});

test('what was allowed for this run is given to AWS CLI too; a proxy’s login is not, and told', async () => {
  const { run, connection } = bench.desk;
  const allowed = { run: run!.state.run, pem: 'PEM', fingerprint: 'f', name: 's' };
  bench.desk.connection = { ...connection, allowed };
  void startAwsLogin(bench.desk);
  await expect.poll(() => bench.begun).toMatchObject([{ authorities: ['PEM'] }]);
  await stopAwsLogin(bench.desk);
  const read = bench.desk.ports.settings.read();
  bench.desk.ports.settings.read = () => ({ ...read, proxy: 'http://own-proxy.example:8080' });
  giveProxyLogin(bench.desk, 'sato', 'proxy-password');
  expect(await startAwsLogin(bench.desk)).toMatchObject({
    error: { code: 'aws-login-proxy-login' },
  });
  expect(bench.begun).toHaveLength(1);
});

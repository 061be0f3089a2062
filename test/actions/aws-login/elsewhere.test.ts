import { beforeEach, expect, test } from 'vitest';
import { askLoginCode } from '../../../main/actions/aws-login/code.ts';
import {
  startAwsLogin,
  stopAwsLogin,
  turnElsewhere,
} from '../../../main/actions/aws-login/login.ts';
import { endAllSessions } from '../../../main/actions/end-session.ts';
import { askVault } from '../../../main/actions/vault/flow.ts';
import { submitSecretPage } from '../../../main/actions/vault/submit.ts';
import { createVault } from '../../../main/core/vault/vault.ts';
import { loginCode, REMOTE_PAGE, SIGN_IN_PAGE } from '../../fakes/aws-cli.ts';
import { loginBench, type LoginBench } from '../../fakes/aws-login.ts';
import { step } from '../../fakes/plans.ts';
import { memoryKeychain, memoryVaultFiles, vaultPorts } from '../../fakes/vault.ts';
import { vaultSide } from '../../fakes/vault-desk.ts';

let bench: LoginBench;
beforeEach(async () => {
  bench = await loginBench([step('sign-in', { kind: 'sign-in' }), step('next')]);
  const vault = createVault(vaultPorts(memoryVaultFiles(), memoryKeychain));
  Object.assign(bench.desk.ports, { vault: vaultSide(vault, [], () => 0) });
});

const flow = () => bench.desk.vault.flow?.is;
const begun = (count = 1) => expect.poll(() => bench.begun.length).toBe(count);
const paste = (code: string) =>
  submitSecretPage(bench.desk, bench.desk.vault.serial, { loginCode: code });

test('a code is asked for only while one is waited for, and puts no other page away', async () => {
  expect(await askLoginCode(bench.desk)).toMatchObject({ error: { code: 'step-not-ready' } });
  const started = startAwsLogin(bench.desk, { elsewhere: true });
  await begun();
  askVault(bench.desk, 'make');
  expect(await askLoginCode(bench.desk)).toMatchObject({ ok: false });
  expect(flow()).toBe('make');
  await stopAwsLogin(bench.desk);
  await started;
});

test('a wrong code is said in the window and not given to AWS CLI, which would end over it', async () => {
  const started = startAwsLogin(bench.desk, { elsewhere: true });
  await begun();
  await askLoginCode(bench.desk);
  expect(await paste(' ')).toEqual({ code: 'empty' });
  expect(await paste('123456')).toEqual({ code: 'not-a-login-code' });
  expect(await paste(loginCode('another'))).toEqual({ code: 'login-code-of-another' });
  expect(bench.entered).toEqual([]);
  await stopAwsLogin(bench.desk);
  expect(flow()).toBeUndefined();
  await started;
});

test('the code goes to AWS CLI alone: no log has it, and no browser here is opened', async () => {
  const started = startAwsLogin(bench.desk, { elsewhere: true });
  await begun();
  expect(bench.begun[0]).toMatchObject({ elsewhere: true });
  expect(bench.opened).toEqual([]);
  await askLoginCode(bench.desk);
  expect(bench.desk.vault.flow).toEqual({
    is: 'login-code',
    region: 'ap-northeast-1',
    qr: [REMOTE_PAGE],
  });
  const code = loginCode();
  expect(await paste(`${code.slice(0, 30)}\n${code.slice(30)}`)).toBeUndefined();
  expect(bench.entered).toEqual([code]);
  expect(flow()).toBeUndefined();
  expect(await started).toMatchObject({ ok: true });
  expect(bench.desk.signIn?.stage).toBe('roles');
  expect(bench.data('intent')).toMatchObject([{ tool: { elsewhere: true } }]);
  expect(bench.desk.run?.journal.mask(`it was ${code}`)).not.toContain(code);
  expect(JSON.stringify(bench.journals.logs)).not.toContain(code.slice(0, 30));
});

test('no browser opens here: that is shown, and the same Region is begun again for one elsewhere', async () => {
  bench.clean = false;
  bench.desk.ports.desktop.openLink = () => Promise.resolve(false);
  const started = startAwsLogin(bench.desk, { region: 'ap-northeast-3' });
  await expect.poll(() => bench.desk.signIn?.cli?.opened).toBe('none');
  expect(turnElsewhere(bench.desk)).toMatchObject({ ok: true });
  await begun(2);
  expect(turnElsewhere(bench.desk)).toMatchObject({ ok: false });
  expect(bench.begun[1]).toMatchObject({ region: 'ap-northeast-3', elsewhere: true });
  await askLoginCode(bench.desk);
  await paste(loginCode());
  expect(await started).toMatchObject({ ok: true });
  expect(bench.data('outcome').map(({ status }) => status)).toEqual(['cancelled', 'ok']);
});

test('it is not begun again once everything was ended', async () => {
  const started = startAwsLogin(bench.desk);
  await begun();
  expect(bench.opened).toEqual([['clean', SIGN_IN_PAGE]]);
  const ending = endAllSessions(bench.desk);
  turnElsewhere(bench.desk);
  await ending;
  await started;
  expect(bench.begun).toHaveLength(1);
});

test('an address that is not AWS’s is neither shown, copied nor made a code of', async () => {
  bench.address = 'https://evil.example/v1/authorize?state=1';
  const started = startAwsLogin(bench.desk, { elsewhere: true });
  await begun();
  expect(bench.desk.signIn?.cli?.address).toBeUndefined();
  expect(await askLoginCode(bench.desk)).toMatchObject({ ok: false });
  await endAllSessions(bench.desk);
  await started;
});

import { beforeEach, describe, expect, it } from 'vitest';
import { chooseWay } from '../../../main/actions/lanes.ts';
import { openSignIn } from '../../../main/actions/sign-in.ts';
import { submitSecret } from '../../../main/actions/submit-secret.ts';
import { lockVault } from '../../../main/actions/vault/opened.ts';
import { keepVaultKey, useVaultKey } from '../../../main/actions/vault/vault-key.ts';
import { ok } from '../../../main/core/result.ts';
import { signInView } from '../../../main/ipc/views/sign-in-view.ts';
import { awsFailure } from '../../fakes/aws.ts';
import {
  kitWith,
  makeVault,
  PASSPHRASE,
  startIncident,
  vaultBench,
  type VaultBench,
} from '../../fakes/vault-desk.ts';

const USER = 'sato-break-glass';
const ID = 'AKIAPLANTEDPLANTED22';
const SECRET = 'planted'.repeat(6).slice(0, 40);

/** A run with the assistant open, on an AWS that knows the kit's user. */
async function signingIn(bench: VaultBench): Promise<VaultBench> {
  const { probe } = bench.aws.sts;
  bench.aws.sts.probe = async (...given) => {
    const answer = await probe(...given);
    const arn = `arn:aws:iam::111122223333:user/${USER}`;
    if (!answer.ok) return answer;
    return ok({ ...answer.value, identity: { ...answer.value.identity, arn } });
  };
  await startIncident(bench);
  expect(await openSignIn(bench.desk)).toMatchObject({ ok: true });
  await chooseWay(bench.desk, 'sealed-key', 'no browser on this computer');
  return bench;
}

/** As after a restart. */
const forgetKey = ({ desk }: VaultBench): void => void delete desk.key;
const typeIt = ({ desk }: VaultBench) => submitSecret(desk, ID, SECRET);
const reveals = ({ journals }: VaultBench) =>
  journals.logs
    .at(-1)
    ?.entries.flatMap((entry) => (entry.type === 'secret.reveal' ? [entry.data] : []));

let bench: VaultBench;
beforeEach(async () => {
  bench = vaultBench();
  await makeVault(bench);
  await signingIn(bench);
});

describe('keeping the key at sign-in', () => {
  it('is written down, then kept; after a lock it signs in with the passphrase alone', async () => {
    await typeIt(bench);
    expect(signInView(bench.desk)?.vault).toEqual({ is: 'unlocked', has: false, mayKeep: true });
    expect(await keepVaultKey(bench.desk)).toEqual({ ok: true, value: null });
    expect(signInView(bench.desk)?.vault).toMatchObject({ has: true });
    expect(reveals(bench)).toEqual([
      { name: USER, to: 'memory' },
      { name: USER, to: 'vault' },
    ]);
    await lockVault(bench.desk, 'person');
    forgetKey(bench);
    expect(await useVaultKey(bench.desk)).toMatchObject({ error: { code: 'vault-locked' } });
    bench.begin('unlock');
    await bench.submit({ passphrase: PASSPHRASE });
    expect(await useVaultKey(bench.desk)).toEqual({ ok: true, value: null });
    expect(bench.desk.key?.credentials).toMatchObject({ accessKeyId: ID, secretAccessKey: SECRET });
    expect(bench.desk.signIn?.stage).toBe('code');
    expect(reveals(bench)?.at(-1)).toEqual({ name: USER, to: 'memory' });
    expect(bench.journals.secrets).toContain(SECRET);
  });

  it('waits until AWS has said whose key it is', async () => {
    expect(await keepVaultKey(bench.desk)).toMatchObject({ error: { code: 'key-missing' } });
    bench.aws.sts.probe = () =>
      Promise.resolve({
        ok: false,
        error: { failure: awsFailure('no-network'), regions: [] },
      });
    await typeIt(bench);
    expect(bench.desk.signIn?.stage).toBe('probing');
    expect(await keepVaultKey(bench.desk)).toMatchObject({ error: { code: 'key-missing' } });
    expect(bench.vault.state()).toMatchObject({ count: 0 });
  });

  it('needs an exception in the kit, and says for whom there is none', async () => {
    const plain = vaultBench(kitWith(false));
    await makeVault(plain);
    await signingIn(plain);
    await typeIt(plain);
    expect(signInView(plain.desk)?.vault).toMatchObject({ mayKeep: false });
    expect(await keepVaultKey(plain.desk)).toMatchObject({
      error: { code: 'vault-not-allowed', params: { user: USER } },
    });
    expect(plain.vault.state()).toMatchObject({ count: 0 });
    expect(reveals(plain)).toEqual([{ name: USER, to: 'memory' }]);
  });

  it('into a vault that is locked keeps nothing and writes nothing', async () => {
    await typeIt(bench);
    await lockVault(bench.desk, 'person');
    expect(await keepVaultKey(bench.desk)).toMatchObject({ error: { code: 'vault-locked' } });
    expect(reveals(bench)).toEqual([{ name: USER, to: 'memory' }]);
  });

  it('out of the vault goes at the lock, and is asked for anew; one that was typed stays', async () => {
    await typeIt(bench);
    await keepVaultKey(bench.desk);
    await lockVault(bench.desk, 'screen');
    expect(bench.desk.key?.credentials).toMatchObject({ accessKeyId: ID });
    bench.begin('unlock');
    await bench.submit({ passphrase: PASSPHRASE });
    expect(await useVaultKey(bench.desk)).toEqual({ ok: true, value: null });
    await lockVault(bench.desk, 'screen');
    expect(bench.desk.key).toBeUndefined();
    expect(bench.desk.signIn).toMatchObject({ stage: 'credential', user: USER });
    expect(bench.desk.signIn?.pending).toBeUndefined();
  });

  it('of a user whose key is not there takes no other one', async () => {
    expect(await useVaultKey(bench.desk)).toMatchObject({ error: { code: 'vault-no-item' } });
    expect(bench.desk.key).toBeUndefined();
  });
});

import { expect, test } from 'vitest';
import { hideAwsSecret, showAwsSecret } from '../../../main/actions/vault/aws-secret.ts';
import { revealSecret } from '../../../main/actions/vault/reveal.ts';
import { vaultBench } from '../../fakes/vault-desk.ts';

const secret = {
  ...{ session: 's1', name: 'break-glass/db', versionId: 'v1', account: '111122223333' },
  ...{ region: 'eu-west-1', text: 'planted', copied: 'planted' },
};

/** A desk whose time passes when it is told to. */
function timed() {
  const waits: { readonly ms: number; readonly over: () => void }[] = [];
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => waits.push({ ms, over: () => resolve() }));
  return { ...vaultBench(undefined, { timer: { sleep } }), waits };
}

test('a secret that is shown goes after two minutes, and nothing of it can be had then', async () => {
  const { desk, told, waits } = timed();
  showAwsSecret(desk, secret);
  expect(waits.map(({ ms }) => ms)).toEqual([120_000]);
  expect(await revealSecret(desk)).toMatchObject({ ok: true, value: 'planted' });
  waits[0]?.over();
  await expect.poll(() => desk.vault.flow).toBeUndefined();
  expect(told.at(-1)).toBe('close');
  expect(await revealSecret(desk)).toMatchObject({ error: { code: 'no-item' } });
});

test('its time does not end that of the next one', async () => {
  const { desk, waits } = timed();
  showAwsSecret(desk, secret);
  showAwsSecret(desk, { ...secret, session: 's2', name: 'next' });
  waits[0]?.over();
  await Promise.resolve();
  expect(desk.vault.flow).toMatchObject({ name: 'next' });
  hideAwsSecret(desk, 's1');
  expect(desk.vault.flow).toMatchObject({ name: 'next' });
  hideAwsSecret(desk, 's2');
  expect(desk.vault.flow).toBeUndefined();
});

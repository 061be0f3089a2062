import { describe, expect, it } from 'vitest';
import { confirmStep } from '../../../main/actions/step-by-person.ts';
import { lockWhenIdle } from '../../../main/actions/vault/auto-lock.ts';
import { askItem, askVault, endFlow } from '../../../main/actions/vault/flow.ts';
import { lockVault } from '../../../main/actions/vault/opened.ts';
import { copySecret, revealSecret } from '../../../main/actions/vault/reveal.ts';
import { submitSecretPage } from '../../../main/actions/vault/submit.ts';
import { secretView } from '../../../main/ipc/views/secret-view.ts';
import { vaultView } from '../../../main/ipc/views/vault-view.ts';
import {
  KEY,
  kitWith,
  makeVault,
  PASSPHRASE,
  startIncident,
  vaultBench,
  type VaultBench,
} from '../../fakes/vault-desk.ts';

const USER = 'sato-break-glass';

async function withKey(): Promise<{ readonly bench: VaultBench; readonly id: string }> {
  const bench = vaultBench();
  await makeVault(bench);
  bench.begin('add-key');
  expect(await bench.submit({ user: USER, ...KEY })).toBeUndefined();
  const state = bench.vault.state();
  return { bench, id: state.is === 'unlocked' ? (state.facts[0]?.id ?? '') : '' };
}

describe('the secret window', () => {
  it('takes no passphrase that is empty, differs, or is weak without the typed overrule', async () => {
    const bench = vaultBench();
    bench.begin('make');
    expect(await bench.submit({})).toEqual({ code: 'empty' });
    expect(await bench.submit({ passphrase: 'a', again: 'b' })).toEqual({ code: 'differ' });
    const weak = { passphrase: 'short', again: 'short' };
    expect(await bench.submit(weak)).toEqual({ code: 'weak' });
    expect(await bench.submit({ ...weak, overrule: 'yes' })).toEqual({ code: 'weak' });
    expect(bench.vault.state()).toEqual({ is: 'none' });
    expect(await bench.submit({ ...weak, overrule: 'このまま使う' })).toBeUndefined();
    expect(bench.desk.vault.flow).toMatchObject({ is: 'recovery' });
  });

  it('takes an answer for the page that is shown, and for no earlier one', async () => {
    const bench = vaultBench();
    bench.begin('make');
    const { serial } = bench.desk.vault;
    bench.begin('envelope-make');
    const typed = { passphrase: PASSPHRASE, again: PASSPHRASE };
    expect(await submitSecretPage(bench.desk, serial, typed)).toEqual({ code: 'missing' });
    expect(bench.vault.state()).toEqual({ is: 'none' });
  });

  it('keeps what is typed into it out of the open log, right or wrong; names and slips stay', async () => {
    const bench = vaultBench();
    await makeVault(bench);
    await startIncident(bench);
    bench.begin('unlock');
    await bench.submit({ passphrase: 'wrong but long enough', overrule: 'use it anyway' });
    expect(bench.journals.secrets).toContain('wrong but long enough');
    expect(bench.journals.secrets).not.toContain('use it anyway');
    await bench.submit({ passphrase: PASSPHRASE });
    expect(bench.journals.secrets).toContain(PASSPHRASE);
    await bench.submit({ passphrase: 'oops' });
    expect(bench.journals.secrets).not.toContain('oops');
  });

  it('shows nothing that was under way when it was closed', async () => {
    const bench = vaultBench();
    bench.begin('make');
    const made = bench.submit({ passphrase: PASSPHRASE, again: PASSPHRASE });
    endFlow(bench.desk);
    await made;
    expect(bench.desk.vault.flow).toBeUndefined();
  });

  it('is opened for nothing that is not there', () => {
    const { desk } = vaultBench();
    expect(askVault(desk, 'unlock')).toMatchObject({ error: { code: 'vault-missing' } });
    expect(askItem(desk, 'x', 'reveal')).toMatchObject({ error: { code: 'vault-missing' } });
  });

  it('puts first passphrases and secrets on no page', async () => {
    const bench = vaultBench();
    bench.begin('envelope-make');
    const about = { title: 'T', first: 'A', second: 'B', secret: 'planted-secret' };
    expect(await bench.submit({ ...about, second: 'A' })).toEqual({ code: 'same' });
    expect(await bench.submit(about)).toBeUndefined();
    const first = 'the first of two passphrases';
    expect(await bench.submit({ passphrase: first, again: first })).toBeUndefined();
    expect(await bench.submit({ passphrase: first, again: first })).toEqual({ code: 'same' });
    const view = JSON.stringify(await secretView(bench.desk, { lang: 'en', theme: 'light' }));
    expect(view).toContain('"turn":1');
    expect(view).not.toContain('planted-secret');
    expect(view).not.toContain(first);
  });
});

describe('a key in the vault', () => {
  it('is taken in only for a user the kit excepts today', async () => {
    const bench = vaultBench(kitWith(false));
    await makeVault(bench);
    bench.begin('add-key');
    expect(await bench.submit({ user: USER, ...KEY })).toEqual({ code: 'not-allowed' });
    expect(bench.vault.state()).toMatchObject({ count: 0 });
  });

  it('has to look like a long-term key', async () => {
    const bench = vaultBench();
    await makeVault(bench);
    bench.begin('add-key');
    const session = { ...KEY, accessKeyId: 'ASIAPLANTEDPLANTED22' };
    expect(await bench.submit({ user: USER, ...session })).toEqual({
      code: 'key-malformed',
      detail: 'accessKeyId',
    });
  });

  it('is shown and copied only after the log holds that it was', async () => {
    const { bench, id } = await withKey();
    await startIncident(bench);
    expect(askItem(bench.desk, id, 'reveal')).toMatchObject({ ok: true });
    const shown = await revealSecret(bench.desk);
    await revealSecret(bench.desk);
    expect(shown).toEqual({ ok: true, value: `${KEY.accessKeyId}\n${KEY.secretAccessKey}` });
    await copySecret(bench.desk);
    expect(bench.told.at(-2)).toBe(`copy ${KEY.secretAccessKey}`);
    const reveals = bench.journals.logs
      .at(-1)
      ?.entries.filter(({ type }) => type === 'secret.reveal');
    expect(reveals?.map(({ data }) => data)).toEqual([
      { name: USER, to: 'screen' },
      { name: USER, to: 'clipboard' },
    ]);
    expect(bench.journals.secrets).toContain(KEY.secretAccessKey);
  });

  it('is shown on no page but its own', async () => {
    const { bench } = await withKey();
    expect(await revealSecret(bench.desk)).toEqual({ ok: false, error: { code: 'no-item' } });
    expect(await copySecret(bench.desk)).toEqual({ code: 'no-item' });
    bench.begin('change');
    expect(await revealSecret(bench.desk)).toMatchObject({ ok: false });
  });

  it('is deleted only when its name is typed', async () => {
    const { bench, id } = await withKey();
    askItem(bench.desk, id, 'delete');
    expect(await bench.submit({ name: 'sato' })).toEqual({ code: 'name-differs' });
    expect(await bench.submit({ name: USER })).toBeUndefined();
    expect(bench.vault.state()).toMatchObject({ count: 0 });
  });

  it('is in no view of the window', async () => {
    const { bench } = await withKey();
    const view = JSON.stringify(vaultView(bench.desk, kitWith(true)));
    expect(view).toContain(USER);
    expect(view).not.toContain(KEY.secretAccessKey);
    expect(view).not.toContain(KEY.accessKeyId);
  });
});

describe('locking', () => {
  it.each(['suspend', 'screen', 'idle', 'quit', 'person'] as const)(
    'fault 25: by %s records it, signs the log, wipes the key, closes window and clipboard',
    async (why) => {
      const { bench, id } = await withKey();
      await startIncident(bench);
      askItem(bench.desk, id, 'reveal');
      const locking = lockVault(bench.desk, why);
      // At once, before anything is awaited: the machine may sleep now.
      expect(bench.vault.state()).toMatchObject({ is: 'locked' });
      expect(bench.desk.vault.flow).toBeUndefined();
      expect(bench.told.slice(-2)).toEqual(['close', 'clear']);
      await locking;
      const log = bench.journals.logs.at(-1);
      expect(log?.entries.at(-1)).toMatchObject({ type: 'lock', data: { what: 'vault', why } });
      expect(log?.checkpointed).toBe(log?.entries.length);
    },
  );

  it('fault 25: never stops the log: a step is confirmed while locked, or with the disk refusing', async () => {
    const { bench } = await withKey();
    await startIncident(bench);
    bench.journals.refuse = 'not-recorded';
    await lockVault(bench.desk, 'suspend');
    bench.journals.refuse = undefined;
    const path = bench.desk.run?.state.current ?? '';
    expect(await confirmStep(bench.desk, { path, asExpected: true })).toMatchObject({ ok: true });
    expect(bench.types()).toContain('step.done');
  });

  it('comes after the minutes that were set without keyboard and mouse, not before', async () => {
    const { bench } = await withKey();
    bench.idle = 599;
    await lockWhenIdle(bench.desk);
    expect(bench.vault.state()).toMatchObject({ is: 'unlocked' });
    bench.idle = 600;
    await lockWhenIdle(bench.desk);
    expect(bench.vault.state()).toMatchObject({ is: 'locked' });
  });

  it('and unlocking again is told to the log, with the slot that opened it', async () => {
    const { bench } = await withKey();
    await startIncident(bench);
    await lockVault(bench.desk, 'person');
    bench.begin('unlock');
    expect(await bench.submit({ passphrase: 'wrong' })).toEqual({ code: 'not-opened' });
    expect(await bench.submit({ passphrase: PASSPHRASE })).toBeUndefined();
    expect(bench.types().filter((type) => type === 'lock' || type === 'unlock')).toEqual([
      'lock',
      'unlock',
    ]);
  });

  it('of a vault that is locked writes nothing', async () => {
    const { bench } = await withKey();
    await startIncident(bench);
    await lockVault(bench.desk, 'person');
    await lockVault(bench.desk, 'suspend');
    expect(bench.types().filter((type) => type === 'lock')).toHaveLength(1);
  });
});

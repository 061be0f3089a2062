import { beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../main/actions/desk.ts';
import { lockVault } from '../../main/actions/vault/opened.ts';
import { vaultHandlers } from '../../main/ipc/handlers/vault.ts';
import { witnessHandlers } from '../../main/ipc/handlers/witness.ts';
import { askWitness } from '../../main/actions/witness/ask-witness.ts';
import { lookAtRequest } from '../../main/actions/witness/look-at-request.ts';
import { fingerprint } from '../../main/core/journal/witness/fingerprint.ts';
import type { Desktop } from '../../main/core/ports/desktop.ts';
import type { OwnReadBack, ReadBack } from '../../main/core/run/read-back.ts';
import { closedDrill, hash, must } from '../fakes/log-disk.ts';
import { witnessKey } from '../fakes/made-log.ts';
import { makeVault, startIncident, vaultBench, type VaultBench } from '../fakes/vault-desk.ts';
import { noKeychain } from '../fakes/vault.ts';
import { witnessBench } from '../fakes/witness-bench.ts';

const DECLINED = { ok: false, error: { code: 'confirmation-declined' } };
/** What the person in front of main's own window read, and answers. */
let asked: OwnReadBack[];
let accept: boolean;
let meanwhile: () => void | Promise<void>;

beforeEach(() => {
  asked = [];
  accept = false;
  meanwhile = () => undefined;
});

function person(desk: Desk): void {
  const desktop: Desktop = {
    ...desk.ports.desktop,
    confirm: async (readBack: ReadBack) => {
      if ('facts' in readBack) asked.push(readBack);
      await meanwhile();
      return { accepted: accept, typed: '' };
    },
  };
  Object.assign(desk.ports, { desktop });
}

const shown = (): readonly string[] => asked[0]?.facts.map(({ value }) => value) ?? [];

describe('a witness to believe', () => {
  const vkey = witnessKey('breakglass.invalid/witness/ciso', Buffer.alloc(32, 9));

  it('is believed only after its fingerprint was read and confirmed in main’s window', async () => {
    const { desk } = witnessBench();
    person(desk);
    const calls = witnessHandlers(desk);
    const trust = () => calls['anchor.trust']({ vkey, person: 'The CISO' });
    expect(await trust()).toEqual(DECLINED);
    expect(desk.ports.witness.trusted.list()).toEqual([]);
    expect(shown()).toEqual(['The CISO', fingerprint(hash, vkey), vkey]);
    accept = true;
    expect(await trust()).toMatchObject({ ok: true });
    expect(desk.ports.witness.trusted.list()).toMatchObject([{ vkey, person: 'The CISO' }]);
  });
});

describe('a log to sign for', () => {
  async function looked() {
    const ana = witnessBench();
    const { desk } = witnessBench();
    const { logId } = await closedDrill(ana.disk, 5);
    const request = must(await askWitness(ana.desk, logId));
    const look = must(await lookAtRequest(desk, request.text));
    person(desk);
    const sign = () => witnessHandlers(desk)['witness.sign']({ id: look.id, person: 'bob' });
    return { desk, request, sign, origin: look.request.checkpoint.checkpoint.origin };
  }

  it('is signed, and remembered as signed, only after a yes', async () => {
    const { desk, sign, origin } = await looked();
    expect(await sign()).toEqual(DECLINED);
    expect(must(await desk.ports.witness.store.load(origin)).state).toBeUndefined();
    expect(shown()[0]).toBe(origin);
    expect(asked[0]?.question.en).toBe('Sign records 0 to 4 of this log as bob?');
    accept = true;
    expect(await sign()).toMatchObject({ ok: true });
  });

  it('is not signed when another one was looked at while the question stood there', async () => {
    const { desk, request, sign } = await looked();
    accept = true;
    meanwhile = async () => void (await lookAtRequest(desk, request.text));
    expect(await sign()).toMatchObject({ error: { code: 'witness-changed' } });
  });
});

describe('the vault', () => {
  let bench: VaultBench;
  beforeEach(async () => {
    bench = vaultBench();
    await makeVault(bench);
    person(bench.desk);
  });
  const slots = (): readonly string[] => {
    const state = bench.vault.state();
    return state.is === 'unlocked' || state.is === 'locked' ? state.slots : [];
  };
  const keychain = (on: boolean) => vaultHandlers(bench.desk)['vault.keychain']({ on });

  it('opens with the system keychain only after a yes; taking it away needs none', async () => {
    expect(await keychain(true)).toEqual(DECLINED);
    expect(slots()).not.toContain('os');
    accept = true;
    expect(await keychain(true)).toMatchObject({ ok: true });
    expect(slots()).toContain('os');
    asked = [];
    expect(await keychain(false)).toMatchObject({ ok: true });
    expect(asked).toEqual([]);
  });

  it('does not when it was locked while the question stood there, and asks nothing when it is', async () => {
    accept = true;
    meanwhile = () => lockVault(bench.desk, 'idle');
    expect(await keychain(true)).toMatchObject({ error: { code: 'vault-locked' } });
    asked = [];
    expect(await keychain(true)).toMatchObject({ error: { code: 'vault-locked' } });
    expect(asked).toEqual([]);
    expect(slots()).not.toContain('os');
  });

  it('asks nobody for a keychain that cannot be had', async () => {
    const { vault } = bench.desk.ports;
    Object.assign(bench.desk.ports, { vault: { ...vault, keychain: noKeychain } });
    accept = true;
    expect(await keychain(true)).toMatchObject({ error: { code: 'keychain-refused' } });
    expect(asked).toEqual([]);
    expect(slots()).not.toContain('os');
  });

  it('keeps a key only after its user and id were read and confirmed', async () => {
    await startIncident(bench);
    const credentials = { accessKeyId: 'AKIAPLANTEDPLANTED22', secretAccessKey: 'p'.repeat(40) };
    Object.assign(bench.desk, {
      key: { user: 'sato-break-glass', credentials },
      signIn: { stage: 'code', user: 'sato-break-glass', serial: 'x', regions: [] },
    });
    const keep = () => vaultHandlers(bench.desk)['vault.keep-key']({});
    expect(await keep()).toEqual(DECLINED);
    expect(shown()).toEqual(['sato-break-glass', 'AKIAPLANTEDPLANTED22']);
    expect(bench.vault.get('break-glass-key', 'sato-break-glass')).toMatchObject({ ok: false });
    accept = true;
    meanwhile = () => void delete bench.desk.key;
    expect(await keep()).toMatchObject({ error: { code: 'key-missing' } });
    Object.assign(bench.desk, { key: { user: 'sato-break-glass', credentials } });
    meanwhile = () => undefined;
    expect(await keep()).toMatchObject({ ok: true });
    expect(bench.vault.get('break-glass-key', 'sato-break-glass')).toMatchObject({ ok: true });
  });
});

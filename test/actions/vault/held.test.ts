import { describe, expect, it } from 'vitest';
import { addNote } from '../../../main/actions/add-note.ts';
import { closeRun } from '../../../main/actions/close-run.ts';
import { endFlow, askItem } from '../../../main/actions/vault/flow.ts';
import { lockVault } from '../../../main/actions/vault/opened.ts';
import { copySecret } from '../../../main/actions/vault/reveal.ts';
import { ownWitness } from '../../../main/actions/witness/witness-key.ts';
import { toHex } from '../../../main/core/journal/bytes.ts';
import { witnessSeeds } from '../../../main/core/vault/witness-seeds.ts';
import { filesWith, leakForms } from '../../fakes/folder-bytes.ts';
import { createLogDisk, must, signatures } from '../../fakes/log-disk.ts';
import {
  KEY,
  kitWith,
  makeVault,
  PASSPHRASE,
  startIncident,
  vaultBench,
  type VaultBench,
} from '../../fakes/vault-desk.ts';
import { fakeWitness } from '../../fakes/witness-ports.ts';

/** A vault bench whose logs are real files. */
function onDisk() {
  const disk = createLogDisk();
  const { journals, logFiles } = disk;
  return { disk, bench: vaultBench(kitWith(true), { journals, logFiles }) };
}

async function noteIn(bench: VaultBench, secrets: readonly string[]): Promise<void> {
  await startIncident(bench);
  const text = secrets.map((secret) => `pasted: ${secret} !`).join('\n');
  must(await addNote(bench.desk, { kind: 'note', text, openedAt: 0 }));
  must(await closeRun(bench.desk, 'abandoned', 'over'));
}

describe('fault 31: what a vault was opened with, and what came out of it', () => {
  it('stays out of logs that open after it was locked again', async () => {
    const { disk, bench } = onDisk();
    await makeVault(bench);
    bench.begin('renew-recovery');
    await bench.submit({ current: PASSPHRASE });
    const { flow } = bench.desk.vault;
    const code = flow?.is === 'recovery' ? flow.code : '';
    bench.begin('add-key');
    await bench.submit({ user: 'sato-break-glass', ...KEY });
    bench.begin('unlock');
    await bench.submit({ passphrase: 'somebody’s other passphrase' });
    await lockVault(bench.desk, 'person');
    const planted = [PASSPHRASE, code, code.replaceAll('-', ''), KEY.secretAccessKey];
    await noteIn(bench, [...planted, 'somebody’s other passphrase']);
    await noteIn(bench, planted);
    for (const one of [...planted, 'somebody’s other passphrase']) {
      expect(filesWith(disk.root, leakForms(one)), one).toEqual([]);
    }
  });

  it('stays out of them too when it was only copied, with no log open at the time', async () => {
    const { disk, bench } = onDisk();
    await makeVault(bench);
    await bench.vault.put('break-glass-key', 'sato-break-glass', JSON.stringify(KEY));
    const state = bench.vault.state();
    askItem(bench.desk, state.is === 'unlocked' ? (state.facts[0]?.id ?? '') : '', 'reveal');
    expect(await copySecret(bench.desk)).toBeUndefined();
    await lockVault(bench.desk, 'person');
    await noteIn(bench, [KEY.secretAccessKey]);
    expect(filesWith(disk.root, leakForms(KEY.secretAccessKey))).toEqual([]);
  });

  it('stays out of a log that opens while the vault is open, though nobody looked at it', async () => {
    const { disk, bench } = onDisk();
    await makeVault(bench);
    await bench.vault.put('break-glass-key', 'sato-break-glass', JSON.stringify(KEY));
    await noteIn(bench, [KEY.secretAccessKey]);
    await noteIn(bench, [KEY.secretAccessKey]);
    expect(filesWith(disk.root, leakForms(KEY.secretAccessKey))).toEqual([]);
  });

  it('an opened envelope’s secret stays out of later logs; its names stay readable in all', async () => {
    const { disk, bench } = onDisk();
    bench.begin('envelope-make');
    const about = { title: 'Root of payments', first: 'Hanako Sato', second: 'Alex Jones' };
    await bench.submit({ ...about, secret: 'what was in the envelope' });
    const both = ['the first of two passphrases', 'the second of two phrases'] as const;
    for (const one of both) await bench.submit({ passphrase: one, again: one });
    const { flow } = bench.desk.vault;
    bench.begin('envelope-read');
    await bench.submit({ armour: flow?.is === 'envelope-sheet' ? flow.armour : '' });
    // The first was mistyped: both are asked again, not the second for ever.
    for (const one of ['a slip of the keyboard', both[1]]) await bench.submit({ passphrase: one });
    expect(bench.desk.vault.flow).toMatchObject({ is: 'envelope-open', failed: true });
    expect(bench.desk.vault.flow).not.toHaveProperty('first');
    for (const one of both) await bench.submit({ passphrase: one });
    expect(bench.desk.vault.flow).toMatchObject({ is: 'envelope-opened' });
    endFlow(bench.desk);
    await noteIn(bench, ['what was in the envelope', ...both, ...Object.values(about)]);
    for (const one of ['what was in the envelope', ...both]) {
      expect(filesWith(disk.root, leakForms(one)), one).toEqual([]);
    }
    for (const one of Object.values(about)) {
      expect(filesWith(disk.root, [Buffer.from(one)]), one).not.toEqual([]);
    }
  });
});

describe('a witness key', () => {
  async function witnessing() {
    const made: Uint8Array[] = [];
    const watched = {
      ...signatures,
      fromSeed: (seed: Uint8Array) => {
        made.push(seed);
        return signatures.fromSeed(seed);
      },
    };
    const ports = {
      signatures: watched,
      seeds: { load: () => Promise.resolve(undefined), save: () => Promise.resolve(false) },
    };
    const bench = vaultBench(kitWith(true), { witness: fakeWitness(ports) });
    Object.assign(bench.desk.ports.witness, { seeds: witnessSeeds(bench.vault) });
    return { bench, made };
  }

  it('from the vault is overwritten at a lock, signs no more, and is the same one after unlocking', async () => {
    const { bench, made } = await witnessing();
    await makeVault(bench);
    await startIncident(bench);
    const first = await ownWitness(bench.desk, 'sato');
    const held = [...bench.desk.witnessKeys.values()][0];
    if (!first.ok || !held) throw new Error('no key');
    expect(first.value.kept).toBe(true);
    const text = toHex(held.seed);
    expect(bench.desk.secrets.has(text)).toBe(true);
    const seeds = [held.seed, ...made];
    expect(seeds.every((seed) => seed.length === 32)).toBe(true);
    await lockVault(bench.desk, 'idle');
    expect(bench.desk.witnessKeys.size).toBe(0);
    expect(bench.desk.secrets.has(text)).toBe(false);
    for (const seed of seeds) expect([...seed].every((byte) => byte === 0)).toBe(true);
    expect(() => first.value.key.sign(new Uint8Array(1))).toThrow();

    // Never another key under the same name: colleagues believe the one that was compared.
    expect(await ownWitness(bench.desk, 'sato')).toMatchObject({ error: { code: 'vault-locked' } });
    bench.begin('unlock');
    await bench.submit({ passphrase: PASSPHRASE });
    expect(await ownWitness(bench.desk, 'sato')).toMatchObject({
      value: { vkey: first.value.vkey, kept: true },
    });
  });

  it('that no vault keeps outlives a lock: nothing could bring it back', async () => {
    const { bench } = await witnessing();
    const own = await ownWitness(bench.desk, 'sato');
    await lockVault(bench.desk, 'suspend');
    expect(await ownWitness(bench.desk, 'sato')).toEqual(own);
    expect(own.ok && own.value.key.sign(new Uint8Array(1)).length).toBe(64);
  });
});

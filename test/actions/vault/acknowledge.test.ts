import { describe, expect, it } from 'vitest';
import { acknowledgeWarnings } from '../../../main/actions/vault/acknowledge.ts';
import { lockVault } from '../../../main/actions/vault/opened.ts';
import { vaultView } from '../../../main/ipc/views/vault-view.ts';
import { makeVault, PASSPHRASE, startIncident, vaultBench } from '../../fakes/vault-desk.ts';

/** A vault that was opened after something went over its file, with a log open or not. */
async function opened(withLog: boolean) {
  const bench = vaultBench();
  await makeVault(bench);
  await bench.vault.put('witness-key', 'w', 'x');
  await lockVault(bench.desk, 'person');
  const state = bench.vault.state();
  bench.files.seenVersions.set([...bench.files.seenVersions.keys()][0] ?? '', 9);
  expect(state.is).toBe('locked');
  if (withLog) await startIncident(bench);
  bench.begin('unlock');
  expect(await bench.submit({ passphrase: PASSPHRASE })).toBeUndefined();
  return bench;
}

describe('what was found wrong with the vault', () => {
  it('is written into the open log at the unlock', async () => {
    const bench = await opened(true);
    const entries = bench.journals.logs.at(-1)?.entries ?? [];
    expect(entries.find(({ type }) => type === 'security')?.data).toMatchObject({
      code: 'vault-rolled-back',
      detail: { text: 'seen 9, version 2' },
    });
  });

  it('stays on the screen although the log’s new seed was written at once', async () => {
    const bench = await opened(true);
    expect(await bench.vault.seeds.save('log', 1, new Uint8Array(32))).toBe(true);
    expect(vaultView(bench.desk, undefined).warnings).toEqual([
      { code: 'rolled-back', params: { seen: 9, version: 2 } },
    ]);
  });

  it('goes from the screen once a person has read it, and not while the vault is locked', async () => {
    const bench = await opened(false);
    await lockVault(bench.desk, 'person');
    expect(acknowledgeWarnings(bench.desk)).toMatchObject({ error: { code: 'vault-locked' } });
    bench.begin('unlock');
    await bench.submit({ passphrase: PASSPHRASE });
    expect(vaultView(bench.desk, undefined).warnings).toHaveLength(1);
    expect(acknowledgeWarnings(bench.desk)).toMatchObject({ ok: true });
    expect(vaultView(bench.desk, undefined).warnings).toEqual([]);
  });
});

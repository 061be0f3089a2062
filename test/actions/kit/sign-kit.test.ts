import { describe, expect, test } from 'vitest';
import { kitKey, writeKitFile } from '../../../main/actions/kit/sign-kit.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createNodeSignatures } from '../../../main/adapters/system/signatures.ts';
import { readKit } from '../../../main/core/kit/read.ts';
import { emptyDraft, sampleDraft } from '../../../main/core/kit/starter.ts';
import { err, ok } from '../../../main/core/result.ts';
import { bytesOf } from '../../core/kit/example-kit.ts';
import { signingBench } from '../../fakes/kit-bench.ts';
import { makeVault } from '../../fakes/vault-desk.ts';

const hash = createNodeHash();
const signatures = createNodeSignatures();
const TODAY = '2026-01-01';
const sample = sampleDraft(TODAY);

describe('a kit is not written', () => {
  test('with errors', async () => {
    const { desk, saved } = signingBench();
    const done = await writeKitFile(desk, emptyDraft(TODAY), undefined);
    expect(done).toMatchObject({ ok: false, error: { code: 'kit-has-errors' } });
    expect(saved).toEqual([]);
  });

  test('signed, without a vault that keeps the key', async () => {
    const { desk, saved } = signingBench();
    expect(await writeKitFile(desk, sample, 'sato')).toMatchObject({
      error: { code: 'vault-missing' },
    });
    expect(saved).toEqual([]);
  });

  test('signed, where main’s own window is told no; and what it would sign was read there', async () => {
    const { desk, saved, made } = signingBench((readBack) => {
      const shown = 'facts' in readBack ? readBack.facts.map(({ value }) => value).join('|') : '';
      expect(shown).toMatch(/Example Corp.*111122223333.*ap-northeast-1 → ap-northeast-3/);
      return { accepted: false, typed: '' };
    });
    await makeVault(made);
    expect(await writeKitFile(desk, sample, 'sato')).toMatchObject({
      error: { code: 'confirmation-declined' },
    });
    expect([saved, [...desk.secrets]]).toEqual([[], []]);
  });

  test('signed, where the vault cannot keep the new key, which stays nowhere', async () => {
    const { desk, made } = signingBench();
    await makeVault(made);
    const side = desk.ports.vault;
    if (!side) throw new Error('no vault');
    const put = () => Promise.resolve(err({ code: 'not-saved' as const }));
    const full = { ...desk.ports, vault: { ...side, vault: { ...side.vault, put } } };
    const refusing = { ...desk, ports: full };
    expect(await kitKey(refusing, 'sato')).toMatchObject({ error: { code: 'vault-not-saved' } });
    expect([...refusing.secrets]).toEqual([]);
  });
});

describe('a kit is signed', () => {
  test('with a key the vault keeps: the same one each time, and no seed stays in memory', async () => {
    const { desk, saved, vault, made } = signingBench();
    await makeVault(made);
    const first = await kitKey(desk, 'sato');
    const again = await kitKey(desk, 'sato');
    expect([first.ok && first.value.made, again.ok && again.value.made]).toEqual([true, false]);
    expect(first.ok && first.value.fingerprint).toBe(again.ok && again.value.fingerprint);

    expect(await writeKitFile(desk, sample, 'sato')).toMatchObject(
      ok({ file: expect.stringMatching(/kit\.yaml$/) }),
    );
    const vkey = again.ok ? again.value.vkey : '';
    const read = readKit({ hash, signatures }, [vkey], 'kit.yaml', bytesOf(saved[0] ?? ''));
    expect(read).toMatchObject({ standing: 'trusted', findings: [], kit: { signed: true } });

    vault.lock();
    expect(await writeKitFile(desk, sample, 'sato')).toMatchObject({
      error: { code: 'vault-locked' },
    });
    expect([...desk.secrets]).toEqual([]);
  });

  test('not, where no person is named', async () => {
    const { desk, saved } = signingBench();
    expect(await writeKitFile(desk, sample, undefined)).toMatchObject(
      ok({ file: expect.stringMatching(/kit\.yaml$/) }),
    );
    expect(saved[0]).not.toContain('breakglass-kit-signature');
  });
});

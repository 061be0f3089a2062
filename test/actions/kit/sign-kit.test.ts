import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepDraft, openDraft } from '../../../main/actions/kit/draft-kit.ts';
import { kitKey, writeKitFile } from '../../../main/actions/kit/sign-kit.ts';
import { createDesk } from '../../../main/actions/desk.ts';
import { createKitShelf } from '../../../main/adapters/disk/kit-shelf.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createNodeSignatures } from '../../../main/adapters/system/signatures.ts';
import { readKit } from '../../../main/core/kit/read.ts';
import { emptyDraft, sampleDraft } from '../../../main/core/kit/starter.ts';
import { ok } from '../../../main/core/result.ts';
import { kitDraftSchema } from '../../../main/ipc/schemas/kit-schemas.ts';
import { bytesOf, EXAMPLE_KIT } from '../../core/kit/example-kit.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';
import { makeVault, vaultBench } from '../../fakes/vault-desk.ts';

const hash = createNodeHash();
const signatures = createNodeSignatures();
const TODAY = '2026-01-01';
const sample = sampleDraft(TODAY);
const known = (value: unknown) => kitDraftSchema.safeParse(value).data;

/** A desk with a real vault and a real shelf; what is saved lands in `saved`. */
function bench() {
  const root = temporaryFolder();
  const made = vaultBench();
  const saved: string[] = [];
  const { ports } = made.desk;
  const shelf = createKitShelf({ root, tools: { hash, signatures }, trusted: () => [] });
  const desk = createDesk({
    ...ports,
    hash,
    kits: { shelf, signers: { list: () => [], add: () => Promise.resolve(ok(null)) } },
    witness: { ...ports.witness, signatures },
    desktop: {
      ...ports.desktop,
      saveText: (name, text) => {
        saved.push(text);
        return Promise.resolve(ok(name));
      },
    },
  });
  return { made, vault: made.vault, root, shelf, desk, saved };
}

describe('a kit is not written', () => {
  test('with errors', async () => {
    const { desk, saved } = bench();
    const done = await writeKitFile(desk, emptyDraft(TODAY), undefined);
    expect(done).toMatchObject({ ok: false, error: { code: 'kit-has-errors' } });
    expect(saved).toEqual([]);
  });

  test('signed, without a vault that keeps the key', async () => {
    const { desk, saved } = bench();
    expect(await writeKitFile(desk, sample, 'sato')).toMatchObject({
      error: { code: 'vault-missing' },
    });
    expect(saved).toEqual([]);
  });
});

describe('a kit is signed', () => {
  test('with a key the vault keeps: the same one each time, and no seed stays in memory', async () => {
    const { desk, saved, vault, made } = bench();
    await makeVault(made);
    const first = await kitKey(desk, 'sato');
    const again = await kitKey(desk, 'sato');
    expect([first.ok && first.value.made, again.ok && again.value.made]).toEqual([true, false]);
    expect(first.ok && first.value.fingerprint).toBe(again.ok && again.value.fingerprint);

    expect(await writeKitFile(desk, sample, 'sato')).toEqual(ok({ file: 'kit.yaml' }));
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
    const { desk, saved } = bench();
    expect(await writeKitFile(desk, sample, undefined)).toEqual(ok({ file: 'kit.yaml' }));
    expect(saved[0]).not.toContain('breakglass-kit-signature');
  });
});

describe('the form', () => {
  test('is found as it was left, also by the next start', async () => {
    const { desk } = bench();
    const typed = { ...emptyDraft(TODAY), name: 'Half typed' };
    expect(await openDraft(desk, 'kept', known)).toMatchObject({ value: { kept: false } });
    expect(await keepDraft(desk, typed)).toEqual(ok(null));
    expect(await openDraft(desk, 'kept', known)).toEqual(ok({ draft: typed, kept: true }));
  });

  test('begins from the kit installed where what was kept is damaged or another form’s', async () => {
    const { desk, shelf, root } = bench();
    await shelf.ready();
    await shelf.install(bytesOf(EXAMPLE_KIT));
    for (const text of ['{', '{"name":1}', '[]', '']) {
      writeFileSync(join(root, 'kit-draft.json'), text);
      expect(await openDraft(desk, 'kept', known)).toMatchObject({
        value: { kept: false, draft: { name: 'Example Corp', prepared: TODAY } },
      });
    }
  });
});

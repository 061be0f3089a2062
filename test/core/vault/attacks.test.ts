import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVault } from '../../../main/core/vault/format.ts';
import { createVault, type Vault } from '../../../main/core/vault/vault.ts';
import { memoryVaultFiles, noKeychain, vaultPorts, vaultTools } from '../../fakes/vault.ts';

const PASS = { by: 'pass', passphrase: 'quiet otter lamp harbour' } as const;

async function kept() {
  const files = memoryVaultFiles();
  const vault = createVault(vaultPorts(files));
  await vault.make(PASS.passphrase, false);
  await vault.put('break-glass-key', 'sato', 'secret of sato');
  await vault.put('break-glass-key', 'jones', 'secret of jones');
  return { files, vault, open: (): Vault => createVault(vaultPorts(files)) };
}

type Loose = Record<string, unknown> & { items: Record<string, unknown>[] };

/** Changes the file as an attacker would: any field, and the keyless sum made right again. */
function edited(bytes: Uint8Array | undefined, edit: (file: Loose) => void): Uint8Array {
  const { sum: _, ...file } = JSON.parse(Buffer.from(bytes ?? []).toString()) as Loose;
  edit(file);
  const canonical = (value: unknown): string =>
    Array.isArray(value)
      ? `[${value.map(canonical).join(',')}]`
      : typeof value === 'object' && value !== null
        ? `{${Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
            .join(',')}}`
        : JSON.stringify(value);
  const digest = vaultTools.hash.sha256(Buffer.from(canonical(file)));
  return Buffer.from(JSON.stringify({ ...file, sum: Buffer.from(digest).toString('hex') }));
}

describe('fault 29: the vault against a hostile file', () => {
  it('a wrong passphrase spends the whole scrypt and answers in one shape', async () => {
    const { files } = await kept();
    let spent = 0;
    const ports = vaultPorts(files);
    const counted = createVault({
      ...ports,
      crypto: {
        ...ports.crypto,
        scrypt: (...given) => {
          spent += 1;
          return ports.crypto.scrypt(...given);
        },
      },
    });
    const answers = [
      await counted.unlock({ by: 'pass', passphrase: '' }),
      await counted.unlock({ by: 'pass', passphrase: 'x'.repeat(1000) }),
    ];
    files.bytes = edited(files.bytes, (file) => {
      const [slot] = file['slots'] as Record<string, string>[];
      if (slot) slot['wrapped'] = Buffer.alloc(48, 1).toString('base64');
    });
    answers.push(await createVault(ports).unlock(PASS));
    expect(spent).toBe(2);
    expect(new Set(answers.map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"ok":false,"error":{"code":"not-opened"}}']),
    );
  });

  it('parameters beyond the limits are refused before anything is computed', async () => {
    const { files } = await kept();
    const good = files.bytes;
    const kdfs = [
      { N: 2 ** 30 },
      { N: 2 ** 21 },
      { N: 1000 },
      { N: 3 * 2 ** 16 },
      { r: 64 },
      { p: 99 },
      // Each within its own limit, and together more memory than twice what this version takes.
      { N: 2 ** 20, r: 8 },
      { N: 2 ** 18, r: 16 },
      { N: 2 ** 17, r: 8, p: 4 },
    ];
    for (const change of kdfs) {
      files.bytes = edited(good, (file) => {
        const [slot] = file['slots'] as { kdf: object }[];
        if (slot) Object.assign(slot.kdf, change);
      });
      const vault = createVault({
        ...vaultPorts(files),
        crypto: { ...vaultTools.crypto, scrypt: () => expect.fail('scrypt was called') },
      });
      expect(vault.state(), JSON.stringify(change)).toMatchObject({ is: 'unreadable' });
      expect(await vault.unlock(PASS)).toMatchObject({ error: { code: 'unreadable' } });
    }
  });

  it('a flipped bit anywhere is noticed, and never opens as something else', async () => {
    const { files, open } = await kept();
    const good = files.bytes ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const bytes = new Uint8Array(good);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        files.bytes = bytes;
        const vault = open();
        const state = vault.state();
        // The newline behind the object, as another kind of space.
        if (state.is === 'locked' && state.whole) {
          expect(at).toBe(good.length - 1);
          return;
        }
        const answer = await vault.unlock(PASS);
        if (!answer.ok) {
          const why = state.is === 'unreadable' ? ['unreadable', 'newer'] : ['damaged'];
          expect(why).toContain(answer.error.code);
          return;
        }
        expect(state.is).toBe('locked');
        for (const name of ['sato', 'jones']) {
          const secret = vault.get('break-glass-key', name);
          if (secret.ok) expect(secret.value).toBe(`secret of ${name}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('items in the place of each other do not open', async () => {
    const { files, open } = await kept();
    files.bytes = edited(files.bytes, ({ items: [one, two] }) => {
      if (one && two) [one['id'], two['id']] = [two['id'], one['id']];
    });
    const vault = open();
    const answer = await vault.unlock(PASS);
    expect(answer.ok && answer.value.warnings.map(({ code }) => code)).toEqual([
      'changed-outside',
      'item-damaged',
      'item-damaged',
    ]);
    expect(vault.get('break-glass-key', 'sato')).toMatchObject({ error: { code: 'no-item' } });
  });

  it('an item taken out, or its older version put in, is told', async () => {
    const { files, vault, open } = await kept();
    const older = (JSON.parse(Buffer.from(files.bytes ?? []).toString()) as Loose).items[0];
    await vault.put('break-glass-key', 'sato', 'the newer secret');
    const newest = files.bytes;
    files.bytes = edited(newest, ({ items }) => void items.pop());
    expect(await open().unlock(PASS)).toMatchObject({
      value: { warnings: [{ code: 'changed-outside' }] },
    });
    files.bytes = edited(newest, ({ items }) => {
      const at = items.findIndex(({ id }) => id === older?.['id']);
      items[at] = { ...older };
    });
    expect(await open().unlock(PASS)).toMatchObject({
      value: { warnings: [{ code: 'changed-outside' }] },
    });
  });

  it('an old file put back whole is warned about, opens, and the next write goes past it', async () => {
    const { files, vault, open } = await kept();
    const old = files.bytes;
    await vault.put('witness-key', 'w', 'x');
    files.bytes = old;
    const again = open();
    expect(await again.unlock(PASS)).toMatchObject({
      value: { warnings: [{ code: 'rolled-back', seen: 4, version: 3 }] },
    });
    expect(await again.put('witness-key', 'w', 'y')).toMatchObject({ ok: true });
    expect(await open().unlock(PASS)).toMatchObject({ value: { warnings: [] } });
  });

  it('a slot of another vault, and a weakened one, do not open it', async () => {
    const { files, open } = await kept();
    const other = memoryVaultFiles();
    await createVault(vaultPorts(other, noKeychain)).make(PASS.passphrase, false);
    const stranger = JSON.parse(Buffer.from(other.bytes ?? []).toString()) as Loose;
    const good = files.bytes;
    files.bytes = edited(good, (file) => void (file['slots'] = stranger['slots']));
    expect(await open().unlock(PASS)).toMatchObject({ error: { code: 'not-opened' } });
    files.bytes = edited(good, (file) => {
      const [slot] = file['slots'] as { kdf: object }[];
      if (slot) Object.assign(slot.kdf, { N: 2 ** 14 });
    });
    expect(await open().unlock(PASS)).toMatchObject({ error: { code: 'not-opened' } });
  });

  it('no bytes make the reader throw or change a prototype', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          readVault(vaultTools.hash, bytes);
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
    );
    const huge = readVault(vaultTools.hash, new Uint8Array(5 * 1024 * 1024));
    expect(huge).toMatchObject({ error: { code: 'too-large' } });
  });
});

import { signed } from '../../main/core/vault/contents.ts';
import { readVault, writeVault, type ScryptCost } from '../../main/core/vault/format.ts';
import { headerHash, passphraseBytes } from '../../main/core/vault/keys.ts';
import { createVault } from '../../main/core/vault/vault.ts';
import { concat, toBase64, utf8 } from '../../main/core/journal/bytes.ts';
import { canonical } from '../../main/core/journal/canonical.ts';
import { parseRecoveryCode } from '../../main/core/vault/recovery-code.ts';
import { openKeySlot } from '../../main/core/vault/keys.ts';
import { vaultPorts, vaultTools, type MemoryVaultFiles } from './vault.ts';

/** A vault with one item whose passphrase slot has another cost, as docs/vault.md says it is made. */
export async function olderVault(
  files: MemoryVaultFiles,
  passphrase: string,
  cost: ScryptCost,
): Promise<{ readonly code: string }> {
  const { hash, crypto, random } = vaultTools;
  const vault = createVault(vaultPorts(files));
  const made = await vault.make(passphrase, false);
  await vault.put('witness-key', 'w', 'x');
  const read = readVault(hash, files.bytes ?? new Uint8Array());
  if (!made.ok || !read.ok) throw new Error('no vault');
  const { content } = read.value;
  const code = made.value.recoveryCode;
  const recovery = content.slots.find((slot) => slot.type === 'recovery');
  const secret = parseRecoveryCode(hash, code);
  const dataKey = recovery && secret && openKeySlot(vaultTools, content, recovery, secret);
  if (!dataKey) throw new Error('no key');
  const salt = random.bytes(16);
  const nonce = random.bytes(12);
  const kdf = { name: 'scrypt' as const, ...cost, salt: toBase64(salt) };
  const stretched = await crypto.scrypt(passphraseBytes(passphrase), salt, cost);
  const key = crypto.derive(stretched, 'breakglass-vault slot pass');
  const aad = concat(headerHash(hash, content), utf8(canonical({ type: 'pass', kdf })));
  const wrapped = toBase64(crypto.seal({ key, nonce, aad }, dataKey));
  const pass = { type: 'pass' as const, kdf, nonce: toBase64(nonce), wrapped };
  const { mac: _, ...rest } = content;
  const slots = [pass, ...content.slots.filter(({ type }) => type !== 'pass')];
  files.bytes = writeVault(hash, signed(vaultTools, dataKey, { ...rest, slots }));
  return { code };
}

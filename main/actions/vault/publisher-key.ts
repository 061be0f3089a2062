import type { Desk } from '../desk.ts';
import type { SecretFlow, VaultSide } from './side.ts';
import type { Step, Typed } from './step.ts';

/** Opens a publisher's key with the passphrase typed; a wrong one may be typed again. */
export async function openPublisherKey(
  desk: Desk,
  side: VaultSide,
  { text, opened }: Extract<SecretFlow, { readonly is: 'publisher-key' }>,
  typed: Typed,
): Promise<Step> {
  const { passphrase = '' } = typed;
  if (passphrase === '') return { problem: { code: 'empty' } };
  const { signatures } = desk.ports.witness;
  // Nobody signs in most runs of the app.
  const { openKeyFile } = await import('../../core/publish/key-file.ts');
  const key = await openKeyFile({ ...side.tools, signatures }, text, passphrase);
  if (!key.ok) {
    return { problem: { code: key.error === 'not-opened' ? 'not-opened' : 'not-a-key' } };
  }
  if (!opened(key.value)) key.value.key.destroy();
  return { next: 'end' };
}

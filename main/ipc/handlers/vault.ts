import type { Desk } from '../../actions/desk.ts';
import { askEnvelope, askItem, askVault } from '../../actions/vault/flow.ts';
import { acknowledgeWarnings } from '../../actions/vault/acknowledge.ts';
import { askKeychain, setVaultKeychain, unlockByKeychain } from '../../actions/vault/keychain.ts';
import { lockVault } from '../../actions/vault/opened.ts';
import { keepVaultKey, useVaultKey } from '../../actions/vault/vault-key.ts';
import type { VaultCalls } from '../../contract/calls/vault-calls.ts';
import type { Part } from './handlers.ts';

export function vaultHandlers(desk: Desk): Part<keyof VaultCalls> {
  return {
    'vault.ask': ({ what }) => askVault(desk, what),
    'vault.envelope': ({ text }) => askEnvelope(desk, text),
    'vault.item': ({ id, what }) => askItem(desk, id, what),
    'vault.look': async () => {
      await askKeychain(desk);
      return { ok: true, value: null };
    },
    'vault.lock': async () => {
      await lockVault(desk, 'person');
      return { ok: true, value: null };
    },
    'vault.acknowledge': () => acknowledgeWarnings(desk),
    'vault.keychain': ({ on }) => setVaultKeychain(desk, on),
    'vault.unlock-keychain': () => unlockByKeychain(desk),
    'vault.use-key': () => useVaultKey(desk),
    'vault.keep-key': () => keepVaultKey(desk),
  };
}

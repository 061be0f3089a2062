import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { confirmOwn } from '../own-read-back.ts';
import { vaultFailure } from './failure.ts';
import { sideOf } from './flow.ts';
import { vaultOpened } from './opened.ts';

/** Asks once whether the system's keychain could hold a slot; the vault's screen tells why not. */
export async function askKeychain(desk: Desk): Promise<void> {
  const { vault: side } = desk.ports;
  if (!side) return;
  const state = await side.keychain.state();
  if (state.ok) delete desk.vault.keychain;
  else desk.vault.keychain = state.error;
  desk.ports.changed();
}

/** Lets the system's keychain open the vault, or no longer. */
export async function setVaultKeychain(desk: Desk, on: boolean): Promise<Done> {
  const side = sideOf(desk);
  if (!side.ok) return side;
  if (on) {
    if (side.value.vault.state().is !== 'unlocked') return refuse('vault-locked');
    const store = await side.value.keychain.state();
    // Nobody is asked for what cannot be had.
    if (!store.ok) return vaultFailure({ code: 'keychain', detail: store.error });
    const confirmed = await confirmOwn(desk, {
      question: {
        en: 'Let the system keychain open the vault?',
        ja: 'システムのキーチェーンで保管庫を開けるようにしますか？',
      },
      accept: { en: 'Let it open the vault', ja: '開けるようにする' },
      facts: [{ name: { en: 'Keychain', ja: 'キーチェーン' }, value: store.value.store }],
      undo: { en: 'Take the system keychain away again', ja: 'システムのキーチェーンを外す' },
      warning: {
        en: 'Whoever is logged in as you can open the vault then, without the passphrase.',
        ja: 'あなたとしてログインした人は、パスフレーズなしで保管庫を開けられます。',
      },
    });
    if (!confirmed.ok) return confirmed;
  }
  const set = await side.value.vault.setKeychain(on);
  desk.ports.changed();
  return set.ok ? done : vaultFailure(set.error);
}

/** Opens the vault with the system's keychain. The passphrase works whatever becomes of that. */
export async function unlockByKeychain(desk: Desk): Promise<Done> {
  const side = sideOf(desk);
  if (!side.ok) return side;
  const opened = await side.value.vault.unlock({ by: 'os' });
  if (!opened.ok) return vaultFailure(opened.error);
  await vaultOpened(desk, 'os');
  return done;
}

import type { Desk } from '../../actions/desk.ts';
import { IDLE_MINUTES } from '../../actions/vault/auto-lock.ts';
import type { VaultItemView, VaultView, VaultWarningView } from '../../contract/views.ts';
import type { Kit } from '../../core/kit/model.ts';
import { mayKeep, mayKeepNow } from '../../core/kit/vault-exception.ts';
import type { VaultWarning } from '../../core/vault/contents.ts';
import type { ItemFacts } from '../../core/vault/items.ts';

/** The vault in words for the window: facts, warnings, whose word each key lies here on. */
export function vaultView({ ports, vault }: Desk, kit: Kit | undefined): VaultView {
  const now = ports.clock.now();
  const state = ports.vault?.vault.state() ?? { is: 'none' };
  const base = {
    idleMinutes: ports.settings.read().vaultIdleMinutes ?? IDLE_MINUTES,
    mayAdd: mayKeepNow(kit, now).length,
    ...(vault.keychain === undefined ? {} : { keychain: vault.keychain }),
  };
  const empty = { slots: [], count: 0, whole: true, items: [], warnings: [] };
  switch (state.is) {
    case 'none':
      return { ...base, ...empty, is: 'none' };
    case 'unreadable':
      return { ...base, ...empty, is: state.code, detail: state.detail };
    case 'locked':
    case 'unlocked': {
      const { is, slots, count, whole } = state;
      const kept = { ...base, is, slots, count, whole };
      if (is === 'locked') {
        return { ...kept, items: [], warnings: whole ? [] : [{ code: 'damaged', params: {} }] };
      }
      return {
        ...kept,
        since: state.since,
        items: state.facts.map((facts) => itemView(facts, kit, now)),
        warnings: state.warnings.map(warningView),
      };
    }
  }
}

function itemView(facts: ItemFacts, kit: Kit | undefined, now: number): VaultItemView {
  const { id, kind, name, at } = facts;
  const item = { id, kind, name, at: Date.parse(at) };
  if (kind !== 'break-glass-key') return item;
  const may = mayKeep(kit, name, now);
  if (may.is === 'no') return { ...item, exception: { is: 'none' } };
  const { approvedBy, until } = may.exception;
  const person = kit?.people.find((one) => one.id === approvedBy)?.name ?? approvedBy;
  const signed = kit?.signed === true;
  return { ...item, exception: { is: may.is, approvedBy: person, until, signed } };
}

function warningView(warning: VaultWarning): VaultWarningView {
  const { code, ...params } = warning;
  return { code, params };
}

import type { Failure } from '../../core/failure.ts';
import type { ItemFacts } from '../../core/vault/items.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { proxyOf } from '../connection.ts';
import { beginningOf } from './envelope-text.ts';
import type { SecretFlow, VaultSide } from './side.ts';

export type Begin =
  | 'make'
  | 'unlock'
  | 'change'
  | 'rotate'
  | 'renew-recovery'
  | 'add-key'
  | 'proxy-login'
  | 'envelope-make'
  | 'envelope-read';

const TITLE = { en: 'Breakglass: vault', ja: 'Breakglass: 保管庫' } as const;
/** Begins that are about a vault that is there. */
const NEEDS: readonly Begin[] = [
  'unlock',
  'change',
  'rotate',
  'renew-recovery',
  'add-key',
  'proxy-login',
];
/** Begins that put something in. */
const PUTS: readonly Begin[] = ['add-key', 'proxy-login'];

/** The vault's side of this app; a desk without a window has none. */
export function sideOf(desk: Desk): Result<VaultSide, Failure> {
  const { vault } = desk.ports;
  return vault ? ok(vault) : err({ code: 'vault-missing' });
}

/** Opens the secret window at the beginning of what the person asked for. */
export function askVault(desk: Desk, what: Begin): Done {
  const side = sideOf(desk);
  if (!side.ok) return side;
  const state = side.value.vault.state();
  if (NEEDS.includes(what)) {
    if (state.is === 'none') return refuse('vault-missing');
    if (state.is === 'unreadable') return refuse('vault-unreadable', {}, state.detail);
  }
  if (PUTS.includes(what) && state.is !== 'unlocked') return refuse('vault-locked');
  const flow = beginning(desk, what, state.is !== 'none');
  if (!flow) return refuse('proxy-missing');
  begin(desk, side.value, flow);
  return done;
}

/** Undefined where there is no proxy whose login could be kept. */
function beginning(desk: Desk, what: Begin, beside: boolean): SecretFlow | undefined {
  if (what === 'make') return { is: what, beside };
  if (what !== 'proxy-login') return { is: what };
  const proxy = proxyOf(desk);
  return proxy === undefined ? undefined : { is: what, proxy };
}

/**
 * Opens the secret window on the envelope whose code was in a picture. Its text is no secret: it
 * opens with two passphrases only, and those are typed there.
 */
export function askEnvelope(desk: Desk, text: string): Done {
  const side = sideOf(desk);
  if (!side.ok) return side;
  begin(desk, side.value, beginningOf(side.value, text));
  return done;
}

/** Opens the secret window on one item: to see it, or to take it out. */
export function askItem(desk: Desk, id: string, what: 'reveal' | 'delete'): Done {
  const side = sideOf(desk);
  if (!side.ok) return side;
  const item = itemOf(side.value, id);
  if (!item.ok) return item;
  // Seeds and witness keys are for machines; nobody has a reason to see one.
  if (what === 'reveal' && item.value.kind !== 'break-glass-key') return refuse('vault-no-item');
  begin(desk, side.value, { is: what, item: item.value });
  return done;
}

function itemOf({ vault }: VaultSide, id: string): Result<ItemFacts, Failure> {
  const state = vault.state();
  if (state.is === 'none') return err({ code: 'vault-missing' });
  if (state.is !== 'unlocked') return err({ code: 'vault-locked' });
  const item = state.facts.find((facts) => facts.id === id);
  return item ? ok(item) : err({ code: 'vault-no-item' });
}

/** Opens the secret window on this page. */
export function begin(desk: Desk, side: VaultSide, flow: SecretFlow): void {
  setFlow(desk, flow);
  side.window.show(TITLE);
}

/** Another page: what the one before held is let go. */
export function setFlow(desk: Desk, flow: SecretFlow): void {
  const { vault } = desk;
  letGo(vault.flow);
  vault.flow = flow;
  vault.serial += 1;
  vault.revealed = false;
  delete vault.copiedUntil;
  desk.ports.vault?.window.changed();
}

/** Ends what the secret window was about, and closes it. Also when the window was closed. */
export function endFlow(desk: Desk): void {
  const { vault, ports } = desk;
  if (!vault.flow) return;
  letGo(vault.flow);
  delete vault.flow;
  delete vault.copiedUntil;
  vault.serial += 1;
  ports.vault?.window.close();
  ports.changed();
}

/** Whoever waits for what is typed on its page waits no longer. */
function letGo(flow: SecretFlow | undefined): void {
  if (flow?.is === 'publisher-key') flow.opened(undefined);
}

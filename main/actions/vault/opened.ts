import type { LockWhy, SlotName } from './why.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { releaseBytes } from '../hold-secrets.ts';
import { withdrawAll } from '../handoff/withdraw.ts';
import { record } from '../record.ts';
import { readProxyLogin } from '../../core/vault/proxy-login.ts';
import { readStoredKey } from '../../core/vault/stored-key.ts';
import { forgetKept } from '../witness/held-witness.ts';
import { endFlow } from './flow.ts';
import { PROXY_LOGIN } from './kept-login.ts';

/** The run whose log is open, where there is one. */
function openRun({ run }: Desk): ActiveRun | undefined {
  return run?.state.phase === 'going' && !run.closing ? run : undefined;
}

/**
 * After the vault was opened: the log is told, keeps what lies in the vault out of its records, and
 * begins a new epoch whose seed the vault keeps, so that it can go on after a restart.
 */
export async function vaultOpened(desk: Desk, slot: SlotName): Promise<void> {
  const run = openRun(desk);
  if (run) {
    protectStored(desk, run);
    await record(desk, run, {
      type: 'unlock',
      run: run.state.run,
      data: { what: 'vault', slot },
    });
    await tellWarnings(desk, run);
    await run.journal.rotate();
  }
  desk.ports.changed();
}

/** What was found wrong with the vault's file stays in the log, whoever waves it away on the screen. */
async function tellWarnings(desk: Desk, run: ActiveRun): Promise<void> {
  const state = desk.ports.vault?.vault.state();
  if (state?.is !== 'unlocked') return;
  for (const { code, ...facts } of state.warnings) {
    const text = Object.entries(facts)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
    await record(desk, run, {
      type: 'security',
      run: run.state.run,
      data: { code: `vault-${code}`, detail: { text } },
    });
  }
}

/**
 * Secrets in an unlocked vault must not reach a record, whoever pastes them where. Every log that
 * is open then, or opens then, is told; what comes out of the vault is held for all (`hold-secrets`).
 */
export function protectStored(desk: Desk, { journal }: Pick<ActiveRun, 'journal'>): void {
  const { vault } = desk.ports.vault ?? {};
  const state = vault?.state();
  if (!vault || state?.is !== 'unlocked') return;
  const secrets = state.facts.flatMap(({ id, kind }): readonly string[] => {
    const secret = vault.secret(id);
    if (!secret.ok) return [];
    if (kind === PROXY_LOGIN) return [readProxyLogin(secret.value)?.password ?? secret.value];
    if (kind !== 'break-glass-key') return [secret.value];
    return [readStoredKey(secret.value)?.secretAccessKey ?? secret.value];
  });
  journal.protect(secrets);
}

/**
 * Locks: the secret window goes, the clipboard is cleared of ours, the vault's key and the witness
 * keys that came from it are overwritten at once, a break-glass key that came from it is let go.
 * The log is not stopped: it is told, and asked for a checkpoint, with the key it has in memory.
 */
export async function lockVault(desk: Desk, why: LockWhy): Promise<void> {
  // Also without a vault: a locked screen hands nothing out, and nobody types.
  const live = desk.run?.terminal;
  if (live && !live.locked) {
    live.locked = true;
    live.transcript.note('read-only from here: locked');
    desk.ports.changed();
  }
  const { login: _, ...connection } = desk.connection;
  desk.connection = connection;
  const withdrawn = withdrawAll(desk, why === 'quit' ? 'quit' : 'lock');
  await lockOnly(desk, why);
  await withdrawn;
}

async function lockOnly(desk: Desk, why: LockWhy): Promise<void> {
  // Also with no page open: what was asked for before the lock is not shown after it.
  desk.vault.serial += 1;
  const side = desk.ports.vault;
  if (!side) return;
  endFlow(desk);
  const cleared = side.clipboard.clear();
  // The record and the checkpoint are under way before the key goes; neither needs it.
  const run = side.vault.state().is === 'unlocked' ? openRun(desk) : undefined;
  const told =
    run && record(desk, run, { type: 'lock', run: run.state.run, data: { what: 'vault', why } });
  const signed = run?.journal.checkpoint();
  side.vault.lock();
  forgetLentKey(desk);
  const wiped = forgetKept(desk.witnessKeys, (seed) => releaseBytes(desk, seed));
  for (const name of wiped) desk.vault.lockedWitnesses.add(name);
  desk.ports.changed();
  await cleared;
  await told;
  await signed;
}

/** A key that came out of the vault goes back behind its lock; a session it opened goes on. */
function forgetLentKey(desk: Desk): void {
  const { key, signIn } = desk;
  if (key?.fromVault !== true) return;
  delete desk.key;
  if (!signIn || signIn.stage === 'roles') return;
  const { pending: _pending, ...rest } = signIn;
  desk.signIn = { ...rest, stage: 'credential' };
}

/** Writes down that a secret is about to be shown, copied, sealed or kept; with no log open there is none. */
export async function recordReveal(
  desk: Desk,
  name: string,
  to: 'screen' | 'clipboard' | 'envelope' | 'vault',
): Promise<void> {
  const run = openRun(desk);
  if (run)
    await record(desk, run, { type: 'secret.reveal', run: run.state.run, data: { name, to } });
}

import { readStoredKey } from '../../core/vault/stored-key.ts';
import type { SecretProblem } from '../../core/vault/secret-problem.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { holdSecrets } from '../hold-secrets.ts';
import { CLIPBOARD_MS } from './clipboard.ts';
import { recordReveal } from './opened.ts';

interface Shown {
  /** What the log calls it. */
  readonly name: string;
  readonly text: string;
  /** What goes into the clipboard: of a key, its secret half. */
  readonly copied: string;
}

/** The secret of the present page, while it is held in sight. The first time is written down before. */
export async function revealSecret(desk: Desk): Promise<Result<string, SecretProblem>> {
  const shown = present(desk);
  if (!shown.ok) return shown;
  const { vault } = desk;
  const { serial } = vault;
  // Out of the vault it outlives the lock, in somebody's eyes or clipboard.
  holdSecrets(desk, [shown.value.copied]);
  if (!vault.revealed) await recordReveal(desk, shown.value.name, 'screen');
  if (vault.serial !== serial) return err({ code: 'locked' });
  vault.revealed = true;
  return ok(shown.value.text);
}

/** Into the clipboard for half a minute; written down before. */
export async function copySecret(desk: Desk): Promise<SecretProblem | undefined> {
  const shown = present(desk);
  if (!shown.ok) return shown.error;
  if (shown.value.copied === '') return { code: 'no-field' };
  const { vault, ports } = desk;
  const { serial } = vault;
  holdSecrets(desk, [shown.value.copied]);
  await recordReveal(desk, shown.value.name, 'clipboard');
  if (vault.serial !== serial) return { code: 'locked' };
  await ports.vault?.clipboard.copy(shown.value.copied);
  vault.copiedUntil = ports.clock.now() + CLIPBOARD_MS;
  ports.vault?.window.changed();
  return undefined;
}

/** What the page on show is there to show; nothing on every other page. */
function present({ vault: { flow }, ports }: Desk): Result<Shown, SecretProblem> {
  if (flow?.is === 'envelope-opened') {
    return ok({ name: flow.label.title, text: flow.secret, copied: flow.secret });
  }
  if (flow?.is === 'aws-secret') return ok(flow);
  if (flow?.is !== 'reveal' || !ports.vault) return err({ code: 'no-item' });
  const secret = ports.vault.vault.secret(flow.item.id);
  if (!secret.ok) return secret;
  const key = readStoredKey(secret.value);
  const { name } = flow.item;
  if (!key) return ok({ name, text: secret.value, copied: secret.value });
  const text = `${key.accessKeyId}\n${key.secretAccessKey}`;
  return ok({ name, text, copied: key.secretAccessKey });
}

import type { Proof } from '../../core/vault/unlock.ts';
import type { Desk } from '../desk.ts';
import { holdSecrets } from '../hold-secrets.ts';
import { vaultOpened } from './opened.ts';
import { newPassphraseProblem } from './passphrases.ts';
import type { SecretFlow, VaultSide } from './side.ts';
import type { Step, Typed } from './step.ts';

type About = Extract<
  SecretFlow,
  { readonly is: 'make' | 'unlock' | 'change' | 'rotate' | 'renew-recovery' }
>;

/** Making, opening and changing the vault itself. */
export async function submitVault(
  desk: Desk,
  side: VaultSide,
  flow: About,
  typed: Typed,
): Promise<Step> {
  const { vault } = side;
  switch (flow.is) {
    case 'make': {
      const problem = await newPassphraseProblem(desk, side, typed);
      if (problem) return { problem };
      const made = await vault.make(typed['passphrase'] ?? '', flow.beside);
      if (!made.ok) return { problem: made.error };
      await vaultOpened(desk, 'pass');
      return { next: shown(desk, made.value.recoveryCode) };
    }
    case 'unlock': {
      const opened = await vault.unlock(proofOf(typed));
      if (!opened.ok) return { problem: opened.error };
      await vaultOpened(desk, opened.value.slot);
      // Whoever came by the code has lost the passphrase, and needs one for the next time.
      return opened.value.slot === 'recovery' ? { next: { is: 'change' } } : { next: 'end' };
    }
    case 'change': {
      const problem = await newPassphraseProblem(desk, side, typed);
      if (problem) return { problem };
      const changed = await vault.changePassphrase(
        proofOf(typed, 'current'),
        typed['passphrase'] ?? '',
      );
      return changed.ok ? { next: 'end' } : { problem: changed.error };
    }
    case 'rotate': {
      const rotated = await vault.rotate(typed['current'] ?? '');
      if (!rotated.ok) return { problem: rotated.error };
      return { next: shown(desk, rotated.value.recoveryCode) };
    }
    case 'renew-recovery': {
      const renewed = await vault.renewRecovery(proofOf(typed, 'current'));
      if (!renewed.ok) return { problem: renewed.error };
      return { next: shown(desk, renewed.value.recoveryCode) };
    }
  }
}

/** A new recovery code on its page, kept out of every log as it is printed and as it is typed. */
function shown(desk: Desk, code: string): SecretFlow {
  holdSecrets(desk, [code, code.replaceAll('-', '')]);
  return { is: 'recovery', code };
}

/** The printed code where one was typed, or else the passphrase. */
function proofOf(typed: Typed, field = 'passphrase'): Proof {
  const { code = '' } = typed;
  return code === '' ? { by: 'pass', passphrase: typed[field] ?? '' } : { by: 'recovery', code };
}

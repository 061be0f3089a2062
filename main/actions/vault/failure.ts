import type { Failure } from '../../core/failure.ts';
import type { Err } from '../../core/result.ts';
import type { VaultProblem } from '../../core/vault/holder.ts';
import { refuse } from '../answer.ts';

/** A problem of the vault as the app's own window tells it. */
export function vaultFailure({ code, detail }: VaultProblem): Err<Failure> {
  switch (code) {
    case 'missing':
      return refuse('vault-missing');
    case 'locked':
      return refuse('vault-locked');
    case 'no-item':
      return refuse('vault-no-item');
    case 'unreadable':
    case 'newer':
    case 'damaged':
    case 'not-opened':
    case 'exists':
      return refuse('vault-unreadable', undefined, detail);
    case 'keychain':
      return refuse('keychain-refused', undefined, detail);
    case 'changed':
      return refuse('vault-changed', undefined, detail);
    case 'not-saved':
    case 'too-long':
      return refuse('vault-not-saved', undefined, detail);
  }
}

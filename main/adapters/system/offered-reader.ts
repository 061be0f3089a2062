import type { OfferedPlaybook } from '../../core/imported/read-offered.ts';
import type { Playbook } from '../../core/playbook/model.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { ChosenFile } from '../../core/ports/own-playbooks.ts';
import { jssKeys } from './jss-keys.ts';
import { nameIds } from './name-ids.ts';

/** Reads a file in any format of playbook; the readers are loaded with the first one. */
export function createOfferedReader(
  hash: Hash,
): (file: ChosenFile, others: readonly Playbook[], id?: string) => Promise<OfferedPlaybook> {
  return async (file, others, id) => {
    const { readOffered } = await import('../../core/imported/read-offered.ts');
    return readOffered(file, { hash, ids: nameIds, keys: jssKeys }, others, id);
  };
}

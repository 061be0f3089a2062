import { trustOf, type Trust } from '../../core/publish/trust.ts';
import type { Desk } from '../desk.ts';
import type { OwnLook } from './ports.ts';

/** Whose word stands for what would be kept, by the kit there is now. Drafts are nobody's. */
export async function whoseWord(desk: Desk, { file, offered }: OwnLook): Promise<Trust> {
  const { hash, witness, kit } = desk.ports;
  const { format, sha256 } = offered;
  if (format !== 'breakglass/1') return { is: 'unsigned', signers: [] };
  const { signature } = file;
  const tools = { hash, signatures: witness.signatures };
  return trustOf(tools, { kind: 'playbook', sha256, signature }, await kit());
}

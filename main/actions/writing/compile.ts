import { toHex } from '../../core/hex.ts';
import { utf8 } from '../../core/journal/bytes.ts';
import { unfold, type Plan } from '../../core/run/plan.ts';
import type { Desk } from '../desk.ts';

/** A draft's text as a run would go by it, among the playbooks of this computer; undefined: it has errors. */
export async function compile(desk: Desk, text: string): Promise<Plan | undefined> {
  // The parser is not needed before somebody writes.
  const [{ parsePlaybook }, library] = await Promise.all([
    import('../../core/playbook/parse.ts'),
    desk.ports.library(),
  ]);
  const bytes = utf8(text);
  const { playbook } = parsePlaybook('', bytes);
  if (!playbook) return undefined;
  const { id, version } = playbook;
  const ref = { id, version, sha256: toHex(desk.ports.hash.sha256(bytes)) };
  const plan = unfold({ ref, playbook }, (other) => library.find(other));
  return plan.ok ? plan.value : undefined;
}

import { utf8 } from '../../core/journal/bytes.ts';
import type { Finding } from '../../core/playbook/finding.ts';
import type { Desk } from '../desk.ts';

/** Every finding on a draft's text, among the playbooks of this computer. */
export async function checkDraft(desk: Desk, text: string): Promise<readonly Finding[]> {
  // Parser and checks are not needed before somebody writes.
  const [{ parsePlaybook }, { lintAmong }, library] = await Promise.all([
    import('../../core/playbook/parse.ts'),
    import('../../core/playbook/lint.ts'),
    desk.ports.library(),
  ]);
  const others = library.playbooks.map(({ playbook }) => playbook);
  return lintAmong(parsePlaybook('', utf8(text)), others);
}

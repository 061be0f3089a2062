import type { Finding } from '../../core/playbook/finding.ts';
import type { Desk } from '../desk.ts';

/** What the checks find in a playbook as it is used, among the others here. Checks are loaded for it. */
export async function findingsOf(desk: Desk, id: string): Promise<readonly Finding[]> {
  const library = await desk.ports.library();
  const pinned = library.find(id);
  const file = pinned && library.bytes(pinned.ref.sha256);
  if (!file) return [];
  const { parsePlaybook } = await import('../../core/playbook/parse.ts');
  const { lintAmong } = await import('../../core/playbook/lint.ts');
  const others = library.playbooks.map(({ playbook }) => playbook);
  return lintAmong(parsePlaybook(file.file, file.bytes), others);
}

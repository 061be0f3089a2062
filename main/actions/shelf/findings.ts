import type { Finding } from '../../core/playbook/finding.ts';
import type { Desk } from '../desk.ts';
import type { Library } from '../library.ts';

const known = new WeakMap<Library, Map<string, readonly Finding[]>>();

/**
 * What the checks find in a playbook that was brought in, among the others here; once for each
 * library, as it takes longer than opening the playbook. The app's own have none: the build sees to it.
 */
export async function findingsOf(desk: Desk, id: string): Promise<readonly Finding[]> {
  const library = await desk.ports.library();
  const pinned = library.find(id);
  const file = pinned && library.own?.has(id) && library.bytes(pinned.ref.sha256);
  if (!file) return [];
  const found = known.get(library) ?? new Map<string, readonly Finding[]>();
  known.set(library, found);
  const before = found.get(id);
  if (before) return before;
  const { parsePlaybook } = await import('../../core/playbook/parse.ts');
  const { lintAmong } = await import('../../core/playbook/lint.ts');
  const others = library.playbooks.map(({ playbook }) => playbook);
  const findings = lintAmong(parsePlaybook(file.file, file.bytes), others);
  found.set(id, findings);
  return findings;
}

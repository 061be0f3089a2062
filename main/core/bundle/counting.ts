import type { OwnVersion } from '../ports/own-playbooks.ts';
import { inForce, type Installed } from './installed.ts';

/**
 * The versions of a playbook that count. One that came with a bundle counts while that installation
 * does, so that taking a bundle in, and rolling it back, is one write however many playbooks it has.
 * A playbook that the next bundle of that name leaves out is out.
 */
export function countingVersions(
  id: string,
  versions: readonly OwnVersion[],
  installed: readonly Installed[],
): readonly OwnVersion[] {
  const counting = versions.filter(
    ({ bundle }) => bundle === undefined || installed.some(({ install }) => install === bundle),
  );
  const last = counting.at(-1)?.bundle;
  const from = installed.find(({ install }) => install === last);
  if (!from) return counting;
  const now = inForce(installed, from.name);
  return now?.playbooks.some((one) => one.id === id) ? counting : [];
}

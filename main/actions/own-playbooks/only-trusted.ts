import type { Failure } from '../../core/failure.ts';
import type { PlaybookRef } from '../../core/playbook/model.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Plan } from '../../core/run/plan.ts';
import type { Desk } from '../desk.ts';

/**
 * An incident goes by playbooks that somebody trusted stands for: the app's own. One that was brought
 * in is to view and to drill, as itself and as a part of another. `began` with the same bytes goes on.
 */
export async function onlyTrusted(
  desk: Desk,
  { playbook, includes }: Plan,
  began?: { readonly playbook: PlaybookRef; readonly includes: readonly PlaybookRef[] },
): Promise<Result<null, Failure>> {
  const { own } = await desk.ports.library();
  const before = began ? [began.playbook, ...began.includes] : [];
  const foreign = [playbook.ref, ...includes].find(
    ({ id, sha256 }) =>
      own?.get(id)?.sha256 === sha256 && !before.some((ref) => ref.sha256 === sha256),
  );
  if (!foreign) return ok(null);
  return err({ code: 'playbook-not-signed', params: { id: foreign.id } });
}

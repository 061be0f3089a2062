import type { BroughtPlaybook } from '../../core/journal/payload-trust.ts';
import type { PlaybookRef } from '../../core/playbook/model.ts';
import type { Vouching } from '../../core/publish/trust.ts';
import { trustOf } from '../../core/publish/trust.ts';
import type { KitTools } from '../../core/kit/signature.ts';
import type { Plan } from '../../core/run/plan.ts';
import type { Library } from '../library.ts';

/**
 * The playbooks of a plan that did not come with the app, each judged by this kit: the run's own, and
 * those it includes.
 */
export function broughtIn(
  tools: KitTools,
  library: Library,
  { playbook, includes }: Plan,
  kit: Vouching | undefined,
): readonly BroughtPlaybook[] {
  return [playbook.ref, ...includes].flatMap((ref) => {
    const own = ownOf(library, ref);
    if (!own) return [];
    const { sha256 } = ref;
    const { is, signers } = trustOf(tools, { kind: 'playbook', sha256, ...own }, kit);
    return [{ ...ref, standing: is, signers }];
  });
}

/**
 * Undefined for one that came with the app: its package vouches for it. What the library no longer has
 * is nobody's: it was taken out or replaced since the plan was made.
 */
function ownOf(
  library: Library,
  { id, sha256 }: PlaybookRef,
): { readonly signature?: string | undefined } | undefined {
  const kept = library.own?.get(id);
  if (kept?.sha256 === sha256) return { signature: kept.signature };
  const shipped = library.replaced?.get(id) ?? (kept ? undefined : library.find(id));
  return shipped?.ref.sha256 === sha256 ? undefined : {};
}

import type { Kit } from '../../core/kit/model.ts';
import type { KitTools } from '../../core/kit/signature.ts';
import type { OwnVersion } from '../../core/ports/own-playbooks.ts';
import { trustOf, type Trust } from '../../core/publish/trust.ts';

/** Judges what was brought in once for each kit: every view of the window asks for all of them. */
export function createStandings(
  tools: KitTools,
  kitNow: () => Kit | undefined,
): (own: OwnVersion) => Trust['is'] {
  let by: Kit | undefined;
  let known = new WeakMap<OwnVersion, Trust['is']>();
  return (own) => {
    const kit = kitNow();
    if (kit !== by) known = new WeakMap();
    by = kit;
    const { sha256, signature } = own;
    const is = known.get(own) ?? trustOf(tools, { kind: 'playbook', sha256, signature }, kit).is;
    known.set(own, is);
    return is;
  };
}

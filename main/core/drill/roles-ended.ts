import type { Entry } from '../journal/payload.ts';
import { usedRoles } from '../revoke/used-roles.ts';
import type { RunState } from '../run/state.ts';
import type { RecordRef } from './record-ref.ts';

/** What became of the roles a drill used, with the records that say so. */
export interface RolesEnded {
  readonly used: number;
  /** Whose older sessions AWS denies. */
  readonly revoked: number;
  /** Left to somebody by name and day. */
  readonly left: number;
  readonly records: readonly RecordRef[];
}

export function rolesEnded(entries: readonly Entry[], state: RunState): RolesEnded {
  const roles = usedRoles(state);
  const proofs = roles.flatMap(({ end }) => (end.is === 'proved' ? [end.intent] : []));
  const left = roles.filter(({ end }) => end.is === 'left').length;
  const records = entries.filter(
    (entry) =>
      (entry.type === 'intent' && proofs.includes(entry.data.id)) ||
      (entry.type === 'note' && left > 0 && entry.data.unrevoked !== undefined),
  );
  return {
    used: roles.length,
    revoked: proofs.length,
    left,
    records: records.map(({ logId, seq }) => ({ log: logId, seq })),
  };
}

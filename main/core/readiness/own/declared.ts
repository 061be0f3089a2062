import type { Playbook } from '../../playbook/model.ts';

/** What one playbook declares that it needs of a role. */
export interface Declared {
  /** Id of the playbook. */
  readonly playbook: string;
  /** Id of the role in the kit. */
  readonly role: string;
  readonly actions: readonly string[];
}

/** What every playbook declares, role by role. */
export function declaredBy(
  playbooks: readonly Pick<Playbook, 'id' | 'roles'>[],
): readonly Declared[] {
  return playbooks.flatMap(({ id, roles }) =>
    roles.map(({ role, actions }) => ({ playbook: id, role, actions })),
  );
}

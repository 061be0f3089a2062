import type { Playbook } from './model.ts';

/** What a set of playbooks that will live together looks like to a check. */
export interface Neighbours {
  find(id: string): Playbook | undefined;
  readonly all: readonly Playbook[];
}

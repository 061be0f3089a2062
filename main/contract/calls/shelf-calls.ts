import type { CompareView, HealthView, VersionsView } from '../views/compare-view.ts';

/** What is known of the playbooks on the shelf, beside what is in them. */
export interface ShelfCalls {
  'playbook.health': { args: { readonly id: string }; result: HealthView };
  'playbook.versions': { args: { readonly id: string }; result: VersionsView };
  /** Two of the versions that `playbook.versions` named, by SHA-256. */
  'playbook.compare': {
    args: { readonly id: string; readonly before: string; readonly after: string };
    result: CompareView;
  };
}

export const shelfCalls = {
  'playbook.health': true,
  'playbook.versions': true,
  'playbook.compare': true,
} as const satisfies Record<keyof ShelfCalls, true>;

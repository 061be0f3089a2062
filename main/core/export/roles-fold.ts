import type { Entry } from '../journal/payload.ts';
import { usedRoles, type UsedRole } from '../revoke/used-roles.ts';
import { fold } from '../run/fold.ts';
import type { Stored } from './stored.ts';

/** More sessions and denials than any run has: what a report tells is bounded. */
const MOST = 2_000;

/** Gathers what tells of the roles that were assumed, of one log or of several laptops'. */
export class RolesFold {
  private readonly kept: Stored[] = [];
  private readonly intents = new Set<string>();

  add(stored: Stored): void {
    if (this.kept.length < MOST && this.concerns(stored.entry)) this.kept.push(stored);
  }

  roles(): readonly UsedRole[] {
    const laptops = new Set(this.kept.map(({ device }) => device));
    // Of one laptop the order of the records counts, as clocks are set back; of several only time is common.
    const ordered =
      laptops.size > 1 ? [...this.kept].sort((one, other) => one.at - other.at) : this.kept;
    const state = fold([START, ...ordered.map(({ entry }) => entry)]);
    return state ? usedRoles(state) : [];
  }

  private concerns(entry: Entry): boolean {
    switch (entry.type) {
      case 'session.start':
        return true;
      case 'note':
        return entry.data.unrevoked !== undefined;
      case 'intent':
        if (!/^iam:(?:Put|Delete)RolePolicy$/.test(entry.data.call)) return false;
        this.intents.add(entry.data.id);
        return true;
      case 'outcome':
        return this.intents.has(entry.data.id);
      default:
        return false;
    }
  }
}

const START: Entry = {
  type: 'run.start',
  seq: 0,
  ts: '',
  logId: '',
  data: {
    run: '',
    playbook: { id: '', version: '', sha256: '' },
    includes: [],
    person: '',
    lang: 'en',
  },
};

import type { ActiveRun } from '../../actions/desk.ts';
import { aliasOf } from '../../actions/role-read-back.ts';
import type { UsedRoleView } from '../../contract/views.ts';
import { usedRoles, type RoleEnd } from '../../core/revoke/used-roles.ts';
import { textOf } from './text-of.ts';

/** The roles assumed in the run, as the window shows what became of each. */
export function usedRoleViews({ state, kit }: ActiveRun): readonly UsedRoleView[] {
  return usedRoles(state).map(({ arn, name, account, sessions, newest, end }) => ({
    arn,
    name,
    account,
    alias: aliasOf(kit, account),
    sessions,
    newest: Date.parse(newest),
    end: endView(end),
  }));
}

function endView(end: RoleEnd): UsedRoleView['end'] {
  switch (end.is) {
    case 'open': {
      const { is, but } = end;
      return but ? { is, but: { at: Date.parse(but.at), by: but.by, name: but.name } } : { is };
    }
    case 'proved':
      return { is: end.is, at: Date.parse(end.at), by: end.by };
    case 'left': {
      const { is, at, owner, due, why } = end;
      return {
        is,
        at: Date.parse(at),
        owner: textOf(owner) ?? '',
        due,
        why: textOf(why) ?? '',
      };
    }
  }
}

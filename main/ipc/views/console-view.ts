import {
  consoleRole,
  consoleUser,
  consoleUserOf,
  digitsOf,
  inConsole,
  signingIn,
} from '../../actions/console/target.ts';
import { laneAStep } from '../../actions/console/lane-a.ts';
import type { ActiveRun, Desk } from '../../actions/desk.ts';
import { lanesOf } from '../../actions/lanes.ts';
import { roleNeedOf } from '../../actions/place.ts';
import { aliasOf } from '../../actions/role-read-back.ts';
import type { ConsoleView, LaneAView, SwitchRoleView } from '../../contract/views.ts';
import type { Kit, KitRole } from '../../core/kit/model.ts';
import {
  roleNameOf,
  signInAddresses,
  switchRoleLink,
  switchRolePage,
} from '../../core/kit/sign-in-ways.ts';
import type { PlanStep } from '../../core/run/plan.ts';

/** The assistant's part that is done in the browser. */
export function consoleView(desk: Desk, run: ActiveRun): ConsoleView | undefined {
  const { kit } = run;
  const user = signingIn(desk, run);
  if (!kit || !user || !lanesOf(run).includes('console')) return undefined;
  const addresses = signInAddresses(kit, user);
  const at = (desk.signIn?.addressAt ?? 0) % addresses.length;
  const address = addresses[at];
  if (!address) return undefined;
  const meant = run.browsing.get('');
  const opened = meant?.principal === user.arn ? meant.how : undefined;
  return {
    address: { ...address, number: at + 1, of: addresses.length },
    account: { id: user.account, alias: aliasOf(kit, user.account) },
    digits: digitsOf(kit, user.account),
    user: user.name,
    devices: user.mfa.map(({ label, kind }) => ({ label, kind })),
    ...(opened ? { opened } : {}),
    roles: kit.roles.map((role) => switchRoleView(desk, run, kit, role)),
  };
}

/** A step as it is done in the browser; undefined where the step, or the way, has no such form. */
export function laneAView(desk: Desk, run: ActiveRun, at: PlanStep): LaneAView | undefined {
  const { kit } = run;
  const user = consoleUserOf(desk, run);
  if (!kit || !user || !inConsole(run)) return undefined;
  const { step } = at;
  const region = kit.regions[0]?.name ?? '';
  const base = { user: user.name, fields: [], begun: false, command: false, unknown: false };
  const needs = consoleUser(desk) ? {} : { needs: 'sign-in' as const };
  switch (step.kind) {
    case 'cli':
      return { ...base, ...needs, region, host: 'CloudShell' };
    case 'assume-role': {
      const id = roleNeedOf(at, step.role)?.role ?? step.role;
      const role = kit.roles.find((candidate) => candidate.id === id);
      if (!role) return undefined;
      const view = switchRoleView(desk, run, kit, role);
      return { ...base, ...needs, region, host: new URL(view.url).host, role: view };
    }
    default: {
      const found = laneAStep(desk, run, at);
      if (!found?.ok) return undefined;
      const { form, line, open, last, role } = found.value;
      const missing = consoleUser(desk)
        ? consoleRole(desk, role.id)
          ? {}
          : { needs: 'role' as const }
        : needs;
      return {
        ...missing,
        user: user.name,
        region: form.region,
        host: new URL(form.link).host,
        role: switchRoleView(desk, run, kit, role),
        fields: form.fields
          .filter(({ name }) => name !== 'comment' || open !== undefined)
          .map(({ name, value }) => ({ name, value: run.journal.mask(value) })),
        begun: open !== undefined,
        ...(step.kind === 'secret' ? { secret: true } : {}),
        ...(form.part ? { part: form.part } : {}),
        command: step.kind === 'run-command',
        unknown: last?.status === 'unknown',
        ...(open ? { line: run.journal.mask(line) } : {}),
      };
    }
  }
}

function switchRoleView(desk: Desk, run: ActiveRun, kit: Kit, role: KitRole): SwitchRoleView {
  const link = switchRoleLink(kit, role);
  const meant = run.browsing.get(role.id);
  const opened = meant?.principal === consoleUserOf(desk, run)?.arn ? meant?.how : undefined;
  return {
    id: role.id,
    name: roleNameOf(role.arn),
    account: role.account,
    alias: aliasOf(kit, role.account),
    digits: digitsOf(kit, role.account),
    url: link ?? switchRolePage(kit, role),
    whole: link !== undefined,
    switched: consoleRole(desk, role.id) !== undefined,
    ...(opened ? { opened } : {}),
  };
}

import type { KitView } from '../../contract/views.ts';
import { kitAge } from '../../core/kit/age.ts';
import type { Kit } from '../../core/kit/model.ts';

export function kitView(kit: Kit, now: number): KitView {
  const age = kitAge(kit, now);
  const account = kit.users[0]?.account ?? kit.accounts[0]?.id;
  const host = kit.signInHosts[0];
  return {
    name: kit.name,
    prepared: kit.prepared,
    signed: kit.signed,
    ...(age ? { age } : {}),
    people: [...kit.people]
      .sort((a, b) => a.order - b.order)
      .map(({ id, name, contact }) => ({ id, name, contact })),
    regions: kit.regions.map(({ name }) => name),
    ...(account !== undefined && host !== undefined
      ? {
          console: {
            signInUrl: `https://${account}.${host}/console`,
            switchRole: kit.roles.map((role) => ({
              role: role.arn.split('/').pop() ?? role.id,
              url: switchRoleUrl(host, role.account, role.arn),
            })),
          },
        }
      : {}),
  };
}

/** IAM User Guide, "Grant a user permissions to switch roles": the link an administrator hands out. */
function switchRoleUrl(host: string, account: string, arn: string): string {
  const name = arn.split(':role/')[1] ?? '';
  return `https://${host}/switchrole?account=${account}&roleName=${encodeURIComponent(name)}`;
}

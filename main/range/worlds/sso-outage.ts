import { evidenceAccount } from './sso-outage-evidence.ts';
import type { World } from './model.ts';
import { MANAGEMENT } from './base-accounts.ts';
import { administrationOf, userAdminOf } from './base-roles.ts';
import { breakGlassUser } from './sso-outage-users.ts';
import {
  administrationRole,
  lookOnlyPolicy,
  readOnlyRole,
  responderRole,
  revokerRole,
} from './sso-outage-roles.ts';
import { webServers } from './sso-outage-instances.ts';

const SECURITY = '111122223333';
const PAYMENTS = '444455556666';
const HOME = 'ap-northeast-1';

/**
 * The identity provider is down; AWS itself works. Two named break-glass users in the security
 * account, with the role that keeps them; four roles in the payments account, two web servers of
 * which one is not quite well; and the management account, where the organization is kept.
 */
export const ssoOutage: World = {
  scenario: 'sso-outage',
  organization: 'o-EXAMPLE',
  regions: [HOME, 'ap-southeast-1', 'us-west-2'],
  responder: 'sato-break-glass',
  evidence: evidenceAccount(HOME),
  accounts: [
    {
      id: SECURITY,
      alias: 'range-security',
      users: [
        breakGlassUser('sato-break-glass', SECURITY, PAYMENTS),
        breakGlassUser('tanaka-break-glass', SECURITY, PAYMENTS),
      ],
      roles: [userAdminOf(SECURITY)],
      instances: [],
      resourceGroups: [],
      secrets: [],
    },
    {
      id: PAYMENTS,
      alias: 'range-payments',
      users: [],
      managedPolicies: [lookOnlyPolicy],
      roles: [
        readOnlyRole(SECURITY),
        responderRole(SECURITY),
        administrationRole(),
        revokerRole(SECURITY),
      ],
      instances: webServers(HOME),
      resourceGroups: [{ name: 'web-servers', region: HOME, tag: { key: 'Role', value: 'web' } }],
      logGroups: [{ name: '/breakglass/run-command', region: HOME, retentionDays: 30 }],
      secrets: [
        {
          name: 'break-glass/orders-db',
          username: 'breakglass',
          created: '2026-01-15T02:00:00Z',
          regions: [HOME, 'us-west-2'],
        },
      ],
    },
    {
      id: MANAGEMENT,
      alias: 'range-management',
      users: [],
      roles: [administrationOf(SECURITY)],
      instances: [],
      resourceGroups: [],
      secrets: [],
    },
  ],
};

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
import { webInstance } from './sso-outage-instances.ts';

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
      instances: [
        webInstance({
          id: 'i-0a7f3c91d2e84b605',
          name: 'web-7',
          region: HOME,
          address: '10.20.1.17',
          scriptMs: 4_000,
          loginFailures: 12,
          diskUsedGiB: 11,
        }),
        webInstance({
          id: 'i-0c58e1b7740fd2a93',
          name: 'web-8',
          region: HOME,
          address: '10.20.2.18',
          scriptMs: 6_500,
          loginFailures: 9,
          diskUsedGiB: 24,
        }),
      ],
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

import { metadataOf } from '../base-things.ts';
import { MANAGEMENT, PRODUCTION } from '../base-accounts.ts';
import type { WorldAccount } from '../model.ts';
import type { Overlay } from '../overlay.ts';
import type { PastIdentity } from '../past-event.ts';
import { deployer, HIDDEN_KEY, hiddenUser, madeHiddenUser, strange, usual } from './stranger.ts';

const ADMINISTRATOR = 'AWSReservedSSO_Administrator_1f2e3d4c5b6a7980';
const forged: PastIdentity = {
  type: 'AssumedRole',
  account: PRODUCTION,
  role: ADMINISTRATOR,
  session: 'k.mori@corp.invalid',
};
const assertion: PastIdentity = {
  type: 'SAMLUser',
  account: PRODUCTION,
  provider: 'corp-idp',
  user: 'k.mori@corp.invalid',
};

/** The user a stranger made, with every right and a key. */
export function withHiddenUser(account: WorldAccount): WorldAccount {
  const user = {
    name: hiddenUser,
    created: '2026-11-28T23:00:00Z',
    tags: {},
    groups: [],
    mfaDevice: '',
    keyless: true,
    attached: ['arn:aws:iam::aws:policy/AdministratorAccess'],
    moreKeys: [{ id: HIDDEN_KEY, created: '2026-11-28T23:02:00Z' }],
  };
  return { ...account, users: [...account.users, user] };
}

/** Somebody else signs assertions: they came in as an administrator and made themselves a user. */
export const idpCompromise: Overlay = {
  scenario: 'idp-compromise',
  accounts: { [PRODUCTION]: withHiddenUser },
  things: [
    {
      kind: 'identity-provider',
      account: PRODUCTION,
      id: 'corp-idp',
      data: {
        created: '2026-04-06T01:00:00Z',
        metadata: metadataOf('2036-01-01T00:00:00Z', 'idp-corp.invalid'),
      },
    },
  ],
  history: [
    strange(assertion, {
      minutesBefore: 96,
      service: 'sts',
      name: 'AssumeRoleWithSAML',
      asked: {
        roleArn: `arn:aws:iam::${PRODUCTION}:role/${ADMINISTRATOR}`,
        principalArn: `arn:aws:iam::${PRODUCTION}:saml-provider/corp-idp`,
        roleSessionName: 'k.mori@corp.invalid',
      },
    }),
    strange(forged, {
      minutesBefore: 92,
      service: 'iam',
      region: 'us-east-1',
      name: 'UpdateSAMLProvider',
      asked: { sAMLProviderArn: `arn:aws:iam::${PRODUCTION}:saml-provider/corp-idp` },
    }),
    ...madeHiddenUser(forged, 88),
    strange(forged, { minutesBefore: 41, service: 's3', name: 'ListBuckets' }),
  ],
};

/** Nobody is hostile: a change of this evening shut everyone out. */
export const misconfiguredFederation: Overlay = {
  scenario: 'misconfigured-federation',
  things: [
    {
      kind: 'identity-provider',
      account: PRODUCTION,
      id: 'corp-idp',
      data: { created: '2026-04-06T01:00:00Z', metadata: metadataOf('2026-11-28T15:00:00Z') },
    },
    {
      kind: 'organization-policy',
      account: MANAGEMENT,
      id: 'p-federate7',
      data: {
        type: 'RESOURCE_CONTROL_POLICY',
        name: 'OnlyNewPortal',
        description: 'Sign-in by the new portal only.',
        targets: [PRODUCTION],
        content: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 'sts:AssumeRoleWithSAML',
              Resource: '*',
            },
          ],
        }),
      },
    },
  ],
  history: [
    usual(deployer, {
      minutesBefore: 75,
      service: 'iam',
      region: 'us-east-1',
      name: 'UpdateSAMLProvider',
      asked: { sAMLProviderArn: `arn:aws:iam::${PRODUCTION}:saml-provider/corp-idp` },
    }),
    usual(
      {
        type: 'AssumedRole',
        account: MANAGEMENT,
        role: 'OrganizationAdministrator',
        session: 'y.abe@corp.invalid',
      },
      {
        account: MANAGEMENT,
        minutesBefore: 70,
        service: 'organizations',
        region: 'us-east-1',
        name: 'AttachPolicy',
        asked: { policyId: 'p-federate7', targetId: PRODUCTION },
      },
    ),
    usual(assertion, {
      minutesBefore: 52,
      service: 'sts',
      name: 'AssumeRoleWithSAML',
      error: { code: 'AccessDenied', message: 'Not authorized to perform sts:AssumeRoleWithSAML' },
    }),
  ],
};

/** A leaked key is at work; what it can reach it looks at, and it makes itself a user. */
export const leakedKey: Overlay = {
  scenario: 'leaked-key',
  accounts: { [PRODUCTION]: withHiddenUser },
  things: [
    {
      kind: 'detector',
      account: PRODUCTION,
      region: 'ap-northeast-1',
      id: '12abc34d567e8fa901bc2d34e56789f0',
      data: {
        on: true,
        findings: [
          {
            id: '8ec5f1a2b3c4d5e6f708192a3b4c5d6e',
            type: 'UnauthorizedAccess:IAMUser/MaliciousIPCaller.Custom',
            severity: 5,
            title: 'API calls by ci-deploy came from an address on a threat list.',
            resource: 'ci-deploy',
          },
        ],
      },
    },
  ],
  history: [
    usual(deployer, { minutesBefore: 190, service: 'ec2', name: 'DescribeInstances' }),
    strange(deployer, { minutesBefore: 64, service: 'sts', name: 'GetCallerIdentity' }),
    strange(deployer, {
      minutesBefore: 63,
      service: 'iam',
      region: 'us-east-1',
      name: 'ListUsers',
    }),
    ...madeHiddenUser(deployer, 58),
    strange(deployer, {
      minutesBefore: 44,
      service: 'ec2',
      region: 'us-west-2',
      name: 'RunInstances',
      asked: { instanceType: 'p4d.24xlarge', minCount: 8, maxCount: 8 },
      error: {
        code: 'Client.UnauthorizedOperation',
        message: 'You are not authorized to perform this operation.',
      },
    }),
  ],
};

import type { Policies } from '../../../../main/core/iam/evaluate.ts';
import {
  ACCOUNT,
  all,
  allow,
  deny,
  given,
  policy,
  session,
  user,
  type Case,
  type Expected,
  type Page,
} from './case.ts';

const ORG = 'https://docs.aws.amazon.com/organizations/latest/userguide/';
type Levels = NonNullable<Policies['scps']>;

function under(
  says: string,
  expected: Expected,
  scps: Levels | undefined,
  asked: Parameters<typeof given>[2] = {},
): Case {
  return given(says, expected, {
    identity: [all],
    ...asked,
    with: { ...asked.with, ...(scps ? { scps } : {}) },
  });
}

const s3 = policy(allow('s3:*'));
const ec2 = policy(allow('ec2:*'));
const noS3 = policy(deny('s3:*'));
const own = {
  account: ACCOUNT,
  policy: policy({ ...allow('s3:*'), Principal: { AWS: user.arn } }),
};
const root = {
  account: ACCOUNT,
  arn: `arn:aws:iam::${ACCOUNT}:root`,
  principalArn: `arn:aws:iam::${ACCOUNT}:root`,
};

export const scps: Page = {
  source: `${ORG}orgs_manage_policies_scps_evaluation.html`,
  cases: [
    under('FullAWSAccess at each level', 'allow', [[all], [all], [all]]),
    under('an SCP grants nothing', 'silence of identity', [[all]], { identity: [] }),
    under('the root leaves it out', 'silence of scp', [[ec2], [all], [all]]),
    under('an organizational unit leaves it out', 'silence of scp', [[all], [ec2], [all]]),
    under('the account leaves it out', 'silence of scp', [[all], [all], [ec2]]),
    under('a level without a policy leaves out all', 'silence of scp', [[all], [], [all]]),
    under('what each level allows', 'allow', [[all], [s3, ec2], [s3]]),
    under('two levels that share nothing', 'silence of scp', [[all], [s3], [ec2]]),
    under('a deny at the root', 'deny by scp', [[all, noS3], [all], [all]]),
    under('a deny at the account', 'deny by scp', [[all], [all], [all, noS3]]),
    under('a deny of other actions', 'allow', [[all, policy(deny('ec2:*'))], [all]]),
    under('an SCP limits what a resource grants', 'deny by scp', [[all, noS3]], {
      identity: [],
      with: { resource: own },
    }),
    under('the management account knows none', 'allow', undefined),
    under('a root user of a member account', 'deny by scp', [[all, noS3]], { asker: root }),
    under(
      'a deny that spares break-glass roles',
      'allow',
      [
        [
          all,
          policy(
            deny('s3:*', '*', {
              Condition: {
                ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/BREAK-GLASS-*' },
              },
            }),
          ),
        ],
      ],
      {
        asker: session,
        context: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/BREAK-GLASS-READONLY` },
      },
    ),
    under(
      'the same deny, another role',
      'deny by scp',
      [
        [
          all,
          policy(
            deny('s3:*', '*', {
              Condition: {
                ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/BREAK-GLASS-*' },
              },
            }),
          ),
        ],
      ],
      { asker: session, context: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/Admin` } },
    ),
  ],
};

function guarded(
  says: string,
  expected: Expected,
  rcps: Levels,
  asked: Parameters<typeof given>[2] = {},
): Case {
  return given(says, expected, { identity: [all], ...asked, with: { ...asked.with, rcps } });
}

const insecure = policy(
  deny('s3:*', '*', { Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } } }),
);
const outsiders = policy(
  deny('s3:*', '*', {
    Condition: {
      StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-example' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    },
  }),
);

export const rcps: Page = {
  source: `${ORG}orgs_manage_policies_rcps.html`,
  cases: [
    guarded('RCPFullAWSAccess', 'allow', [[all]]),
    guarded('an RCP grants nothing', 'silence of identity', [[all]], { identity: [] }),
    guarded('a level that leaves it out', 'silence of rcp', [[all], [ec2]]),
    guarded('a deny of requests without TLS', 'deny by rcp', [[all, insecure]], {
      context: { 'aws:SecureTransport': 'false' },
    }),
    guarded('the same deny, with TLS', 'allow', [[all, insecure]], {
      context: { 'aws:SecureTransport': 'true' },
    }),
    guarded('a deny of other organizations', 'deny by rcp', [[all, outsiders]], {
      context: { 'aws:PrincipalOrgID': 'o-other', 'aws:PrincipalIsAWSService': 'false' },
    }),
    guarded('the same deny, one’s own organization', 'allow', [[all, outsiders]], {
      context: { 'aws:PrincipalOrgID': 'o-example', 'aws:PrincipalIsAWSService': 'false' },
    }),
    guarded('the same deny spares AWS services', 'allow', [[all, outsiders]], {
      context: { 'aws:PrincipalIsAWSService': 'true' },
    }),
    guarded('an RCP is asked before an SCP', 'deny by rcp', [[all, noS3]], {
      with: { scps: [[all, noS3]] },
    }),
  ],
};

const KEY = `arn:aws:kms:us-west-2:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

function key(
  says: string,
  expected: Expected,
  AWS: string | undefined,
  asked: Parameters<typeof given>[2] = {},
): Case {
  const statements = AWS === undefined ? [] : [{ ...allow('kms:*'), Principal: { AWS } }];
  return given(says, expected, {
    action: 'kms:Decrypt',
    resource: KEY,
    ...asked,
    with: { resource: { account: ACCOUNT, policy: policy(...statements), mustAllow: true } },
  });
}

export const keys: Page = {
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
  cases: [
    key('without the key policy IAM policies have no effect', 'silence of resource', undefined, {
      identity: [all],
    }),
    key('the account is named: IAM policies count', 'allow', `arn:aws:iam::${ACCOUNT}:root`, {
      identity: [all],
    }),
    key(
      'the account is named: IAM policies are needed',
      'silence of identity',
      `arn:aws:iam::${ACCOUNT}:root`,
    ),
    key('the user is named: no IAM policy is needed', 'allow', user.arn),
    key('another user is named', 'silence of resource', `${user.arn}2`, { identity: [all] }),
  ],
};

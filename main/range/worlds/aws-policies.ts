import type { PolicyDocument } from '../../core/iam/policy.ts';

/** Policies that AWS manages, by name: those a range's sessions are narrowed by, as far as it needs them. */
export const AWS_POLICIES: ReadonlyMap<string, PolicyDocument> = new Map([
  [
    'AmazonSSMReadOnlyAccess',
    {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['ssm:Describe*', 'ssm:Get*', 'ssm:List*'],
          Resource: '*',
        },
      ],
    },
  ],
]);

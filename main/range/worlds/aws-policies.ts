import type { PolicyDocument } from '../../core/iam/policy.ts';

/** Policies that AWS manages, by name: those a range's sessions are narrowed by, as far as it needs them. */
export const AWS_POLICIES: ReadonlyMap<string, PolicyDocument> = new Map<string, PolicyDocument>([
  [
    'AdministratorAccess',
    { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
  ],
  [
    'ReadOnlyAccess',
    {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['*:Get*', '*:List*', '*:Describe*', '*:Lookup*'],
          Resource: '*',
        },
      ],
    },
  ],
  [
    'AWSDenyAll',
    { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] },
  ],
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

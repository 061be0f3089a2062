import { evaluateAccess } from '../../iam/evaluate.ts';
import type { PolicyDocument } from '../../iam/policy.ts';
import { asked, documentsOf } from '../access.ts';
import { check, fails, unread, type Said } from '../check.ts';
import type { RoleFacts } from '../facts.ts';
import { breakGlassRoles, type Given } from '../given.ts';
import type { Elsewhere, Place } from '../places.ts';
import { emergencySecrets, type EmergencySecret } from '../systems/secrets.ts';

type SecretCall =
  | 'iam:GetAccountAuthorizationDetails'
  | 'secretsmanager:DescribeSecret'
  | 'secretsmanager:GetResourcePolicy'
  | 'kms:GetKeyPolicy';

const READ = 'secretsmanager:GetSecretValue';
/** Of the account, with every right, and no responder. */
const STRANGER = 'Administrator';

/** SEC10-BP05 R13, R51: credentials of what IAM does not guard, for the incident roles and nobody else. */
export const ssm06 = check({
  id: 'SSM-06',
  title: {
    en: 'Emergency secrets are for the incident roles only',
    ja: '緊急用のシークレットをインシデント対応ロールだけが読める',
  },
  severity: 'high',
  proves: ['R13', 'R51'],
  scope: 'once',
  predicted: true,
  needs: [],
  reads: [
    'secretsmanager:ListSecrets',
    'secretsmanager:DescribeSecret',
    'secretsmanager:GetResourcePolicy',
    'iam:GetAccountAuthorizationDetails',
  ],
  fallbacks: ['kms:GetKeyPolicy'],
  fix: {
    en: 'Create or replicate the secret, set its policy to the incident role, and let the role use its key.',
    ja: 'シークレットを作成または複製し、リソースポリシーをインシデント対応ロールに絞り、キーの使用を許可します。',
  },
  related: {
    prowler: [
      'secretsmanager_has_restrictive_resource_policy',
      'secretsmanager_not_publicly_accessible',
    ],
  },
  judge: (_, given, elsewhere) =>
    emergencySecrets(given.account, elsewhere, (secret) => secretSaid(secret, given, elsewhere)),
});

function secretSaid(secret: EmergencySecret, given: Given, elsewhere: Elsewhere<SecretCall>): Said {
  const { arn, name, place } = secret;
  const details = elsewhere.of('iam:GetAccountAuthorizationDetails', place);
  const described = elsewhere.of('secretsmanager:DescribeSecret', place)?.[arn];
  const policy = elsewhere.of('secretsmanager:GetResourcePolicy', place)?.[arn];
  if (details === undefined) return [unread(name, 'iam:GetAccountAuthorizationDetails', place)];
  if (described === undefined) return [unread(name, 'secretsmanager:DescribeSecret', place)];
  if (policy === undefined) return [unread(name, 'secretsmanager:GetResourcePolicy', place)];
  const roles = breakGlassRoles(details.roles, given);
  const readers = roles.filter((one) => mayRead(one, secret, policy));
  return [
    ...(readers.length > 0
      ? []
      : [
          fails(name, 'No break-glass role may read it.', 'どの緊急アクセス用ロールも読めません。'),
        ]),
    ...(policy === 'none' || strangerMayRead(secret, policy.document)
      ? [
          fails(
            name,
            'Its policy keeps no administrator of the account out.',
            'アカウントの管理者を締め出すポリシーがありません。',
          ),
        ]
      : []),
    ...(described.replicas.length > 0
      ? []
      : [fails(name, 'Has no copy in another Region.', '別のリージョンに複製がありません。')]),
    ...(described.key === undefined || readers.length === 0
      ? []
      : keySaid(described.key, name, readers, place, elsewhere)),
  ];
}

function mayRead(
  role: RoleFacts,
  { arn, place }: EmergencySecret,
  policy: { readonly document: PolicyDocument } | 'none',
): boolean {
  const identity = documentsOf(role.policies);
  if (identity === undefined) return false;
  return evaluateAccess(
    { account: place.account, arn: role.arn, principalArn: role.arn },
    {
      identity,
      ...(policy === 'none'
        ? {}
        : { resource: { account: place.account, policy: policy.document } }),
    },
    asked(role, READ, arn),
  ).allowed;
}

function strangerMayRead({ arn, place }: EmergencySecret, document: PolicyDocument): boolean {
  const [, partition = 'aws'] = arn.split(':');
  const stranger = `arn:${partition}:iam::${place.account}:role/${STRANGER}`;
  const everything = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' } as const] };
  return evaluateAccess(
    { account: place.account, arn: stranger, principalArn: stranger },
    { identity: [everything], resource: { account: place.account, policy: document } },
    asked({ arn: stranger, name: STRANGER }, READ, arn),
  ).allowed;
}

function keySaid(
  key: string,
  name: string,
  readers: readonly RoleFacts[],
  place: Required<Place>,
  elsewhere: Elsewhere<SecretCall>,
): Said {
  const policies = elsewhere.of('kms:GetKeyPolicy', place);
  const policy = policies?.[key] ?? policies?.[key.slice(key.lastIndexOf('/') + 1)];
  if (policy === undefined) return [unread(name, 'kms:GetKeyPolicy', place)];
  const may = readers.some(
    (role) =>
      evaluateAccess(
        { account: place.account, arn: role.arn, principalArn: role.arn },
        {
          identity: documentsOf(role.policies) ?? [],
          resource: { account: place.account, policy, mustAllow: true },
        },
        asked(role, 'kms:Decrypt', key.startsWith('arn:') ? key : '*', {
          'kms:viaservice': `secretsmanager.${place.region}.amazonaws.com`,
        }),
      ).allowed,
  );
  return may
    ? []
    : [
        fails(
          name,
          'No role that may read it may use its key.',
          '読めるロールがキーを使えません。',
        ),
      ];
}

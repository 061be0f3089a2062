import type { PolicyDocument, PolicyStatement } from '../../iam/policy.ts';
import { LIMITS, sizeOf } from '../sizes.ts';
import type { Site } from '../site.ts';
import { documentOf } from './document.ts';

const ASSUMES = ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'] as const;
const SIGNS_IN = ['signin:AuthorizeOAuth2Access', 'signin:CreateOAuth2Token'] as const;

/**
 * What the group of the break-glass users may do: assume the listed roles with MFA, sign in through
 * `aws login` where the kit has that lane, and nothing else (R26; breakglass-practice 2.1). Roles are
 * named one by one. As many policies as their number needs; the denials stand in the first.
 */
export function userPolicies(site: Site): readonly PolicyDocument[] {
  const first = [...signIn(site), neverKeys(), nothingElse(site)];
  const chunks: string[][] = [[]];
  for (const { arn } of site.roles) {
    const last = chunks.at(-1) ?? [];
    const rest = chunks.length === 1 ? first : [];
    if (sizeOf(documentOf(mayAssume([...last, arn]), ...rest)) <= LIMITS.managed) last.push(arn);
    else chunks.push([arn]);
  }
  return chunks.map((arns, at) => documentOf(mayAssume(arns), ...(at === 0 ? first : [])));
}

function mayAssume(arns: readonly string[]): PolicyStatement {
  return {
    Sid: 'AssumeListedIncidentRolesWithMfa',
    Effect: 'Allow',
    Action: ASSUMES,
    Resource: arns,
    Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  };
}

function signIn({ lanes, partition }: Site): readonly PolicyStatement[] {
  if (!lanes.includes('aws-login')) return [];
  return [
    {
      Sid: 'AwsLoginWithoutAccessKeys',
      Effect: 'Allow',
      Action: SIGNS_IN,
      Resource: `arn:${partition}:signin:*:*:oauth2/public-client/*`,
    },
  ];
}

/** Making keys is refused to the users themselves; who may make a sealed one is another role. */
function neverKeys(): PolicyStatement {
  return {
    Sid: 'NeverMakeLongLivedCredentials',
    Effect: 'Deny',
    Action: [
      'iam:CreateAccessKey',
      'iam:UpdateAccessKey',
      'iam:CreateServiceSpecificCredential',
      'iam:UploadSSHPublicKey',
      'iam:UploadSigningCertificate',
    ],
    Resource: '*',
  };
}

function nothingElse({ lanes }: Site): PolicyStatement {
  return {
    Sid: 'NothingElse',
    Effect: 'Deny',
    NotAction: [
      ...ASSUMES,
      'sts:GetSessionToken',
      'sts:GetCallerIdentity',
      ...(lanes.includes('aws-login') ? SIGNS_IN : []),
    ],
    Resource: '*',
  };
}

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder as the readiness command reads it: answers of AWS by their path in it. */
export function factFolder(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'facts-'));
  for (const [path, answer] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof answer === 'string' ? answer : JSON.stringify(answer));
  }
  return folder;
}

const SECURITY = '111122223333';

/** The shapes of the IAM API reference, for one user who is as the practice wants them. */
export const answers = {
  [`${SECURITY}/iam-get-account-authorization-details.json`]: {
    UserDetailList: [
      {
        Path: '/',
        UserName: 'sato-break-glass',
        UserId: 'AIDAEXAMPLE1234567890',
        Arn: `arn:aws:iam::${SECURITY}:user/sato-break-glass`,
        CreateDate: '2025-04-01T00:00:00+00:00',
        GroupList: ['BREAK-GLASS'],
        AttachedManagedPolicies: [],
        Tags: [
          { Key: 'BreakGlass', Value: 'true' },
          { Key: 'Owner', Value: 'sato' },
        ],
      },
    ],
    GroupDetailList: [
      {
        GroupName: 'BREAK-GLASS',
        GroupPolicyList: [],
        AttachedManagedPolicies: [
          { PolicyName: 'assume', PolicyArn: `arn:aws:iam::${SECURITY}:policy/assume` },
        ],
      },
    ],
    RoleDetailList: [],
    Policies: [
      {
        Arn: `arn:aws:iam::${SECURITY}:policy/assume`,
        PolicyVersionList: [
          { VersionId: 'v1', IsDefaultVersion: false, Document: '%7B%7D' },
          {
            VersionId: 'v2',
            IsDefaultVersion: true,
            Document: encodeURIComponent(
              JSON.stringify({
                Version: '2012-10-17',
                Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' },
              }),
            ),
          },
        ],
      },
    ],
  },
  [`${SECURITY}/iam-get-account-password-policy.json`]: { Error: { Code: 'NoSuchEntity' } },
  [`${SECURITY}/iam-get-account-summary.json`]: { Error: { Code: 'AccessDenied' } },
  [`${SECURITY}/iam-get-credential-report.csv`]:
    'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_2_active\n' +
    `sato-break-glass,arn:aws:iam::${SECURITY}:user/sato-break-glass,2025-04-01T00:00:00+00:00,true,2026-01-02T03:04:05+00:00,2025-12-01T00:00:00+00:00,N/A,true,false,false\n`,
  [`${SECURITY}/users/sato-break-glass/iam-list-mfa-devices.json`]: {
    MFADevices: [
      {
        UserName: 'sato-break-glass',
        SerialNumber: `arn:aws:iam::${SECURITY}:mfa/sato`,
        EnableDate: '2025-04-02T00:00:00+00:00',
      },
    ],
  },
  [`${SECURITY}/users/sato-break-glass/iam-get-login-profile.json`]: {
    Error: { Code: 'NoSuchEntity' },
  },
} as const;

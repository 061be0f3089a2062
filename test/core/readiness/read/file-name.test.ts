import { expect, test } from 'vitest';
import { fileNameOf } from '../../../../main/core/readiness/read/file-name.ts';

// As `aws iam help` and the like name their commands.
test.each([
  ['iam:GetLoginProfile', 'iam-get-login-profile'],
  ['iam:ListMFADevices', 'iam-list-mfa-devices'],
  ['iam:ListSSHPublicKeys', 'iam-list-ssh-public-keys'],
  ['ec2:DescribeVpcEndpoints', 'ec2-describe-vpc-endpoints'],
  ['s3:GetBucketObjectLockConfiguration', 's3-get-bucket-object-lock-configuration'],
] as const)('%s is in %s', (call, file) => {
  expect(fileNameOf(call)).toBe(file);
});

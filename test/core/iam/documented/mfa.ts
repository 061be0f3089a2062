import { allow, deny, given, iamPage, policy, when } from './case.ts';

const present = { 'aws:MultiFactorAuthPresent': 'true' };
const absent = { 'aws:MultiFactorAuthPresent': 'false' };
const hour = { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } };

function denied(operator: 'Bool' | 'BoolIfExists'): {
  readonly identity: readonly ReturnType<typeof policy>[];
} {
  const Condition = { [operator]: absent };
  return { identity: [policy(allow('*'), deny('*', '*', { Condition }))] };
}

export const mfa = iamPage('reference_policies_condition-keys', [
  when('Bool true, with MFA', true, { Bool: present }, present),
  when('Bool true, a session without MFA', false, { Bool: present }, absent),
  when('Bool true, a long-term key: no such key', false, { Bool: present }),
  given('Deny with Bool false: a session without MFA', 'deny by identity', {
    ...denied('Bool'),
    context: absent,
  }),
  given('Deny with Bool false lets a long-term key through', 'allow', denied('Bool')),
  given(
    'Deny with BoolIfExists false stops a long-term key too',
    'deny by identity',
    denied('BoolIfExists'),
  ),
  given('Deny with BoolIfExists false, with MFA', 'allow', {
    ...denied('BoolIfExists'),
    context: present,
  }),
  when('BoolIfExists true lets a long-term key through', true, { BoolIfExists: present }),
  when('age below the limit', true, hour, { 'aws:MultiFactorAuthAge': '3599' }),
  when('age at the limit', false, hour, { 'aws:MultiFactorAuthAge': '3600' }),
  when('age, signed in without MFA: no such key', false, hour),
  when('Null of the age tells MFA apart', true, { Null: { 'aws:MultiFactorAuthAge': 'true' } }),
  when(
    'PrincipalArn of a session is its role’s',
    true,
    { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/BREAK-GLASS-*' } },
    { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/BREAK-GLASS-READONLY' },
  ),
  when(
    'PrincipalOrgID',
    false,
    { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } },
    { 'aws:PrincipalOrgID': 'o-other' },
  ),
  when(
    'RequestedRegion, denied outside',
    false,
    { StringEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] } },
    { 'aws:RequestedRegion': 'us-east-1' },
  ),
  when(
    'names of keys know no case',
    true,
    { Bool: { 'AWS:multifactorauthpresent': 'true' } },
    present,
  ),
]);

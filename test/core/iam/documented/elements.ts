import { allow, deny, given, iamPage, policy, type Case } from './case.ts';
import type { PolicyStatement } from '../../../../main/core/iam/policy.ts';

const queue = 'arn:aws:sqs:us-east-2:111122223333:queue1';

function covers(
  says: string,
  Resource: string | readonly string[],
  resource: string,
  allowed = true,
): Case {
  const identity = [policy(allow('*', Resource))];
  return given(says, allowed ? 'allow' : 'silence of identity', { identity, resource });
}

function does(
  says: string,
  Action: string | readonly string[],
  action: string,
  allowed = true,
): Case {
  const identity = [policy(allow(Action))];
  return given(says, allowed ? 'allow' : 'silence of identity', { identity, action });
}

function not(
  says: string,
  statement: PolicyStatement,
  asked: { action?: string; resource?: string },
  allowed: boolean,
): Case {
  const identity = [policy(statement)];
  return given(says, allowed ? 'allow' : 'silence of identity', { identity, ...asked });
}

export const resources = iamPage('reference_policies_elements_resource', [
  covers('the very resource', queue, queue),
  covers('another Region', queue, queue.replace('us-east-2', 'us-west-2'), false),
  covers('a star in the Region', 'arn:aws:sqs:*:111122223333:queue1', queue),
  covers(
    'users below a path',
    'arn:aws:iam::111122223333:user/accounting/*',
    'arn:aws:iam::111122223333:user/accounting/jo',
  ),
  covers(
    'users beside it',
    'arn:aws:iam::111122223333:user/accounting/*',
    'arn:aws:iam::111122223333:user/sales/jo',
    false,
  ),
  covers('a bucket is not its objects', 'arn:aws:s3:::b', 'arn:aws:s3:::b/key', false),
  covers('objects are not the bucket', 'arn:aws:s3:::b/*', 'arn:aws:s3:::b', false),
  covers('several', ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'], 'arn:aws:s3:::b/key'),
  covers('? is one character', 'arn:aws:sqs:us-east-2:111122223333:queue?', queue),
  covers('a segment does not reach into the next', 'arn:aws:sqs:*:queue1', queue, false),
  covers('a short ARN is filled up with stars', 'arn:aws:sqs', queue),
  covers('a short ARN of another service', 'arn:aws:sns', queue, false),
  covers('names count case', 'arn:aws:sqs:us-east-2:111122223333:Queue1', queue, false),
]);

export const actions = iamPage('reference_policies_elements_action', [
  does('the very action', 'sqs:SendMessage', 'sqs:SendMessage'),
  does('case does not count', 'IAM:listaccesskeys', 'iam:ListAccessKeys'),
  does('all of a service', 's3:*', 's3:GetObject'),
  does('all of another service', 's3:*', 'sqs:SendMessage', false),
  does('a star in the middle', 'iam:*AccessKey*', 'iam:UpdateAccessKey'),
  does('a star in the middle, another action', 'iam:*AccessKey*', 'iam:ListUsers', false),
  does(
    'several',
    ['sqs:SendMessage', 'sqs:ReceiveMessage', 'ec2:StartInstances'],
    'ec2:StartInstances',
  ),
  does('? is one character', 'ec2:?tartInstances', 'ec2:StartInstances'),
]);

const notIam = { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' } as const;

export const notActions = iamPage('reference_policies_elements_notaction', [
  not('NotAction allows the rest', notIam, { action: 's3:GetObject' }, true),
  not('NotAction leaves out what it lists', notIam, { action: 'iam:CreateUser' }, false),
  given('what NotAction leaves out is not denied', 'allow', {
    identity: [policy(notIam), policy(allow('iam:CreateUser'))],
    action: 'iam:CreateUser',
  }),
  given('NotAction with Deny denies the rest', 'deny by identity', {
    identity: [policy(allow('*'), { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' })],
  }),
  given('NotAction with Deny spares what it lists', 'allow', {
    identity: [policy(allow('*'), { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' })],
    action: 'iam:CreateUser',
  }),
]);

const notPayroll = {
  Effect: 'Deny',
  Action: 's3:*',
  NotResource: ['arn:aws:s3:::HRBucket/Payroll', 'arn:aws:s3:::HRBucket/Payroll/*'],
} as const;

export const notResources = iamPage('reference_policies_elements_notresource', [
  given('NotResource with Deny spares what it lists', 'allow', {
    identity: [policy(allow('*'), notPayroll)],
    resource: 'arn:aws:s3:::HRBucket/Payroll/May',
  }),
  given('NotResource with Deny denies the rest', 'deny by identity', {
    identity: [policy(allow('*'), notPayroll)],
    resource: 'arn:aws:s3:::HRBucket/Other',
  }),
  not(
    'NotResource with Allow allows the rest',
    { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::HRBucket/*' },
    { resource: 'arn:aws:s3:::b/key' },
    true,
  ),
  not(
    'NotResource with Allow leaves out what it lists',
    { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::HRBucket/*' },
    { resource: 'arn:aws:s3:::HRBucket/a' },
    false,
  ),
]);

export const effects = iamPage(
  'reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay',
  [
    given('by default all is denied', 'silence of identity'),
    given('a deny that says what it denies', 'deny by identity', {
      identity: [policy(allow('*'), deny('s3:GetObject'))],
    }),
    given('a deny in one policy beats an allow in another', 'deny by identity', {
      identity: [policy(deny('s3:*')), policy(allow('*'))],
    }),
    given('a deny whose condition does not hold denies nothing', 'allow', {
      identity: [
        policy(
          allow('*'),
          deny('s3:*', '*', { Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ),
      ],
      context: { 'aws:SecureTransport': 'true' },
    }),
  ],
);

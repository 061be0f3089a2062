import { allow, given, iamPage, policy, type Case } from './case.ts';

const bucket = 'arn:aws:s3:::amzn-s3-demo-bucket/';

function own(
  says: string,
  allowed: boolean,
  [Resource, resource, context = {}, Version = '2012-10-17']: readonly [
    string,
    string,
    Case['context']?,
    string?,
  ],
): Case {
  const identity = [{ ...policy(allow('s3:GetObject', Resource)), Version }];
  return given(says, allowed ? 'allow' : 'silence of identity', { identity, resource, context });
}

const David = { 'aws:username': 'David' };
const home = `${bucket}\${aws:username}/*`;
const team = `${bucket}\${aws:PrincipalTag/team, 'company-wide'}/*`;

export const variables = iamPage('reference_policies_variables', [
  own('one’s own folder', true, [home, `${bucket}David/a`, David]),
  own('another’s folder', false, [home, `${bucket}Mary/a`, David]),
  own('a role has no user name', false, [home, `${bucket}David/a`]),
  own('names of keys know no case', true, [
    `${bucket}\${AWS:UserName}/*`,
    `${bucket}David/a`,
    David,
  ]),
  own('a tag as a part of the name', true, [
    `${bucket}\${aws:PrincipalTag/department}`,
    `${bucket}hr`,
    { 'aws:PrincipalTag/department': 'hr' },
  ]),
  own('a default where there is no tag', true, [team, `${bucket}company-wide/a`]),
  own('the tag where there is one', true, [
    team,
    `${bucket}yellow/a`,
    { 'aws:PrincipalTag/team': 'yellow' },
  ]),
  own('not the default where there is a tag', false, [
    team,
    `${bucket}company-wide/a`,
    { 'aws:PrincipalTag/team': 'yellow' },
  ]),
  own('no variable before the fifth colon', false, [
    'arn:aws:s3::${aws:username}:b/*',
    'arn:aws:s3::David:b/a',
    David,
  ]),
  own('version 2008-10-17: text', false, [home, `${bucket}David/a`, David, '2008-10-17']),
  own('version 2008-10-17: the very text', true, [
    home,
    `${bucket}\${aws:username}/a`,
    David,
    '2008-10-17',
  ]),
  own('${*} is a star, not a wildcard', false, [`${bucket}a\${*}c`, `${bucket}abc`]),
  own('${*} is a star', true, [`${bucket}a\${*}c`, `${bucket}a*c`]),
  own('${?} is a question mark', false, [`${bucket}a\${?}c`, `${bucket}abc`]),
  own('${$} is a dollar', true, [`${bucket}\${$}5`, `${bucket}$5`]),
  given('a variable that has no value is unequal to every value', 'allow', {
    identity: [
      policy(
        allow('*', '*', {
          Condition: { StringNotEquals: { 'aws:PrincipalTag/a': '${aws:nothing}' } },
        }),
      ),
    ],
    context: { 'aws:PrincipalTag/a': 'x' },
  }),
  given('a variable that has no value equals nothing', 'silence of identity', {
    identity: [
      policy(
        allow('*', '*', {
          Condition: { StringEquals: { 'aws:PrincipalTag/a': '${aws:nothing}' } },
        }),
      ),
    ],
    context: { 'aws:PrincipalTag/a': 'x' },
  }),
  given('numbers take no variables', 'silence of identity', {
    identity: [
      policy(allow('*', '*', { Condition: { NumericEquals: { 's3:max-keys': '${aws:epoch}' } } })),
    ],
    context: { 's3:max-keys': '5', 'aws:epoch': '5' },
  }),
]);

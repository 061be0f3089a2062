import { expect, test } from 'vitest';
import type { Range } from '../../../main/range/start.ts';
import type { PolicyDocument } from '../../../main/core/iam/policy.ts';
import type { World } from '../../../main/range/worlds/model.ts';
import type { WorldRole } from '../../../main/range/worlds/people.ts';
import { signedCall, type Answered, type TestCredentials } from '../support/signed-call.ts';
import { startTestRange } from '../support/start-test-range.ts';

const STAMPS = ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'];
const ALL: PolicyDocument = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

function role(name: string, trusts: string, condition: Record<string, string> = {}): WorldRole {
  const statement = { Effect: 'Allow' as const, Principal: { AWS: trusts }, Action: STAMPS };
  return {
    id: name,
    name,
    description: '',
    created: '2026-01-01T00:00:00Z',
    maxSessionSeconds: 43_200,
    permissions: [{ name: 'all', document: ALL }],
    trust: { Statement: [{ ...statement, Condition: { StringEquals: condition } }] },
  };
}

/** One account: a user without rights of its own, and roles that trust one another in turn. */
const world: World = {
  scenario: 'chain',
  organization: 'o-EXAMPLE',
  regions: ['us-west-2'],
  responder: 'one',
  accounts: [
    {
      id: '111122223333',
      alias: 'chain',
      instances: [],
      resourceGroups: [],
      secrets: [],
      users: [
        { name: 'one', tags: {}, created: '2026-01-01T00:00:00Z', groups: [], mfaDevice: 'one' },
      ],
      roles: [
        role('First', 'arn:aws:iam::111122223333:user/one'),
        role('Second', 'arn:aws:iam::111122223333:role/First'),
        role('Incident', 'arn:aws:iam::111122223333:role/First', {
          'aws:RequestTag/Incident': 'INC-7',
          'sts:ExternalId': 'agreed',
        }),
        role('Tagged', 'arn:aws:iam::111122223333:role/Second', {
          'aws:PrincipalTag/Incident': 'INC-7',
        }),
        role('Teamed', 'arn:aws:iam::111122223333:role/Second', { 'aws:PrincipalTag/Team': 'web' }),
        role('ByRoot', 'arn:aws:iam::111122223333:root'),
      ],
    },
  ],
};

type Form = Readonly<Record<string, string>>;

function assume(
  range: Range,
  credentials: TestCredentials,
  name: string,
  form: Form = {},
): Promise<Answered> {
  const RoleArn = `arn:aws:iam::111122223333:role/${name}`;
  return signedCall({
    ...range.endpoints[0]!,
    credentials,
    form: { Action: 'AssumeRole', RoleArn, RoleSessionName: 'one-two', ...form },
  });
}

function issued({ text }: Answered): TestCredentials {
  const part = (name: string): string =>
    new RegExp(`<${name}>(.*?)</${name}>`).exec(text)?.[1] ?? '';
  return {
    accessKeyId: part('AccessKeyId'),
    secretAccessKey: part('SecretAccessKey'),
    sessionToken: part('SessionToken'),
  };
}

test('in one account, being named in the trust suffices; its root alone does not', async () => {
  const range = await startTestRange({ world });
  expect((await assume(range, range, 'First', { DurationSeconds: '43200' })).status).toBe(200);
  expect((await assume(range, range, 'ByRoot')).message).toContain(
    'not authorized to perform: sts:AssumeRole',
  );
});

test('what the organization denies, no trust allows', async () => {
  const deny = { Effect: 'Deny', Action: 'sts:AssumeRole', Resource: '*' };
  const data = {
    name: 'Fence',
    description: '',
    targets: ['111122223333'],
    content: JSON.stringify({ Version: '2012-10-17', Statement: [deny] }),
  };
  const management = '222233334444';
  const fence = { kind: 'organization-policy' as const, account: management, id: 'p-1', data };
  const range = await startTestRange({ world: { ...world, management, things: [fence] } });
  expect((await assume(range, range, 'First')).code).toBe('AccessDenied');
});

test('a chained role lasts an hour at most, whatever the role allows', async () => {
  const range = await startTestRange({ world });
  const first = issued(await assume(range, range, 'First'));
  expect((await assume(range, first, 'Second', { DurationSeconds: '3600' })).status).toBe(200);
  expect((await assume(range, first, 'Second', { DurationSeconds: '3601' })).message).toBe(
    'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
  );
});

test('a SourceIdentity goes along a chain and cannot be changed on the way', async () => {
  const range = await startTestRange({ world });
  const first = issued(await assume(range, range, 'First', { SourceIdentity: 'one' }));
  expect((await assume(range, first, 'Second')).text).toContain(
    '<SourceIdentity>one</SourceIdentity>',
  );
  expect((await assume(range, first, 'Second', { SourceIdentity: 'another' })).code).toBe(
    'ValidationError',
  );
});

test('transitive tags go along and cannot be set again; others end with their session', async () => {
  const range = await startTestRange({ world });
  const tags = {
    'Tags.member.1.Key': 'Incident',
    'Tags.member.1.Value': 'INC-7',
    'Tags.member.2.Key': 'Team',
    'Tags.member.2.Value': 'web',
    'TransitiveTagKeys.member.1': 'Incident',
  };
  const first = issued(await assume(range, range, 'First', tags));
  const again = { 'Tags.member.1.Key': 'incident', 'Tags.member.1.Value': 'INC-8' };
  expect((await assume(range, first, 'Second', again)).code).toBe('InvalidParameterValue');
  const team = { 'Tags.member.1.Key': 'Team', 'Tags.member.1.Value': 'other' };
  expect((await assume(range, first, 'Second', team)).status).toBe(200);
  const second = issued(await assume(range, first, 'Second'));
  expect((await assume(range, second, 'Tagged')).status).toBe(200);
  expect((await assume(range, second, 'Teamed')).status).toBe(403);
});

test('a trust may ask for a tag and an external id; both must be right', async () => {
  const range = await startTestRange({ world });
  const first = issued(await assume(range, range, 'First'));
  const tag = (value: string): Form => ({
    'Tags.member.1.Key': 'Incident',
    'Tags.member.1.Value': value,
  });
  const tried = [
    {},
    tag('INC-7'),
    { ...tag('INC-8'), ExternalId: 'agreed' },
    { ...tag('INC-7'), ExternalId: 'agreed' },
  ];
  const answers = await Promise.all(tried.map((form) => assume(range, first, 'Incident', form)));
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 200]);
});

import { describe, expect, test } from 'vitest';
import { laneAForm, type ByLineDetail } from '../../../main/core/lane-a/form.ts';
import { allowedLink } from '../../../main/shell/allowed-links.ts';

const given = {
  role: {
    id: 'responder',
    arn: 'arn:aws:iam::444455556666:role/ops/BREAK-GLASS',
    account: '444455556666',
    maxSessionSeconds: 3600,
    trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true },
  },
  region: 'ap-northeast-1',
  vars: { server: 'i-0a7f3c91d2e84b605', who: "O'Hara" },
  comment: 'INC-7 bg:1',
  run: '0aae2c7e-11',
  now: '2026-01-01T00:00:00Z',
};

const command: ByLineDetail = {
  kind: 'run-command',
  role: 'responder',
  document: 'AWS-RunShellScript',
  targets: { instanceIds: '${server}' },
  script: ['echo ${who}', 'id\t-u'],
};

function formOf(step: ByLineDetail, more: Partial<typeof given> & { readonly own?: string } = {}) {
  const form = laneAForm(step, { ...given, ...more });
  if (!form.ok) throw new Error(form.error.code);
  return form.value;
}

describe('a command', () => {
  test('that lacks a value has no form', () => {
    expect(laneAForm(command, { ...given, vars: {} })).toMatchObject({
      error: { code: 'unknown-variable' },
    });
  });

  test('is one line for CloudShell that carries the script and the intent', () => {
    const { argv, call } = formOf(command);
    expect(call).toBe('ssm:SendCommand');
    expect(argv).toContain('i-0a7f3c91d2e84b605');
    expect(argv).toContain('INC-7 bg:1');
    const parameters = argv[argv.indexOf('--parameters') + 1] ?? '';
    expect(JSON.parse(parameters)).toEqual({ commands: [`echo 'O'\\''Hara'`, 'id\t-u'] });
    expect(parameters).not.toContain('\t');
  });

  test('by tag names the tag, not every instance', () => {
    const { argv, fields } = formOf({
      ...command,
      targets: { tag: { key: 'Name', value: 'web' } },
    });
    expect(argv).toContain('[{"Key":"tag:Name","Values":["web"]}]');
    expect(argv).not.toContain('--instance-ids');
    expect(fields).toContainEqual({ name: 'targets', value: 'Name=web' });
  });
});

test('a secret is named by an answer, and has no form without it', () => {
  const secret: ByLineDetail = { kind: 'secret', role: 'r', name: 'prod/${server}' };
  expect(formOf(secret).fields).toEqual([{ name: 'secret', value: 'prod/i-0a7f3c91d2e84b605' }]);
  expect(laneAForm(secret, { ...given, vars: {} })).toMatchObject({
    error: { code: 'unknown-variable' },
  });
});

test('older sessions are revoked up to a moment, at the role itself', () => {
  const { argv, link } = formOf({ kind: 'revoke', role: 'responder' });
  expect(argv.join(' ')).toContain('"aws:TokenIssueTime":"2026-01-01T00:00:02Z"');
  expect(argv[argv.indexOf('--role-name') + 1]).toBe('BREAK-GLASS');
  expect(link).toContain('section=revoke_sessions');
});

test.each<ByLineDetail>([
  command,
  { kind: 'automation', role: 'r', document: 'AWS-Restart', parameters: { Id: ['${server}'] } },
  { kind: 'terminal', role: 'r', target: '${server}' },
  { kind: 'revoke', role: 'r' },
  { kind: 'revoke', role: 'r', person: '${server}' },
  { kind: 'secret', role: 'r', name: 'prod/db&x=1', field: 'password' },
])('$kind opens a page the app may open, in every cloud', (step) => {
  for (const [partition, region] of [
    ['aws', 'ap-northeast-1'],
    ['aws-cn', 'cn-north-1'],
    ['aws-us-gov', 'us-gov-west-1'],
    ['aws-eusc', 'eusc-de-east-1'],
  ] as const) {
    const arn = `arn:${partition}:iam::444455556666:role/BREAK-GLASS`;
    const { link } = formOf(step, { region, role: { ...given.role, arn } });
    expect(allowedLink(link)).toBe(link);
  }
});

describe('a revocation that spares its own session', () => {
  const spare = { kind: 'revoke', role: 'responder', using: 'responder', spare: 'own' } as const;

  test('leaves by name in a browser, and is typed in as a policy: the button would end it', () => {
    const { denial, fields, link, spared } = formOf(spare, { own: 'sato' });
    expect(spared).toEqual({ name: 'sato', userId: '*:sato' });
    expect(denial?.name).toBe('RevokeOlderSessionsButOne.0aae2c7e');
    expect(denial?.document).toContain('"StringNotLike":{"aws:userid":"*:sato"}');
    expect(fields).toContainEqual({ name: 'policy', value: denial?.document });
    expect(link).toContain('section=permissions');
  });

  test.each([undefined, 'sato*', '*'])(
    'without a name that means one (%s) leaves nobody',
    (own) => {
      const { denial, spared } = formOf(spare, own === undefined ? {} : { own });
      expect(spared).toBeUndefined();
      expect(denial?.name).toBe('AWSRevokeOlderSessions.0aae2c7e');
    },
  );

  test('of one’s own name leaves nobody: it would end nothing', () => {
    expect(formOf({ ...spare, person: 'sato' }, { own: 'sato' }).spared).toBeUndefined();
  });
});

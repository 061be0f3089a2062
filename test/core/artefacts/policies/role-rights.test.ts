import { describe, expect, it } from 'vitest';
import { actionsOf, roleRights } from '../../../../main/core/artefacts/policies/role-rights.ts';
import { LIMITS, sizeOf } from '../../../../main/core/artefacts/sizes.ts';
import { evaluatePolicies } from '../../../../main/core/iam/evaluate.ts';
import { siteFor } from '../site-of.ts';

const need = (role: string, ...actions: readonly string[]) => ({
  id: role,
  role,
  why: { en: 'x', ja: 'x' },
  actions,
});

const rights = (actions: readonly string[], isRevoker = false) =>
  roleRights(siteFor(), { actions, automationRole: 'BREAK-GLASS-AUTOMATION', isRevoker });

const may = (
  actions: readonly string[],
  action: string,
  resource: string,
  context: Readonly<Record<string, string>> = {},
  isRevoker = false,
): boolean =>
  evaluatePolicies(rights(actions, isRevoker), {
    action,
    resource,
    context: new Map(Object.entries(context).map(([key, value]) => [key, [value]])),
  }) === 'allow';

const SHELL = 'arn:aws:ssm:us-east-1:444455556666:document/SSM-SessionManagerRunShell';
const OTHER = 'arn:aws:ssm:us-east-1:444455556666:document/AWS-StartPortForwardingSession';

describe('the rights of an incident role', () => {
  it('are what its playbooks declare, each once', () => {
    const needs = [need('a', 's3:B', 'ec2:A'), need('b', 'iam:X'), need('a', 'ec2:A')];
    expect(actionsOf(needs, 'a')).toEqual(['ec2:A', 's3:B']);
    expect(may(['ec2:StopInstances'], 'ec2:StopInstances', '*')).toBe(true);
    expect(may(['ec2:StopInstances'], 'ec2:TerminateInstances', '*')).toBe(false);
    expect(rights([])).toEqual([]);
  });

  it('open a session with the logged document only', () => {
    expect(may(['ssm:StartSession'], 'ssm:StartSession', SHELL)).toBe(true);
    expect(may(['ssm:StartSession'], 'ssm:StartSession', OTHER)).toBe(false);
    const unchecked = { 'ssm:sessiondocumentaccesscheck': 'false' };
    expect(may(['ssm:StartSession'], 'ssm:StartSession', SHELL, unchecked)).toBe(false);
  });

  it('end a responder’s own sessions; the revoker’s end everyone’s', () => {
    const mine = 'arn:aws:ssm:us-east-1:444455556666:session/AROA:sato-0a';
    const theirs = 'arn:aws:ssm:us-east-1:444455556666:session/AROA:jones-0a';
    const me = { 'aws:userid': 'AROA:sato' };
    const end = 'ssm:TerminateSession';
    expect(may([end], end, mine, me)).toBe(true);
    expect(may([end], end, theirs, me)).toBe(false);
    expect(may([end], end, theirs, me, true)).toBe(true);
    expect(may([end], 'ssm:ResumeSession', mine, me)).toBe(false);
  });

  it('let the revoker write to break-glass principals only, and a responder where they must', () => {
    const put = 'iam:PutRolePolicy';
    const ours = 'arn:aws:iam::444455556666:role/BREAK-GLASS-ROLE';
    const other = 'arn:aws:iam::444455556666:role/Admin';
    expect(may([put], put, ours, {}, true)).toBe(true);
    expect(may([put], put, other, {}, true)).toBe(false);
    expect(may([put], put, other)).toBe(true);
    expect(may(['iam:GetRole'], 'iam:GetRole', other, {}, true)).toBe(true);
  });

  it('pass one role, to Systems Manager', () => {
    const automation = 'arn:aws:iam::444455556666:role/BREAK-GLASS-AUTOMATION';
    const to = (service: string) => ({ 'iam:passedtoservice': service });
    const pass = 'iam:PassRole';
    expect(may([pass], pass, automation, to('ssm.amazonaws.com'))).toBe(true);
    expect(may([pass], pass, automation, to('ec2.amazonaws.com'))).toBe(false);
    expect(may([pass], pass, `${automation}-2`, to('ssm.amazonaws.com'))).toBe(false);
  });

  it('are split where IAM would not take them whole, none lost', () => {
    const actions = Array.from({ length: 400 }, (_, at) => `ec2:DescribeThingNumber${String(at)}`);
    const policies = rights([...actions, 'ssm:StartSession']);
    expect(policies.length).toBeGreaterThan(1);
    for (const policy of policies) expect(sizeOf(policy)).toBeLessThanOrEqual(LIMITS.managed);
    for (const action of actions) expect(may(actions, action, '*')).toBe(true);
  });
});

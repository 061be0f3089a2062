import { describe, expect, it } from 'vitest';
import { stacksOf } from '../../../main/core/artefacts/stacks.ts';
import { CHECKS } from '../../../main/core/readiness/checks/all.ts';
import { roleOf, siteFor } from './site-of.ts';

const need = (role: string, ...actions: readonly string[]) => ({
  id: role,
  role,
  why: { en: 'x', ja: 'x' },
  actions,
});

const sources = {
  needs: [need('responder', 'iam:PassRole', 'ec2:StopInstances', 'ssm:StartSession')],
  checks: CHECKS,
  auditors: ['arn:aws:iam::999900001111:role/audit'],
};

describe('what is rolled out', () => {
  it('is one stack for accounts with the same roles, and another for others', () => {
    const roles = [
      roleOf('readonly', 'BREAK-GLASS-READONLY', '100000000001'),
      roleOf('readonly', 'BREAK-GLASS-READONLY', '100000000002'),
      roleOf('revoker', 'BREAK-GLASS-REVOKER', '100000000003'),
    ];
    const named = stacksOf(siteFor({ roles }), sources)
      .filter(({ name }) => name.startsWith('role-accounts'))
      .map(({ name, where }) => [name, where.en.match(/\d{12}/g)]);
    expect(named).toEqual([
      ['role-accounts-1', ['100000000001', '100000000002']],
      ['role-accounts-2', ['100000000003']],
    ]);
  });

  it('has the automation role where a playbook passes one, without sessions', () => {
    const all = stacksOf(siteFor(), sources).flatMap(({ resources }) => resources);
    const automation = all.find(
      (one) => one.is === 'managed-policy' && /AUTOMATION/.test(one.name),
    );
    expect(JSON.stringify(automation)).toContain('ec2:StopInstances');
    expect(JSON.stringify(automation)).not.toContain('StartSession');
    const none = stacksOf(siteFor(), { ...sources, needs: [] }).flatMap(
      ({ resources }) => resources,
    );
    expect(JSON.stringify(none)).not.toContain('BREAK-GLASS-AUTOMATION');
  });

  it('tells of each thing in letters that IAM takes', () => {
    for (const { resources } of stacksOf(siteFor(), sources)) {
      for (const one of resources) {
        if ('tells' in one) expect(one.tells).toMatch(/^[\u0020-\u007E\u00A1-\u00FF]+$/);
      }
    }
  });
});

import type { Check } from '../readiness/check.ts';
import type { KitRole } from '../kit/model.ts';
import type { RoleNeed } from '../playbook/model.ts';
import { eventRules, ruleRegions } from './alerts/event-rules.ts';
import { FILTERS } from './alerts/filters.ts';
import { auditorRights } from './policies/auditor.ts';
import { documentOf } from './policies/document.ts';
import { keepEvidence } from './policies/evidence.ts';
import { protectPrincipals } from './policies/protection.ts';
import { actionsOf, roleRights } from './policies/role-rights.ts';
import { trustOf } from './policies/trust.ts';
import { userPolicies } from './policies/users.ts';
import type { Resource, Stack, Tags } from './resource.ts';
import { accountsOf, GROUP, nameOf, REVOKER, type Site } from './site.ts';

/** What the artefacts are made of besides kit and wishes. */
export interface Sources {
  /** Of every playbook. */
  readonly needs: readonly RoleNeed[];
  readonly checks: readonly Pick<Check, 'needs' | 'reads' | 'fallbacks'>[];
  /** Role of the account's own people or tools that may assume the auditor role. */
  readonly auditors: readonly string[];
}

const AUTOMATION = 'BREAK-GLASS-AUTOMATION';
const AUDITOR = 'IR-READINESS-AUDIT';
const TOPIC = 'break-glass-used';
const TAGS: Tags = { BreakGlass: 'true' };

/** The whole set-up, stack by stack, in the order in which it is rolled out. */
export function stacksOf(site: Site, sources: Sources): readonly Stack[] {
  return [
    security(site, sources),
    ...workloads(site, sources),
    {
      name: 'organization',
      where: {
        en: 'In the management account, or where policies are delegated to. Attach to the root.',
        ja: '管理アカウント（またはポリシーを委任したアカウント）に作り、ルートに関連付けます。',
      },
      resources: [
        {
          is: 'scp',
          name: 'BREAK-GLASS-PRINCIPALS',
          tells: 'Only keepers make or change break-glass users, groups, roles and policies.',
          document: protectPrincipals(site),
        },
        {
          is: 'scp',
          name: 'BREAK-GLASS-EVIDENCE',
          tells: 'Responders cannot stop the trail; only keepers touch the alerts.',
          document: keepEvidence(site),
        },
      ],
    },
    {
      name: 'log-account',
      where: {
        en: 'In the account and Region of the log group that the organization’s trail writes to.',
        ja: '組織の証跡が書き込むロググループのあるアカウントとリージョンに作ります。',
      },
      resources: [
        { is: 'topic', name: TOPIC },
        ...FILTERS.map((filter) => ({ is: 'alert', filter, topic: TOPIC }) as const),
      ],
    },
    {
      name: 'each-region',
      where: {
        en: `In every account with users or roles, in: ${ruleRegions(site).join(', ')}.`,
        ja: `ユーザーまたはロールのあるすべてのアカウントの、次のリージョンに作ります: ${ruleRegions(site).join('、')}。`,
      },
      resources: eventRules(site).map((rule) => ({ is: 'event-rule', rule }) as const),
    },
  ];
}

function security(site: Site, sources: Sources): Stack {
  const policies = userPolicies(site).map((document, at) => ({
    is: 'managed-policy' as const,
    name: `${GROUP}-${at + 1}`,
    tells: 'What break-glass users may do: assume the listed roles with MFA, and nothing else.',
    document,
  }));
  return {
    name: 'security-account',
    where: {
      en: `In ${site.security}, the account of the break-glass users.`,
      ja: `緊急アクセス用ユーザーのアカウント ${site.security} に作ります。`,
    },
    resources: [
      ...policies,
      { is: 'group', name: GROUP, policies: policies.map(({ name }) => name) },
      ...site.users.map(({ name, person }): Resource => ({
        is: 'user',
        name,
        group: GROUP,
        tags: { ...TAGS, Owner: person },
      })),
      { is: 'password-policy' },
      ...rolesOf(site, sources, site.security),
      ...auditor(sources),
    ],
  };
}

/** Accounts with the same roles share a stack, so that one StackSet serves them all. */
function workloads(site: Site, sources: Sources): readonly Stack[] {
  const alike = new Map<string, { accounts: string[]; resources: readonly Resource[] }>();
  for (const account of accountsOf(site)) {
    if (account === site.security) continue;
    const resources = [...rolesOf(site, sources, account), ...auditor(sources)];
    const key = JSON.stringify(resources);
    const known = alike.get(key);
    if (known) known.accounts.push(account);
    else alike.set(key, { accounts: [account], resources });
  }
  return [...alike.values()].map(({ accounts, resources }, at) => ({
    name: alike.size === 1 ? 'role-accounts' : `role-accounts-${at + 1}`,
    where: {
      en: `In ${accounts.join(', ')}. IAM is global: one Region is enough.`,
      ja: `${accounts.join('、')} に作ります。IAM はグローバルなので、リージョンは 1 つで足ります。`,
    },
    resources,
  }));
}

function rolesOf(site: Site, { needs }: Sources, account: string): readonly Resource[] {
  const roles = site.roles.filter((role) => role.account === account);
  const passes = roles.some(({ id }) => actionsOf(needs, id).includes('iam:PassRole'));
  return [
    ...roles.flatMap((role) => roleWith(site, needs, role)),
    ...(passes ? automation(needs, roles) : []),
  ];
}

function roleWith(site: Site, needs: readonly RoleNeed[], role: KitRole): readonly Resource[] {
  const name = nameOf(role.arn);
  const policies = roleRights(site, {
    actions: actionsOf(needs, role.id),
    automationRole: AUTOMATION,
    isRevoker: name === REVOKER,
  }).map((document, at) => ({
    is: 'managed-policy' as const,
    name: `${name}-${at + 1}`,
    tells: `What the playbooks need of ${name}.`,
    document,
  }));
  return [
    ...policies,
    {
      is: 'role',
      name,
      tells: 'For incidents only, from the break-glass users, with MFA.',
      trust: trustOf(site, role),
      policies: policies.map((policy) => policy.name),
      maxSessionSeconds: role.maxSessionSeconds,
      tags: TAGS,
    },
  ];
}

/** Systems Manager works as this role; it can do what the roles that pass it can, in EC2. */
function automation(needs: readonly RoleNeed[], roles: readonly KitRole[]): readonly Resource[] {
  const actions = roles
    .filter(({ id }) => actionsOf(needs, id).includes('iam:PassRole'))
    .flatMap(({ id }) => actionsOf(needs, id))
    .filter((action) => /^(ec2|ssm):/.test(action) && !action.endsWith('Session'));
  const name = `${AUTOMATION}-1`;
  return [
    {
      is: 'managed-policy',
      name,
      tells: 'What automations of the playbooks do.',
      document: documentOf({
        Sid: 'Automations',
        Effect: 'Allow',
        Action: [...new Set(actions)].sort(),
        Resource: '*',
      }),
    },
    {
      is: 'role',
      name: AUTOMATION,
      tells: 'For Systems Manager, when a playbook runs an automation.',
      trust: documentOf({
        Effect: 'Allow',
        Principal: { Service: 'ssm.amazonaws.com' },
        Action: 'sts:AssumeRole',
      }),
      policies: [name],
      maxSessionSeconds: 3_600,
      tags: TAGS,
    },
  ];
}

/** For the readiness checks: no break-glass user runs them (R26). */
function auditor({ checks, auditors }: Sources): readonly Resource[] {
  if (auditors.length === 0) return [];
  return [
    {
      is: 'managed-policy',
      name: `${AUDITOR}-1`,
      tells: 'What the readiness checks read.',
      document: auditorRights(checks, [
        'iam:GenerateCredentialReport',
        'iam:GenerateServiceLastAccessedDetails',
      ]),
    },
    {
      is: 'role',
      name: AUDITOR,
      tells: 'Reads what the readiness checks need, and nothing else.',
      trust: documentOf({
        Effect: 'Allow',
        Principal: { AWS: auditors },
        Action: 'sts:AssumeRole',
      }),
      policies: [`${AUDITOR}-1`],
      maxSessionSeconds: 3_600,
      tags: {},
    },
  ];
}

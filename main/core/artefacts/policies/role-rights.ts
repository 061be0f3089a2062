import type { PolicyDocument, PolicyStatement } from '../../iam/policy.ts';
import type { RoleNeed } from '../../playbook/model.ts';
import { LIMITS, sizeOf } from '../sizes.ts';
import { ROLE_NAMES, USER_NAMES, type Site } from '../site.ts';
import { documentOf } from './document.ts';

/** Rights that are never given to all resources: each has a statement of its own. */
const APART = new Set([
  'iam:PassRole',
  'ssm:ResumeSession',
  'ssm:StartSession',
  'ssm:TerminateSession',
]);

/** What the playbooks that use a role declare, once each, sorted: what it must be able to do. */
export function actionsOf(needs: readonly RoleNeed[], role: string): readonly string[] {
  const named = needs.filter((need) => need.role === role).flatMap(({ actions }) => actions);
  return [...new Set(named)].sort();
}

export interface Rights {
  readonly actions: readonly string[];
  /** Name of the role that is passed to Systems Manager's automations. */
  readonly automationRole: string;
  /** Ends everyone's sessions, and writes to IAM for that alone. */
  readonly isRevoker: boolean;
}

/**
 * The rights of an incident role: exactly the actions its playbooks declare (R33, POL-05), no
 * wildcard in them. Sessions on servers open with the logged document only, and a responder ends
 * and resumes their own (SSM-02). The revoker ends everyone's, and changes break-glass users and
 * roles only (PB-15). A role is passed to Systems Manager only (ROLE-05).
 */
export function roleRights(
  site: Site,
  { actions, automationRole, isRevoker }: Rights,
): readonly PolicyDocument[] {
  const denials = isRevoker ? actions.filter(writesToIam) : [];
  const plain = actions.filter((action) => !APART.has(action) && !denials.includes(action));
  const apart = [
    ...session(site, actions, isRevoker),
    ...(denials.length > 0 ? [ofPrincipals(site, denials)] : []),
    ...(actions.includes('iam:PassRole') ? [passRole(site, automationRole)] : []),
  ];
  const chunks: string[][] = [[]];
  for (const action of plain) {
    const last = chunks.at(-1) ?? [];
    if (sizeOf(documentOf(allowed([...last, action]), ...apart)) <= LIMITS.managed)
      last.push(action);
    else chunks.push([action]);
  }
  return chunks
    .map((chunk, at) => [...(chunk.length > 0 ? [allowed(chunk)] : []), ...(at === 0 ? apart : [])])
    .filter((statements) => statements.length > 0)
    .map((statements) => documentOf(...statements));
}

function allowed(Action: readonly string[]): PolicyStatement {
  return { Sid: 'WhatThePlaybooksDeclare', Effect: 'Allow', Action, Resource: '*' };
}

function session(
  site: Site,
  actions: readonly string[],
  isRevoker: boolean,
): readonly PolicyStatement[] {
  const own = ['ssm:ResumeSession', 'ssm:TerminateSession'].filter((one) => actions.includes(one));
  const arn = (rest: string): string => `arn:${site.partition}:${rest}`;
  return [
    ...(actions.includes('ssm:StartSession')
      ? [
          {
            Sid: 'SessionsWithTheLoggedDocument',
            Effect: 'Allow',
            Action: 'ssm:StartSession',
            Resource: [
              arn('ec2:*:*:instance/*'),
              arn('ssm:*:*:managed-instance/*'),
              arn('ssm:*:*:document/SSM-SessionManagerRunShell'),
            ],
            Condition: { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' } },
          } as const,
        ]
      : []),
    ...(own.length > 0
      ? [
          {
            Sid: isRevoker ? 'EverySession' : 'TheirOwnSessions',
            Effect: 'Allow',
            Action: own,
            Resource: arn(`ssm:*:*:session/${isRevoker ? '*' : '${aws:userid}-*'}`),
          } as const,
        ]
      : []),
  ];
}

function writesToIam(action: string): boolean {
  return (
    action.startsWith('iam:') && action !== 'iam:PassRole' && !/^iam:(?:Get|List)/.test(action)
  );
}

function ofPrincipals({ partition }: Site, Action: readonly string[]): PolicyStatement {
  return {
    Sid: 'BreakGlassPrincipalsOnly',
    Effect: 'Allow',
    Action,
    Resource: [
      `arn:${partition}:iam::*:role/${ROLE_NAMES}`,
      `arn:${partition}:iam::*:user/${USER_NAMES}`,
    ],
  };
}

function passRole(site: Site, automationRole: string): PolicyStatement {
  return {
    Sid: 'AutomationRoleToSystemsManager',
    Effect: 'Allow',
    Action: 'iam:PassRole',
    Resource: `arn:${site.partition}:iam::*:role/${automationRole}`,
    Condition: { StringEquals: { 'iam:PassedToService': 'ssm.amazonaws.com' } },
  };
}

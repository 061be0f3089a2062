import type { PolicyDocument } from '../../iam/policy.ts';
import type { Check } from '../../readiness/check.ts';
import { isOwn } from '../../readiness/own/facts.ts';
import { documentOf } from './document.ts';

/** What no audit of readiness needs, whatever else is attached to the role. */
const NEVER = ['kms:Decrypt', 's3:GetObject', 'secretsmanager:GetSecretValue', 'ssm:GetParameter*'];

/**
 * What the auditor role may read: the calls of the checks and nothing else (breakglass-practice
 * 3.12). `more` are actions under another name than their call, or asked before one.
 */
export function auditorRights(
  checks: readonly Pick<Check, 'needs' | 'reads' | 'fallbacks'>[],
  more: readonly string[] = [],
): PolicyDocument {
  const calls = checks
    .flatMap(({ needs, reads = [], fallbacks = [] }): readonly string[] => [
      ...needs,
      ...reads,
      ...fallbacks,
    ])
    .filter((name) => !isOwn(name));
  return documentOf(
    {
      Sid: 'ReadinessRead',
      Effect: 'Allow',
      Action: [...new Set([...calls, ...more])].sort(),
      Resource: '*',
    },
    { Sid: 'NeverReadSecretsOrObjects', Effect: 'Deny', Action: NEVER, Resource: '*' },
  );
}

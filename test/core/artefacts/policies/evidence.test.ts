import { describe, expect, it } from 'vitest';
import { keepEvidence } from '../../../../main/core/artefacts/policies/evidence.ts';
import { evaluatePolicies } from '../../../../main/core/iam/evaluate.ts';
import { KEEPER, siteFor, WORK } from '../site-of.ts';

const document = keepEvidence(siteFor());
const denied = (who: string, action: string, resource: string): boolean =>
  evaluatePolicies([document], {
    action,
    resource,
    context: new Map([['aws:principalarn', [who]]]),
  }) === 'explicit-deny';

const RESPONDER = `arn:aws:iam::${WORK}:role/BREAK-GLASS-ROLE`;
const ADMIN = `arn:aws:iam::${WORK}:role/Admin`;

describe('the policy that keeps the evidence', () => {
  it.each([
    ['cloudtrail:StopLogging', `arn:aws:cloudtrail:us-east-1:${WORK}:trail/org`],
    ['cloudtrail:PutEventSelectors', `arn:aws:cloudtrail:us-east-1:${WORK}:trail/org`],
    ['logs:PutRetentionPolicy', `arn:aws:logs:us-east-1:${WORK}:log-group:x`],
  ])('keeps a responder from %s; the account’s own people have their rules', (action, resource) => {
    expect(denied(RESPONDER, action, resource)).toBe(true);
    expect(denied(ADMIN, action, resource)).toBe(false);
  });

  it.each([
    ['logs:DeleteMetricFilter', 'logs:us-east-1:1:log-group:org-cloudtrail'],
    ['logs:PutMetricFilter', 'logs:us-east-1:1:log-group:org-cloudtrail:*'],
    ['cloudwatch:DisableAlarmActions', 'cloudwatch:us-east-1:1:alarm:BREAK-GLASS-Tamper'],
    ['cloudwatch:PutMetricAlarm', 'cloudwatch:us-east-1:1:alarm:BREAK-GLASS-Tamper'],
    ['events:PutRule', 'events:us-east-1:1:rule/BREAK-GLASS-SignIn'],
    ['sns:Unsubscribe', 'sns:us-east-1:1:break-glass-used'],
  ])('keeps everyone but the keepers from %s', (action, rest) => {
    expect(denied(ADMIN, action, `arn:aws:${rest}`)).toBe(true);
    expect(denied(KEEPER, action, `arn:aws:${rest}`)).toBe(false);
    expect(denied(ADMIN, action, 'arn:aws:events:us-east-1:1:rule/other')).toBe(false);
  });
});

import { eventRegions } from '../../aws/sign-in-regions.ts';
import { ROLE_NAMES, USER_NAMES, type Site } from '../site.ts';

export interface EventRule {
  readonly name: string;
  readonly tells: string;
  /** Amazon EventBridge, "Event patterns". */
  readonly pattern: Readonly<Record<string, unknown>>;
}

/** The Regions that need the rules: those of sign-in, and the kit's own. */
export function ruleRegions({ regions, partition }: Site): readonly string[] {
  return eventRegions(partition, regions);
}

/** They tell within seconds, where the metric filters need minutes (breakglass-practice 2.6). */
export function eventRules({ partition }: Site): readonly EventRule[] {
  return [
    {
      name: 'BREAK-GLASS-AssumeRole',
      tells: 'A break-glass role was assumed.',
      pattern: {
        source: ['aws.sts'],
        'detail-type': ['AWS API Call via CloudTrail'],
        detail: {
          eventSource: ['sts.amazonaws.com'],
          eventName: ['AssumeRole'],
          requestParameters: {
            roleArn: [{ wildcard: `arn:${partition}:iam::*:role/${ROLE_NAMES}` }],
          },
        },
      },
    },
    {
      name: 'BREAK-GLASS-SignIn',
      tells: 'A break-glass user or the root user signed in.',
      pattern: {
        source: ['aws.signin'],
        'detail-type': ['AWS Console Sign In via CloudTrail'],
        detail: {
          eventName: ['ConsoleLogin', 'SwitchRole'],
          userIdentity: {
            arn: [
              { wildcard: USER_NAMES },
              { wildcard: `*:assumed-role/${ROLE_NAMES}` },
              { wildcard: '*:root' },
            ],
          },
        },
      },
    },
  ];
}

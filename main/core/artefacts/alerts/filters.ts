import { ROLE_NAMES, USER_NAMES } from '../site.ts';

/** A metric filter on the organization's trail, with the alarm that hangs on it. */
export interface AlertFilter {
  /** Of filter and alarm, e.g. `BREAK-GLASS-AssumeRole`. */
  readonly name: string;
  readonly metric: string;
  /** CloudWatch Logs, "Filter pattern syntax for JSON log events". */
  readonly pattern: string;
  /** What it tells of, for the alarm's own description. */
  readonly tells: string;
}

const USER = `"${USER_NAMES}"`;

/**
 * Everything that tells of break-glass use (breakglass-practice 2.5): a role assumed by call and by
 * the console's Switch Role, which the published pattern with its `invokedBy` clause misses; each
 * sign-in; each refusal; each change of the principals; and root.
 */
export const FILTERS: readonly AlertFilter[] = [
  filter(
    'AssumeRole',
    `($.eventSource = "sts.amazonaws.com") && ($.eventName = "AssumeRole") && ($.requestParameters.roleArn = "*:role/${ROLE_NAMES}")`,
    'A break-glass role was assumed, or somebody tried.',
  ),
  filter(
    'SwitchRole',
    `($.eventSource = "signin.amazonaws.com") && ($.eventName = "SwitchRole") && ($.userIdentity.arn = "*:assumed-role/${ROLE_NAMES}")`,
    'A break-glass role was switched to in the console.',
  ),
  filter(
    'ConsoleLogin',
    `($.eventName = "ConsoleLogin") && ($.userIdentity.userName = ${USER})`,
    'A break-glass user signed in to the console, or somebody tried.',
  ),
  filter(
    'AwsLogin',
    `($.eventSource = "signin.amazonaws.com") && ($.userIdentity.arn = "*:user/${USER_NAMES}")`,
    'A break-glass user signed in with the AWS CLI.',
  ),
  filter(
    'AssumeDenied',
    `($.eventName = "AssumeRole") && ($.errorCode = "AccessDenied*") && ($.userIdentity.arn = "*:user/${USER_NAMES}")`,
    'A break-glass user was refused a role.',
  ),
  filter(
    'Tamper',
    `($.eventSource = "iam.amazonaws.com") && ($.readOnly IS FALSE) && (($.requestParameters.roleName = "${ROLE_NAMES}") || ($.requestParameters.userName = ${USER}) || ($.requestParameters.groupName = "${ROLE_NAMES}"))`,
    'A break-glass user, group or role was changed, or somebody tried.',
  ),
  filter(
    'RootUse',
    '$.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent"',
    'The root user was used.',
  ),
  filter(
    'NoMfaLogin',
    '($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes")',
    'Somebody signed in to the console without MFA.',
  ),
  filter(
    'TrailChange',
    '($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = StopLogging) || ($.eventName = PutEventSelectors)',
    'A trail was changed.',
  ),
  filter(
    'PolicyChange',
    [
      'DeleteGroupPolicy',
      'DeleteRolePolicy',
      'DeleteUserPolicy',
      'PutGroupPolicy',
      'PutRolePolicy',
      'PutUserPolicy',
      'CreatePolicy',
      'DeletePolicy',
      'CreatePolicyVersion',
      'DeletePolicyVersion',
      'AttachRolePolicy',
      'DetachRolePolicy',
      'AttachUserPolicy',
      'DetachUserPolicy',
      'AttachGroupPolicy',
      'DetachGroupPolicy',
    ]
      .map((event) => `($.eventName = ${event})`)
      .join(' || '),
    'A policy of IAM was changed.',
  ),
];

function filter(metric: string, condition: string, tells: string): AlertFilter {
  return { name: `BREAK-GLASS-${metric}`, metric, pattern: `{ ${condition} }`, tells };
}

export const NAMESPACE = 'BreakGlass';

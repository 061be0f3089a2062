import { NAMESPACE } from '../alerts/filters.ts';
import { keyPolicy, topicPolicy } from '../alerts/topic-policies.ts';
import { PASSWORD_POLICY } from '../password-policy.ts';
import type { Resource, Stack } from '../resource.ts';
import { parametersOf, words } from './parameters.ts';

/** Whoever rolls it out stands in that account. */
const ACCOUNT = '${data.aws_caller_identity.current.account_id}';

type Block = Readonly<Record<string, unknown>>;

const WHERE = {
  aws_caller_identity: { current: {} },
  aws_partition: { current: {} },
} as const;

/** A made thing: its Terraform type, its name within the module, its arguments. */
type Made = readonly [type: string, label: string, block: Block];

/** A stack as a Terraform module in JSON (Terraform, "JSON Configuration Syntax"). */
export function terraformOf({ resources }: Stack): Block {
  const made = resources.flatMap(madeOf);
  const types = [...new Set(made.map(([type]) => type))];
  const variables = variablesOf(resources);
  return {
    terraform: {
      required_version: '>= 1.5',
      required_providers: { aws: { source: 'hashicorp/aws', version: '>= 5.40' } },
    },
    ...(Object.keys(variables).length > 0 ? { variable: variables } : {}),
    ...(resources.some(({ is }) => is === 'topic') ? { data: WHERE } : {}),
    resource: Object.fromEntries(
      types.map((type) => [
        type,
        Object.fromEntries(
          made.filter(([one]) => one === type).map(([, label, block]) => [label, block]),
        ),
      ]),
    ),
  };
}

function madeOf(resource: Resource): readonly Made[] {
  switch (resource.is) {
    case 'managed-policy':
      return [
        [
          'aws_iam_policy',
          labelOf(resource.name),
          {
            name: resource.name,
            description: resource.tells,
            policy: jsonText(resource.document),
          },
        ],
      ];
    case 'group':
      return [
        ['aws_iam_group', labelOf(resource.name), { name: resource.name }],
        ...resource.policies.map((policy): Made => [
          'aws_iam_group_policy_attachment',
          labelOf(policy),
          {
            group: `\${aws_iam_group.${labelOf(resource.name)}.name}`,
            policy_arn: `\${aws_iam_policy.${labelOf(policy)}.arn}`,
          },
        ]),
      ];
    case 'user':
      return [
        ['aws_iam_user', labelOf(resource.name), { name: resource.name, tags: resource.tags }],
        [
          'aws_iam_user_group_membership',
          labelOf(resource.name),
          {
            user: `\${aws_iam_user.${labelOf(resource.name)}.name}`,
            groups: [`\${aws_iam_group.${labelOf(resource.group)}.name}`],
          },
        ],
      ];
    case 'role':
      return [
        [
          'aws_iam_role',
          labelOf(resource.name),
          {
            name: resource.name,
            description: resource.tells,
            assume_role_policy: jsonText(resource.trust),
            max_session_duration: resource.maxSessionSeconds,
            tags: resource.tags,
          },
        ],
        ...resource.policies.map((policy): Made => [
          'aws_iam_role_policy_attachment',
          labelOf(policy),
          {
            role: `\${aws_iam_role.${labelOf(resource.name)}.name}`,
            policy_arn: `\${aws_iam_policy.${labelOf(policy)}.arn}`,
          },
        ]),
      ];
    case 'password-policy':
      return [['aws_iam_account_password_policy', 'break_glass', passwordPolicy()]];
    case 'scp':
      return [
        [
          'aws_organizations_policy',
          labelOf(resource.name),
          {
            name: resource.name,
            description: resource.tells,
            type: 'SERVICE_CONTROL_POLICY',
            content: jsonText(resource.document),
          },
        ],
        [
          'aws_organizations_policy_attachment',
          labelOf(resource.name),
          {
            for_each: '${var.target_ids}',
            policy_id: `\${aws_organizations_policy.${labelOf(resource.name)}.id}`,
            target_id: '${each.value}',
          },
        ],
      ];
    case 'topic':
      return topic(resource.name);
    case 'alert':
      return alert(resource);
    case 'event-rule':
      return [
        [
          'aws_cloudwatch_event_rule',
          labelOf(resource.rule.name),
          {
            name: resource.rule.name,
            description: resource.rule.tells,
            event_pattern: jsonText(resource.rule.pattern),
          },
        ],
        [
          'aws_cloudwatch_event_target',
          labelOf(resource.rule.name),
          {
            rule: `\${aws_cloudwatch_event_rule.${labelOf(resource.rule.name)}.name}`,
            arn: '${var.target_arn}',
          },
        ],
      ];
  }
}

function passwordPolicy(): Block {
  return Object.fromEntries(
    Object.entries(PASSWORD_POLICY).map(([name, value]) => [words(name, '_'), value]),
  );
}

/** Encrypted by a key of its own: the key `aws/sns` does not let CloudWatch and EventBridge publish. */
function topic(name: string): readonly Made[] {
  const label = labelOf(name);
  return [
    [
      'aws_kms_key',
      label,
      {
        description: 'Encrypts the alerts of break-glass use.',
        enable_key_rotation: true,
        policy: JSON.stringify(
          keyPolicy(`arn:\${data.aws_partition.current.partition}:iam::${ACCOUNT}:root`, ACCOUNT),
        ),
      },
    ],
    ['aws_sns_topic', label, { name, kms_master_key_id: `\${aws_kms_key.${label}.arn}` }],
    [
      'aws_sns_topic_policy',
      label,
      {
        arn: `\${aws_sns_topic.${label}.arn}`,
        policy: JSON.stringify(topicPolicy(`\${aws_sns_topic.${label}.arn}`, ACCOUNT)),
      },
    ],
  ];
}

function alert({ filter, topic }: Extract<Resource, { is: 'alert' }>): readonly Made[] {
  const label = labelOf(filter.name);
  return [
    [
      'aws_cloudwatch_log_metric_filter',
      label,
      {
        name: filter.name,
        log_group_name: '${var.log_group_name}',
        pattern: literal(filter.pattern),
        metric_transformation: {
          name: filter.metric,
          namespace: NAMESPACE,
          value: '1',
          default_value: '0',
        },
      },
    ],
    [
      'aws_cloudwatch_metric_alarm',
      label,
      {
        alarm_name: filter.name,
        alarm_description: filter.tells,
        namespace: NAMESPACE,
        metric_name: filter.metric,
        statistic: 'Sum',
        period: 60,
        evaluation_periods: 1,
        threshold: 1,
        comparison_operator: 'GreaterThanOrEqualToThreshold',
        treat_missing_data: 'notBreaching',
        alarm_actions: [`\${aws_sns_topic.${labelOf(topic)}.arn}`],
      },
    ],
  ];
}

function variablesOf(resources: readonly Resource[]): Block {
  return Object.fromEntries(
    parametersOf(resources).map(({ name, many, description }) => [
      words(name, '_'),
      { type: many ? 'set(string)' : 'string', description },
    ]),
  );
}

/** Of Terraform: letters, digits, `_` and `-`, no digit first. */
function labelOf(name: string): string {
  const label = name.replaceAll(/[^\w-]/g, '_');
  return /^[\d-]/.test(label) ? `_${label}` : label;
}

function jsonText(document: unknown): string {
  return literal(JSON.stringify(document));
}

/** IAM writes its variables as Terraform writes its expressions: ours are no expressions. */
function literal(text: string): string {
  return text.replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);
}

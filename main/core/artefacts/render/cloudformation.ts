import { NAMESPACE } from '../alerts/filters.ts';
import { keyPolicy, topicPolicy } from '../alerts/topic-policies.ts';
import type { Resource, Stack } from '../resource.ts';
import { parametersOf } from './parameters.ts';

type Block = Readonly<Record<string, unknown>>;

/** A stack as a CloudFormation template; the same text serves a StackSet. */
export function cloudFormationOf(stack: Stack): Block {
  const parameters = writtenParameters(stack.resources);
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Break-glass access: ${stack.name}. ${stack.where.en}`.slice(0, 1_024),
    ...(Object.keys(parameters).length > 0 ? { Parameters: parameters } : {}),
    Resources: Object.fromEntries(stack.resources.flatMap(madeOf)),
  };
}

type Made = readonly [id: string, block: Block];

function madeOf(resource: Resource): readonly Made[] {
  switch (resource.is) {
    case 'managed-policy':
      return [
        made('Policy', resource.name, 'AWS::IAM::ManagedPolicy', {
          ManagedPolicyName: resource.name,
          Description: resource.tells,
          PolicyDocument: resource.document,
        }),
      ];
    case 'group':
      return [
        made('Group', resource.name, 'AWS::IAM::Group', {
          GroupName: resource.name,
          ManagedPolicyArns: resource.policies.map((name) => ({ Ref: idOf('Policy', name) })),
        }),
      ];
    case 'user':
      return [
        made('User', resource.name, 'AWS::IAM::User', {
          UserName: resource.name,
          Groups: [{ Ref: idOf('Group', resource.group) }],
          Tags: tagsOf(resource.tags),
        }),
      ];
    case 'role':
      return [
        made('Role', resource.name, 'AWS::IAM::Role', {
          RoleName: resource.name,
          Description: resource.tells,
          AssumeRolePolicyDocument: resource.trust,
          MaxSessionDuration: resource.maxSessionSeconds,
          ManagedPolicyArns: resource.policies.map((name) => ({ Ref: idOf('Policy', name) })),
          Tags: tagsOf(resource.tags),
        }),
      ];
    // CloudFormation has no resource for it: README gives the command.
    case 'password-policy':
      return [];
    case 'scp':
      return [
        made('Policy', resource.name, 'AWS::Organizations::Policy', {
          Name: resource.name,
          Description: resource.tells,
          Type: 'SERVICE_CONTROL_POLICY',
          Content: resource.document,
          TargetIds: { Ref: 'TargetIds' },
        }),
      ];
    case 'topic':
      return topic(resource.name);
    case 'alert':
      return alert(resource);
    case 'event-rule':
      return [
        made('Rule', resource.rule.name, 'AWS::Events::Rule', {
          Name: resource.rule.name,
          Description: resource.rule.tells,
          EventPattern: resource.rule.pattern,
          State: 'ENABLED',
          Targets: [{ Id: 'alerts', Arn: { Ref: 'TargetArn' } }],
        }),
      ];
  }
}

/** Encrypted by a key of its own: the key `aws/sns` does not let CloudWatch and EventBridge publish. */
function topic(name: string): readonly Made[] {
  const account = { Ref: 'AWS::AccountId' };
  const root = { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' };
  return [
    made('Key', name, 'AWS::KMS::Key', {
      Description: 'Encrypts the alerts of break-glass use.',
      EnableKeyRotation: true,
      KeyPolicy: keyPolicy(root, account),
    }),
    made('Topic', name, 'AWS::SNS::Topic', {
      TopicName: name,
      KmsMasterKeyId: { 'Fn::GetAtt': [idOf('Key', name), 'Arn'] },
    }),
    made('TopicPolicy', name, 'AWS::SNS::TopicPolicy', {
      Topics: [{ Ref: idOf('Topic', name) }],
      PolicyDocument: topicPolicy({ Ref: idOf('Topic', name) }, account),
    }),
  ];
}

function alert({ filter, topic: name }: Extract<Resource, { is: 'alert' }>): readonly Made[] {
  return [
    made('Filter', filter.name, 'AWS::Logs::MetricFilter', {
      FilterName: filter.name,
      LogGroupName: { Ref: 'LogGroupName' },
      FilterPattern: filter.pattern,
      MetricTransformations: [
        {
          MetricName: filter.metric,
          MetricNamespace: NAMESPACE,
          MetricValue: '1',
          DefaultValue: 0,
        },
      ],
    }),
    made('Alarm', filter.name, 'AWS::CloudWatch::Alarm', {
      AlarmName: filter.name,
      AlarmDescription: filter.tells,
      Namespace: NAMESPACE,
      MetricName: filter.metric,
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
      AlarmActions: [{ Ref: idOf('Topic', name) }],
    }),
  ];
}

function writtenParameters(resources: readonly Resource[]): Block {
  return Object.fromEntries(
    parametersOf(resources).map(({ name, many, description: Description }) => [
      name,
      { Type: many ? 'CommaDelimitedList' : 'String', Description },
    ]),
  );
}

function made(kind: string, name: string, Type: string, Properties: Block): Made {
  return [idOf(kind, name), { Type, Properties }];
}

/** Letters and digits only, as CloudFormation wants its logical ids. */
function idOf(kind: string, name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return kind + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function tagsOf(tags: Readonly<Record<string, string>>): readonly Block[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

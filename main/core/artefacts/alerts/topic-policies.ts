/** Who publishes: alarms of CloudWatch, rules of EventBridge. */
const PUBLISHERS = ['cloudwatch.amazonaws.com', 'events.amazonaws.com'];

type Block = Readonly<Record<string, unknown>>;

/**
 * Key policy of an encrypted topic. The key `aws/sns` lets neither publisher in, so that the alarm
 * would fire and nobody hear it (LOG-05). Values are as the tool at hand writes them.
 */
export function keyPolicy(root: unknown, account: unknown): Block {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Administrators',
        Effect: 'Allow',
        Principal: { AWS: root },
        Action: 'kms:*',
        Resource: '*',
      },
      {
        Sid: 'Publishers',
        Effect: 'Allow',
        Principal: { Service: PUBLISHERS },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Resource: '*',
        Condition: { StringEquals: { 'aws:SourceAccount': account } },
      },
    ],
  };
}

export function topicPolicy(topic: unknown, account: unknown): Block {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Publishers',
        Effect: 'Allow',
        Principal: { Service: PUBLISHERS },
        Action: 'sns:Publish',
        Resource: topic,
        Condition: { StringEquals: { 'aws:SourceAccount': account } },
      },
    ],
  };
}

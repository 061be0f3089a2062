/** Who publishes: alarms of CloudWatch, rules of EventBridge. */
const PUBLISHERS = ['cloudwatch.amazonaws.com', 'events.amazonaws.com'];

type Block = Readonly<Record<string, unknown>>;

/**
 * Key policy of an encrypted topic. The key `aws/sns` lets neither publisher in, so that the alarm
 * would fire and nobody hear it (LOG-05). Values are as the tool at hand writes them.
 */
export function keyPolicy(root: unknown, account: unknown): Block {
  const administrators = {
    Sid: 'Administrators',
    Effect: 'Allow',
    Principal: { AWS: root },
    Action: 'kms:*',
    Resource: '*',
  };
  return policyOf(
    administrators,
    publishers(['kms:Decrypt', 'kms:GenerateDataKey*'], '*', account),
  );
}

export function topicPolicy(topic: unknown, account: unknown): Block {
  return policyOf(publishers('sns:Publish', topic, account));
}

function publishers(
  Action: string | readonly string[],
  Resource: unknown,
  account: unknown,
): Block {
  return {
    Sid: 'Publishers',
    Effect: 'Allow',
    Principal: { Service: PUBLISHERS },
    Action,
    Resource,
    Condition: { StringEquals: { 'aws:SourceAccount': account } },
  };
}

function policyOf(...Statement: readonly Block[]): Block {
  return { Version: '2012-10-17', Statement };
}

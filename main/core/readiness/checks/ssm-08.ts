import { check, fails } from '../check.ts';
import { criticalInstances, isAtLeast } from '../systems/instances.ts';

/** From here on the agent needs `ssmmessages` only (Systems Manager User Guide, "ec2messages"). */
const WITHOUT_EC2_MESSAGES = '3.3.40.0';

/** SEC10-BP05 R19: servers without the Internet are reached through endpoints of their own network. */
export const ssm08 = check({
  id: 'SSM-08',
  title: {
    en: 'Servers without the Internet have endpoints',
    ja: 'インターネットに出ないサーバーにエンドポイントがある',
  },
  severity: 'medium',
  proves: ['R19', 'R49'],
  scope: 'each',
  regions: 'kit',
  needs: ['ec2:DescribeInstances', 'ec2:DescribeVpcEndpoints', 'ssm:DescribeInstanceInformation'],
  fix: {
    en: 'Create interface endpoints ssm and ssmmessages (and ec2messages for older agents).',
    ja: 'インターフェイスエンドポイント ssm と ssmmessages（古いエージェントには ec2messages も）を作ります。',
  },
  related: {},
  judge: (facts) => {
    const agents = new Map(
      facts['ssm:DescribeInstanceInformation'].map(({ id, agent }) => [id, agent]),
    );
    const there = new Set(
      facts['ec2:DescribeVpcEndpoints']
        .filter(({ available }) => available)
        .map(({ vpc, service }) => `${vpc} ${service}`),
    );
    return criticalInstances(facts['ec2:DescribeInstances'])
      .filter(({ publicAddress }) => !publicAddress)
      .flatMap(({ id, vpc = '' }) => {
        const older = !isAtLeast(agents.get(id) ?? '', WITHOUT_EC2_MESSAGES);
        return ['ssm', 'ssmmessages', ...(older ? ['ec2messages'] : [])]
          .filter((service) => !there.has(`${vpc} ${service}`))
          .map((service) =>
            fails(
              id,
              `Its network has no endpoint ${service}.`,
              `ネットワークにエンドポイント ${service} がありません。`,
            ),
          );
      });
  },
});

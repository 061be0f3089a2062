import { check, fails, warns } from '../check.ts';
import { criticalInstances, isAtLeast } from '../systems/instances.ts';

/** The first agent that ends sessions after a longest time and streams their logs (SSM Agent releases). */
const LEAST_AGENT = '3.0.284.0';

/** SEC10-BP05 R49: the servers that matter can be reached without SSH. */
export const ssm01 = check({
  id: 'SSM-01',
  title: {
    en: 'Servers that matter are managed and online',
    ja: '重要なサーバーが管理下にありオンライン',
  },
  severity: 'high',
  proves: ['R49'],
  scope: 'each',
  regions: 'kit',
  needs: ['ec2:DescribeInstances', 'ssm:DescribeInstanceInformation'],
  fix: {
    en: 'Attach AmazonSSMManagedInstanceCore or use default host management, restart the agent, open 443 to the endpoints.',
    ja: 'AmazonSSMManagedInstanceCore かデフォルトのホスト管理を設定し、エージェントを再起動して、エンドポイントへの 443 を開けます。',
  },
  related: { prowler: ['ec2_instance_managed_by_ssm'], securityHub: ['SSM.1'] },
  judge: (facts, { region = '' }) => {
    const all = facts['ec2:DescribeInstances'];
    const managed = new Map(facts['ssm:DescribeInstanceInformation'].map((one) => [one.id, one]));
    const critical = criticalInstances(all);
    if (critical.length === 0 && all.some(({ running }) => running)) {
      return [
        warns(
          region,
          'Servers run, and none has the tag ir-critical.',
          'サーバーが稼働中ですが、タグ ir-critical の付いたものがありません。',
        ),
      ];
    }
    return critical.flatMap(({ id }) => {
      const one = managed.get(id);
      if (one === undefined) {
        return [
          fails(id, 'Is not managed by Systems Manager.', 'Systems Manager の管理下にありません。'),
        ];
      }
      return [
        ...(one.online ? [] : [fails(id, 'Does not answer.', '応答がありません。')]),
        ...(isAtLeast(one.agent, LEAST_AGENT)
          ? []
          : [
              fails(
                id,
                `Its agent is ${one.agent}; ${LEAST_AGENT} or later is needed.`,
                `エージェントが ${one.agent} です。${LEAST_AGENT} 以降が必要です。`,
              ),
            ]),
      ];
    });
  },
});

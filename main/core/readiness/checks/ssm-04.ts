import { check, fails, unread, type Said } from '../check.ts';
import type { OpenPorts } from '../facts/systems.ts';
import { criticalInstances } from '../systems/instances.ts';

const PORTS = [22, 3389];
const ANYWHERE = new Set(['0.0.0.0/0', '::/0']);

/** SEC10-BP05 R49: no SSH or RDP from everywhere beside the way that is logged. */
export const ssm04 = check({
  id: 'SSM-04',
  title: { en: 'No SSH or RDP from everywhere', ja: 'どこからでもの SSH・RDP がない' },
  severity: 'medium',
  proves: ['R49'],
  scope: 'each',
  regions: 'kit',
  needs: ['ec2:DescribeInstances', 'ec2:DescribeSecurityGroups'],
  fix: {
    en: 'See that Session Manager works, then remove the rules for 22 and 3389.',
    ja: 'Session Manager が使えることを確かめてから、22 と 3389 のルールを削除します。',
  },
  related: {
    prowler: [
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_3389',
    ],
  },
  judge: (facts) => {
    const groups = facts['ec2:DescribeSecurityGroups'];
    return criticalInstances(facts['ec2:DescribeInstances']).flatMap(({ id, groups: own }) =>
      own.flatMap((group): Said => {
        const rules = groups[group];
        if (rules === undefined) return [unread(group, 'ec2:DescribeSecurityGroups')];
        return PORTS.filter((port) => rules.some((one) => opens(one, port))).map((port) =>
          fails(
            id,
            `${group} lets everyone reach port ${String(port)}.`,
            `${group} がポート ${String(port)} をすべてに開放しています。`,
          ),
        );
      }),
    );
  },
});

/** Protocol 6 is TCP; -1 is all of them, with all ports (EC2 API Reference, IpPermission). */
function opens({ protocol, from, to, sources }: OpenPorts, port: number): boolean {
  if (!sources.some((one) => ANYWHERE.has(one))) return false;
  if (protocol === '-1') return true;
  return ['tcp', '6'].includes(protocol) && (from ?? 0) <= port && port <= (to ?? 65_535);
}

import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader, type Input, textIn } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call, Operation } from '../service.ts';
import type { SecurityRule, ThingOf } from '../things/model.ts';
import { filtersOf, idsIn, tagFacts } from './filters.ts';
import { arnOf, newId, serversOf, tagSet, unauthorized } from './servers.ts';

type Group = ThingOf<'security-group'>;

export const describeSecurityGroups: Operation = (call, input) => {
  const denied = accessFault(call, 'ec2:DescribeSecurityGroups', '*');
  if (denied) return err(unauthorized(denied));
  const ids = idsIn(input, 'GroupId');
  const absent = ids.find((id) => !groupOf(call, id));
  if (absent !== undefined) return err(noGroup(absent));
  const passes = filtersOf(input);
  const found = groupsOf(call).filter(
    (group) =>
      (ids.length === 0 || ids.includes(group.id)) &&
      passes({
        ...tagFacts(group.data.tags),
        'group-id': [group.id],
        'group-name': [group.data.name],
        'vpc-id': [group.data.vpc],
      }),
  );
  return ok({
    securityGroupInfo: found.map(({ id, data, account }) => ({
      ownerId: account,
      groupId: id,
      groupName: data.name,
      groupDescription: data.description,
      vpcId: data.vpc,
      ipPermissions: data.rules.filter(({ out }) => !out).map(permissionOf),
      ipPermissionsEgress: data.rules.filter(({ out }) => out).map(permissionOf),
      tagSet: tagSet(data.tags),
    })),
  });
};

export const describeSecurityGroupRules: Operation = (call, input) => {
  const denied = accessFault(call, 'ec2:DescribeSecurityGroupRules', '*');
  if (denied) return err(unauthorized(denied));
  const ids = idsIn(input, 'SecurityGroupRuleId');
  const passes = filtersOf(input);
  const rules = groupsOf(call).flatMap((group) =>
    group.data.rules
      .filter(
        ({ id }) =>
          (ids.length === 0 || ids.includes(id)) &&
          passes({ 'group-id': [group.id], 'security-group-rule-id': [id] }),
      )
      .map((rule) => ruleView(group, rule)),
  );
  return ok({ securityGroupRuleSet: rules });
};

/** A new group lets everything out, as AWS makes them. */
export const createSecurityGroup: Operation = (call, input) => {
  const reader = new Reader(input);
  const name = reader.text('GroupName', { required: true, most: 255 }) ?? '';
  const description = reader.text('GroupDescription', { required: true, most: 255 }) ?? '';
  const vpc = reader.text('VpcId') ?? '';
  const fault = reader.error('MissingParameter');
  if (fault) return err(fault);
  const denied = accessFault(call, 'ec2:CreateSecurityGroup', arnOf(call, 'security-group', '*'));
  if (denied) return err(unauthorized(denied));
  if (groupsOf(call).some(({ data }) => data.name === name && data.vpc === vpc)) {
    const text = `The security group '${name}' already exists for VPC '${vpc}'`;
    return err(awsError('InvalidGroup.Duplicate', text));
  }
  const id = newId(call, 'sg');
  const everything = { out: true, protocol: '-1', from: 0, to: 65_535, source: '0.0.0.0/0' };
  const tags = Object.fromEntries(
    reader
      .list('TagSpecification', 10)
      .flatMap((one) =>
        new Reader(one).list('Tag', 50).map((tag) => [tag['Key'], tag['Value']] as const),
      ),
  ) as Readonly<Record<string, string>>;
  call.things.put({
    kind: 'security-group',
    account: call.caller.account,
    region: call.region,
    id,
    data: { name, description, vpc, tags, rules: [{ id: newId(call, 'sgr'), ...everything }] },
  });
  return ok({ return: true, groupId: id, tagSet: tagSet(tags) });
};

export const deleteSecurityGroup: Operation = (call, input) => {
  const group = changeable(call, input, 'DeleteSecurityGroup');
  if (!group.ok) return group;
  const { id, account } = group.value;
  if (serversOf(call).some(({ groups, state }) => state !== 'terminated' && groups.includes(id))) {
    return err(awsError('DependencyViolation', `resource ${id} has a dependent object`));
  }
  call.things.remove('security-group', account, id);
  return ok({ return: true, groupId: id });
};

export const authorizeSecurityGroupIngress: Operation = (call, input) => {
  const group = changeable(call, input, 'AuthorizeSecurityGroupIngress');
  if (!group.ok) return group;
  const rules = rulesIn(input).map((rule) => ({ ...rule, id: newId(call, 'sgr'), out: false }));
  const again = rules.find((rule) => group.value.data.rules.some((one) => same(one, rule)));
  if (again) {
    const text = `the specified rule "peer: ${again.source}" already exists`;
    return err(awsError('InvalidPermission.Duplicate', text));
  }
  keep(call, group.value, [...group.value.data.rules, ...rules]);
  return ok({
    return: true,
    securityGroupRuleSet: rules.map((rule) => ruleView(group.value, rule)),
  });
};

export const revokeSecurityGroupIngress: Operation = (call, input) => revoked(call, input, false);
export const revokeSecurityGroupEgress: Operation = (call, input) => revoked(call, input, true);

function revoked(call: Call, input: Input, out: boolean): Result<Structure, AwsError> {
  const action = out ? 'RevokeSecurityGroupEgress' : 'RevokeSecurityGroupIngress';
  const group = changeable(call, input, action);
  if (!group.ok) return group;
  const ids = idsIn(input, 'SecurityGroupRuleId');
  const named = rulesIn(input).map((rule) => ({ ...rule, id: '', out }));
  const goes = (rule: SecurityRule): boolean =>
    rule.out === out && (ids.includes(rule.id) || named.some((one) => same(one, rule)));
  const left = group.value.data.rules.filter((rule) => !goes(rule));
  if (left.length === group.value.data.rules.length) {
    const text = 'The specified rule does not exist in this security group.';
    return err(awsError('InvalidPermission.NotFound', text));
  }
  keep(call, group.value, left);
  return ok({ return: true });
}

function changeable(call: Call, input: Input, action: string): Result<Group, AwsError> {
  const id = textIn(input, 'GroupId');
  const denied = accessFault(call, `ec2:${action}`, arnOf(call, 'security-group', id));
  if (denied) return err(unauthorized(denied));
  const group = groupOf(call, id);
  return group ? ok(group) : err(noGroup(id));
}

function keep(call: Call, group: Group, rules: readonly SecurityRule[]): void {
  call.things.put({ ...group, data: { ...group.data, rules } });
}

/** Rules as parameters of their own, or as `IpPermissions`. */
function rulesIn(input: Input): readonly Omit<SecurityRule, 'id' | 'out'>[] {
  const one = (given: Input, source: unknown): Omit<SecurityRule, 'id' | 'out'> => ({
    protocol: textIn(given, 'IpProtocol', '-1'),
    from: Number(given['FromPort'] ?? 0),
    to: Number(given['ToPort'] ?? 65_535),
    source: String(source),
  });
  const reader = new Reader(input);
  const listed = reader.list('IpPermissions', 60).flatMap((given) => {
    const inner = new Reader(given);
    const sources = [
      ...inner.list('IpRanges', 60).map((range) => range['CidrIp']),
      ...inner.list('Ipv6Ranges', 60).map((range) => range['CidrIpv6']),
      ...inner.list('PrefixListIds', 60).map((range) => range['PrefixListId']),
      ...inner.list('Groups', 60).map((range) => range['GroupId']),
    ];
    return sources.map((source) => one(given, source));
  });
  return input['CidrIp'] === undefined ? listed : [...listed, one(input, input['CidrIp'])];
}

function same(one: SecurityRule, other: SecurityRule): boolean {
  const key = ({ out, protocol, from, to, source }: SecurityRule): string =>
    [out, protocol, from, to, source].join(' ');
  return key(one) === key(other);
}

function groupsOf({ things, caller, region }: Call): readonly Group[] {
  return things.all('security-group', caller.account).filter((one) => one.region === region);
}

function groupOf(call: Call, id: string): Group | undefined {
  return groupsOf(call).find((one) => one.id === id);
}

function noGroup(id: string): AwsError {
  return awsError('InvalidGroup.NotFound', `The security group '${id}' does not exist`);
}

function permissionOf(rule: SecurityRule): Structure {
  return {
    ipProtocol: rule.protocol,
    ...(rule.protocol === '-1' ? {} : { fromPort: rule.from, toPort: rule.to }),
    ...sourceOf(rule.source),
  };
}

function sourceOf(source: string): Structure {
  if (source.startsWith('pl-')) return { prefixListIds: [{ prefixListId: source }] };
  if (source.startsWith('sg-')) return { groups: [{ groupId: source }] };
  return source.includes(':')
    ? { ipv6Ranges: [{ cidrIpv6: source }] }
    : { ipRanges: [{ cidrIp: source }] };
}

function ruleView({ id, account }: Group, rule: SecurityRule): Structure {
  return {
    securityGroupRuleId: rule.id,
    groupId: id,
    groupOwnerId: account,
    isEgress: rule.out,
    ipProtocol: rule.protocol,
    fromPort: rule.from,
    toPort: rule.to,
    ...(rule.source.includes('/') ? { cidrIpv4: rule.source } : {}),
  };
}

import { err } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader } from '../protocol/input.ts';
import type { Operation, Service } from '../service.ts';
import { instanceArn, instancesOf } from '../ssm/resources.ts';
import { page } from '../ssm/page.ts';

/** ListGroupResources (Resource Groups API): a name, or an ARN of the caller's own account. */
const GROUP = /^(?:arn:aws(?:-[a-z]+)*:resource-groups:[a-z0-9-]+:\d{12}:group\/)?([\w.-]{1,300})$/;
const INSTANCE = 'AWS::EC2::Instance';

/** Members of a group that is defined by a tag: the instances that carry it now. */
const listGroupResources: Operation = (call, input) => {
  const reader = new Reader(input);
  const name = reader.text('Group') ?? reader.text('GroupName') ?? '';
  const most = reader.whole('MaxResults', 1, 50);
  const next = reader.text('NextToken');
  const filters = reader.list('Filters', 1).map((filter) => {
    const inner = new Reader(filter);
    return { name: inner.text('Name') ?? '', values: inner.texts('Values', 5) };
  });
  const fault = reader.error('BadRequestException', 'BadRequestException');
  if (fault) return err(fault);
  const bare = GROUP.exec(name)?.[1];
  if (bare === undefined) return err(awsError('BadRequestException', 'Group name is invalid.'));
  const account = call.directory.account(call.caller.account);
  const arn = `arn:aws:resource-groups:${call.region}:${call.caller.account}:group/${bare}`;
  const denied = accessFault(call, 'resource-groups:ListGroupResources', arn);
  if (denied) return err(denied);
  if (filters.some((filter) => filter.name !== 'resource-type')) {
    return err(awsError('BadRequestException', 'Invalid filter name.'));
  }
  const group = account?.resourceGroups.find(
    (one) => one.name === bare && one.region === call.region,
  );
  if (!group) {
    return err(awsError('NotFoundException', `Cannot find group ${bare}`, 404));
  }
  const shown = filters.every(({ values }) => values.includes(INSTANCE));
  const { key, value } = group.tag;
  const members = shown ? instancesOf(call).filter(({ tags }) => tags[key] === value) : [];
  const identifiers = members.map(({ id }) => ({
    ResourceArn: instanceArn(call, id),
    ResourceType: INSTANCE,
  }));
  return page(identifiers, most ?? 50, next, (some, token) => ({
    Resources: some.map((identifier) => ({ Identifier: identifier })),
    ResourceIdentifiers: some,
    NextToken: token,
    QueryErrors: [],
  }));
};

export const resourceGroups: Service = {
  name: 'resource-groups',
  protocol: { kind: 'rest', paths: { '/list-group-resources': 'ListGroupResources' } },
  operations: { ListGroupResources: listGroupResources },
};

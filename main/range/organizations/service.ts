import { err, ok, type Result } from '../../core/result.ts';
import { parsePolicy } from '../../core/iam/parse.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader, type Input, textIn } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call, Operation, Service } from '../service.ts';
import type { ThingOf } from '../things/model.ts';
import { ROOT } from '../worlds/base-accounts.ts';

type Policy = ThingOf<'organization-policy'>;

const SCP = 'SERVICE_CONTROL_POLICY';
const RCP = 'RESOURCE_CONTROL_POLICY';
const FULL = {
  [SCP]: { Id: 'p-FullAWSAccess', Name: 'FullAWSAccess' },
  [RCP]: { Id: 'p-RCPFullAWSAccess', Name: 'RCPFullAWSAccess' },
} as const;

const listRoots: Operation = (call) =>
  allowed(call, 'ListRoots', () =>
    ok({
      Roots: [
        {
          Id: ROOT,
          Arn: arnOf(call, 'root', ROOT),
          Name: 'Root',
          PolicyTypes: [SCP, RCP].map((Type) => ({ Type, Status: 'ENABLED' })),
        },
      ],
    }),
  );

const listParents: Operation = (call) =>
  allowed(call, 'ListParents', () => ok({ Parents: [{ Id: ROOT, Type: 'ROOT' }] }));

const describeAccount: Operation = (call, input) =>
  allowed(call, 'DescribeAccount', () => {
    const id = textIn(input, 'AccountId');
    const account = call.directory.account(id);
    if (!account) {
      const text = `You specified an account that doesn't exist.`;
      return err(awsError('AccountNotFoundException', text));
    }
    const Email = `aws+${account.alias}@corp.invalid`;
    return ok({
      Account: {
        Id: id,
        Arn: arnOf(call, 'account', id),
        Name: account.alias,
        Email,
        Status: 'ACTIVE',
        State: 'ACTIVE',
        JoinedMethod: 'CREATED',
      },
    });
  });

const listPoliciesForTarget: Operation = (call, input) =>
  allowed(call, 'ListPoliciesForTarget', () => {
    const target = textIn(input, 'TargetId');
    const filter = textIn(input, 'Filter');
    if (filter !== SCP && filter !== RCP) {
      return err(awsError('InvalidInputException', `You specified an invalid value for Filter.`));
    }
    const found = policiesOf(call).filter(
      ({ data }) => (data.type ?? SCP) === filter && data.targets.includes(target),
    );
    const full = { ...FULL[filter], Type: filter, AwsManaged: true };
    return ok({ Policies: [full, ...found.map((one) => summaryOf(call, one))] });
  });

const describePolicy: Operation = (call, input) =>
  onPolicy(call, input, 'DescribePolicy', (policy) => ({
    Policy: { PolicySummary: summaryOf(call, policy), Content: policy.data.content },
  }));

const createPolicy: Operation = (call, input) =>
  allowed(call, 'CreatePolicy', () => {
    const reader = new Reader(input);
    const name = reader.text('Name', { required: true, most: 128 }) ?? '';
    const content = reader.text('Content', { required: true, most: 5_120 }) ?? '';
    const description = reader.text('Description', { most: 512 }) ?? '';
    const fault = reader.error('InvalidInputException', 'InvalidInputException');
    if (fault) return err(fault);
    // A new resource control policy would be in force nowhere here: it is not taken as one that is.
    if (textIn(input, 'Type') !== SCP) {
      return err(awsError('PolicyTypeNotEnabledException', 'The policy type is not enabled here.'));
    }
    const parsed = parsePolicy(content);
    if (!parsed.ok) return err(awsError('MalformedPolicyDocumentException', parsed.error));
    if (policiesOf(call).some(({ data }) => data.name === name)) {
      const text = 'A policy with the same name already exists.';
      return err(awsError('DuplicatePolicyException', text));
    }
    const id = `p-${Buffer.from(call.random(5)).toString('hex')}`;
    const data = { name, content, description, targets: [] };
    const made: Policy = { kind: 'organization-policy', account: call.caller.account, id, data };
    call.things.put(made);
    return ok({ Policy: { PolicySummary: summaryOf(call, made), Content: content } });
  });

const attachPolicy: Operation = (call, input) => {
  const target = textIn(input, 'TargetId');
  return changed(call, input, 'AttachPolicy', (policy) => {
    if (target !== ROOT && !call.directory.account(target)) {
      return err(awsError('TargetNotFoundException', `You specified a target that doesn't exist.`));
    }
    if (policy.data.targets.includes(target)) {
      const text = 'The selected policy is already attached to the specified target.';
      return err(awsError('DuplicatePolicyAttachmentException', text));
    }
    call.things.put({
      ...policy,
      data: { ...policy.data, targets: [...policy.data.targets, target] },
    });
    return ok({});
  });
};

const detachPolicy: Operation = (call, input) => {
  const target = textIn(input, 'TargetId');
  return changed(call, input, 'DetachPolicy', (policy) => {
    if (!policy.data.targets.includes(target)) {
      const text = `The policy isn't attached to the specified target.`;
      return err(awsError('PolicyNotAttachedException', text));
    }
    const targets = policy.data.targets.filter((one) => one !== target);
    call.things.put({ ...policy, data: { ...policy.data, targets } });
    return ok({});
  });
};

const deletePolicy: Operation = (call, input) =>
  changed(call, input, 'DeletePolicy', (policy) => {
    if (policy.data.targets.length > 0) {
      const text = 'The policy is attached to one or more entities.';
      return err(awsError('PolicyInUseException', text));
    }
    call.things.remove('organization-policy', policy.account, policy.id);
    return ok({});
  });

/** The organization's policies, and their place on accounts; the management account's alone to say. */
export const organizations: Service = {
  name: 'organizations',
  everyRegion: true,
  protocol: { kind: 'json', target: 'AWSOrganizationsV20161128' },
  operations: {
    ListRoots: listRoots,
    ListParents: listParents,
    DescribeAccount: describeAccount,
    ListPoliciesForTarget: listPoliciesForTarget,
    DescribePolicy: describePolicy,
    CreatePolicy: createPolicy,
    AttachPolicy: attachPolicy,
    DetachPolicy: detachPolicy,
    DeletePolicy: deletePolicy,
  },
};

function allowed(
  call: Call,
  action: string,
  answer: () => Result<Structure, AwsError>,
): Result<Structure, AwsError> {
  const denied = accessFault(call, `organizations:${action}`, '*');
  if (denied) return err(denied);
  if (call.caller.account === call.directory.world.management) return answer();
  const text = `You don't have permissions to access this resource.`;
  return err(awsError('AccessDeniedException', text));
}

function onPolicy(
  call: Call,
  input: Input,
  action: string,
  answer: (policy: Policy) => Structure,
): Result<Structure, AwsError> {
  return changed(call, input, action, (policy) => ok(answer(policy)));
}

function changed(
  call: Call,
  input: Input,
  action: string,
  change: (policy: Policy) => Result<Structure, AwsError>,
): Result<Structure, AwsError> {
  return allowed(call, action, () => {
    const id = textIn(input, 'PolicyId');
    const policy = policiesOf(call).find((one) => one.id === id);
    return policy
      ? change(policy)
      : err(awsError('PolicyNotFoundException', `You specified a policy that doesn't exist.`));
  });
}

function policiesOf({ things, caller }: Call): readonly Policy[] {
  return things.all('organization-policy', caller.account);
}

function arnOf({ caller, directory }: Call, kind: string, id: string): string {
  const { organization } = directory.world;
  return `arn:aws:organizations::${caller.account}:${kind}/${organization}/${id}`;
}

function summaryOf(call: Call, { id, data }: Policy): Structure {
  return {
    Id: id,
    Arn: arnOf(call, 'policy', `${(data.type ?? SCP).toLowerCase()}/${id}`),
    Name: data.name,
    Description: data.description,
    Type: data.type ?? SCP,
    AwsManaged: false,
  };
}

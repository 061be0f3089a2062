import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { roleArn, userArn } from '../identity/directory.ts';
import { parsePolicy } from '../../core/iam/parse.ts';
import { Reader } from '../protocol/input.ts';
import type { Call, Operation } from '../service.ts';

/** Most characters of the inline policies of one role, and of one user (IAM quotas). */
const MOST = { Role: 10_240, User: 2_048 } as const;

type Kind = keyof typeof MOST;

/** PutRolePolicy and PutUserPolicy: what is put holds from the next call on, for every session. */
export const put =
  (kind: Kind): Operation =>
  (call, input) => {
    const reader = new Reader(input);
    const document = reader.text('PolicyDocument', { required: true, least: 1, most: 131_072 });
    const place = placeOf(call, reader, kind, `iam:Put${kind}Policy`);
    if (!place.ok) return place;
    const { arn, name } = place.value;
    const parsed = parsePolicy(document ?? '');
    if (!parsed.ok) return err(awsError('MalformedPolicyDocument', parsed.error));
    const others = policiesOf(call, arn).filter((one) => one.name !== name);
    const size = [...others.map((one) => one.document), document ?? ''].join('').replace(/\s/g, '');
    if (size.length > MOST[kind]) {
      const owner = kind.toLowerCase();
      const text = `Maximum policy size of ${MOST[kind]} bytes exceeded for ${owner} ${place.value.owner}`;
      return err(awsError('LimitExceeded', text, 409));
    }
    change(call, arn, name, document);
    return ok({});
  };

export const get =
  (kind: Kind): Operation =>
  (call, input) => {
    const place = placeOf(call, new Reader(input), kind, `iam:Get${kind}Policy`);
    if (!place.ok) return place;
    const { arn, name, owner } = place.value;
    const found = policiesOf(call, arn).find((one) => one.name === name);
    if (!found) return err(noSuchPolicy(kind, name));
    return ok({
      [`${kind}Name`]: owner,
      PolicyName: name,
      PolicyDocument: encodeURIComponent(found.document),
    });
  };

export const remove =
  (kind: Kind): Operation =>
  (call, input) => {
    const place = placeOf(call, new Reader(input), kind, `iam:Delete${kind}Policy`);
    if (!place.ok) return place;
    const { arn, name } = place.value;
    if (!policiesOf(call, arn).some((one) => one.name === name)) {
      return err(noSuchPolicy(kind, name));
    }
    change(call, arn, name, undefined);
    return ok({});
  };

export const list =
  (kind: Kind): Operation =>
  (call, input) => {
    const owner = ownerOf(call, new Reader(input), kind, `iam:List${kind}Policies`);
    if (!owner.ok) return owner;
    const names = policiesOf(call, owner.value.arn).map(({ name }) => name);
    return ok({ PolicyNames: names, IsTruncated: false });
  };

function noSuchPolicy(kind: Kind, name: string): AwsError {
  const text = `The ${kind.toLowerCase()} policy with name ${name} cannot be found.`;
  return awsError('NoSuchEntity', text, 404);
}

function policiesOf({ store }: Call, arn: string) {
  return store.state.iam.inline.filter((one) => one.arn === arn);
}

function change({ store }: Call, arn: string, name: string, document: string | undefined): void {
  store.update((state) => ({
    ...state,
    iam: {
      ...state.iam,
      inline: [
        ...state.iam.inline.filter((one) => one.arn !== arn || one.name !== name),
        ...(document === undefined ? [] : [{ arn, name, document }]),
      ],
    },
  }));
}

interface Owner {
  readonly arn: string;
  readonly owner: string;
}

function placeOf(
  call: Call,
  reader: Reader,
  kind: Kind,
  action: string,
): Result<Owner & { readonly name: string }, AwsError> {
  const name = reader.text('PolicyName', { required: true, least: 1, most: 128, pattern: NAME });
  const owner = ownerOf(call, reader, kind, action);
  return owner.ok ? ok({ ...owner.value, name: name ?? '' }) : owner;
}

const NAME = /[\w+=,.@-]+/;

/** Permission is asked before existence is told. */
function ownerOf(call: Call, reader: Reader, kind: Kind, action: string): Result<Owner, AwsError> {
  const most = kind === 'Role' ? 64 : 128;
  const rule = { required: true, least: 1, most, pattern: NAME };
  const owner = reader.text(`${kind}Name`, rule) ?? '';
  const { account } = call.caller;
  const arn = (kind === 'Role' ? roleArn : userArn)(account, { name: owner });
  const fault = reader.error() ?? accessFault(call, action, arn);
  if (fault) return err(fault);
  if (call.directory[kind === 'Role' ? 'role' : 'user'](arn)) return ok({ arn, owner });
  const text = `The ${kind.toLowerCase()} with name ${owner} cannot be found.`;
  return err(awsError('NoSuchEntity', text, 404));
}

import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { assumedRoleArn } from '../identity/directory.ts';
import { parsePolicy } from '../../core/iam/parse.ts';
import type { Call, Operation } from '../service.ts';
import { readAssumeRole, type AssumeRoleRequest } from './assume-role-request.ts';
import { checkMfa } from './check-mfa.ts';
import { issueSession } from './issue.ts';
import { assumeFault, notAuthorized } from './may-assume.ts';
import { packedPolicySize } from './packed-size.ts';

/** Sessions got with temporary credentials last at most this long, whatever the role allows. */
const CHAINED_SECONDS = 3600;

/**
 * AssumeRole as STS has it: shape, session policy, MFA (the code is spent even where the role then
 * refuses), both sides' permission, duration.
 */
export const assumeRole: Operation = (call, input) => {
  const read = readAssumeRole(input);
  if (!read.ok) return read;
  const request = read.value;
  const packed = checkPolicy(request);
  if (!packed.ok) return packed;
  const mfa = checkMfa(call, request.serial, request.code);
  if (!mfa.ok) return mfa;
  const found = call.directory.role(request.roleArn);
  if (!found) return err(notAuthorized(call, 'sts:AssumeRole', request.roleArn));
  const { account, role } = found;
  const unknown = request.policyArns.find(
    (arn) => call.directory.policy(account.id, arn) === undefined,
  );
  if (unknown !== undefined) {
    return err(awsError('ValidationError', `The managed policy ${unknown} does not exist.`));
  }
  const stamped = stamps(call, request);
  if (!stamped.ok) return stamped;
  const { sourceIdentity, tags, transitive } = stamped.value;
  const refused = assumeFault(call, {
    role,
    account: account.id,
    request,
    freshMfa: mfa.value,
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
  });
  if (refused) return err(refused);
  const tooLong = durationFault(call, request.durationSeconds, role.maxSessionSeconds);
  if (tooLong) return err(tooLong);

  const holder = {
    kind: 'role' as const,
    roleArn: request.roleArn,
    sessionName: request.sessionName,
    tags: { ...tags },
    transitive: [...transitive],
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    ...(request.policy === undefined ? {} : { policy: request.policy }),
    ...(request.policyArns.length === 0 ? {} : { policyArns: [...request.policyArns] }),
    ...(call.caller.session ? { chained: true } : {}),
    ...(mfa.value || mfaOf(call.caller) ? { mfa: true } : {}),
  };
  const credentials = issueSession(call, holder, request.durationSeconds);
  return ok({
    Credentials: credentials,
    AssumedRoleUser: {
      AssumedRoleId: `${call.secrets.id('AROA', request.roleArn)}:${request.sessionName}`,
      Arn: assumedRoleArn(account.id, role.name, request.sessionName),
    },
    PackedPolicySize: packed.value,
    SourceIdentity: sourceIdentity,
  });
};

/** Whether the session that asks was itself asked for with a code. */
function mfaOf(caller: Call['caller']): boolean {
  return caller.kind === 'user' && caller.session?.mfaAt !== undefined;
}

function checkPolicy(request: AssumeRoleRequest): Result<number | undefined, AwsError> {
  const { policy, policyArns, tags } = request;
  const parsed = policy === undefined ? undefined : parsePolicy(policy);
  if (parsed?.ok === false) return err(awsError('MalformedPolicyDocument', parsed.error));
  const size = packedPolicySize(policy, policyArns, tags);
  return size !== undefined && size > 100
    ? err(
        awsError(
          'PackedPolicyTooLarge',
          `Packed policy consumes ${size}% of allotted space, please use smaller policy.`,
        ),
      )
    : ok(size);
}

interface Stamps {
  readonly sourceIdentity?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly transitive: readonly string[];
}

/** What the new session inherits: a SourceIdentity for good, transitive tags that may not be set again. */
function stamps({ caller }: Call, request: AssumeRoleRequest): Result<Stamps, AwsError> {
  if (caller.kind === 'user') {
    const { sourceIdentity, tags, transitive } = request;
    return ok({ tags, transitive, ...(sourceIdentity === undefined ? {} : { sourceIdentity }) });
  }
  const inherited = caller.sourceIdentity;
  if (inherited !== undefined && (request.sourceIdentity ?? inherited) !== inherited) {
    return err(
      awsError(
        'ValidationError',
        'SourceIdentity cannot be changed once it is set in a role chain.',
      ),
    );
  }
  const again = Object.keys(request.tags).find((key) =>
    caller.transitive.some((kept) => kept.toLowerCase() === key.toLowerCase()),
  );
  if (again !== undefined) {
    return err(
      awsError(
        'InvalidParameterValue',
        `One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session: ${again}`,
      ),
    );
  }
  const kept = Object.fromEntries(
    caller.transitive.map((key) => [key, caller.tags[key] ?? ''] as const),
  );
  const sourceIdentity = request.sourceIdentity ?? inherited;
  return ok({
    tags: { ...kept, ...request.tags },
    transitive: [...new Set([...caller.transitive, ...request.transitive])],
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
  });
}

function durationFault({ caller }: Call, asked: number, most: number): AwsError | undefined {
  if (caller.session && asked > CHAINED_SECONDS) {
    return awsError(
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
  }
  return asked > most
    ? awsError(
        'ValidationError',
        'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      )
    : undefined;
}

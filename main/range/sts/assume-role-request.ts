import { err, ok, type Result } from '../../core/result.ts';
import { LONGEST_POLICY, policyCharacters } from '../../core/aws/session-policy.ts';
import { awsError, type AwsError } from '../failure.ts';
import { Reader, type Input } from '../protocol/input.ts';
import {
  ARN_RULE,
  EXTERNAL_ID_RULE,
  MAX_POLICY_ARNS,
  MAX_TAGS,
  NAME_RULE,
  POLICY_RULE,
  ROLE_ARN_RULE,
  SERIAL_RULE,
  TAG_KEY_RULE,
  TAG_VALUE_RULE,
  TOKEN_CODE_RULE,
} from './rules.ts';

/** AssumeRole's members, checked for shape only. */
export interface AssumeRoleRequest {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly durationSeconds: number;
  readonly policy?: string;
  /** Managed session policies. */
  readonly policyArns: readonly string[];
  readonly serial?: string;
  readonly code?: string;
  readonly sourceIdentity?: string;
  readonly externalId?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly transitive: readonly string[];
}

const USUAL_SECONDS = 3600;

export function readAssumeRole(input: Input): Result<AssumeRoleRequest, AwsError> {
  const reader = new Reader(input);
  const roleArn = reader.text('RoleArn', ROLE_ARN_RULE);
  const sessionName = reader.text('RoleSessionName', { ...NAME_RULE, required: true });
  const durationSeconds = reader.whole('DurationSeconds', 900, 43_200) ?? USUAL_SECONDS;
  const policy = reader.text('Policy', POLICY_RULE);
  const serial = reader.text('SerialNumber', SERIAL_RULE);
  const code = reader.text('TokenCode', TOKEN_CODE_RULE);
  const sourceIdentity = reader.text('SourceIdentity', NAME_RULE);
  const externalId = reader.text('ExternalId', EXTERNAL_ID_RULE);
  const tags = readTags(reader, reader.list('Tags', MAX_TAGS));
  const transitive = reader.texts('TransitiveTagKeys', MAX_TAGS);
  const managed = reader.list('PolicyArns', MAX_POLICY_ARNS).map(({ arn }) => textOf(arn));
  managed.forEach((arn, index) =>
    reader.check(`policyArns.${index + 1}.member.arn`, arn, ARN_RULE),
  );
  const fault = reader.error();
  if (fault) return err(fault);
  if (!tags.ok) return tags;
  if (sourceIdentity?.startsWith('aws:') === true) {
    return err(awsError('ValidationError', "SourceIdentity must not begin with 'aws:'"));
  }
  const characters = policyCharacters({ sessionPolicy: policy ?? '', policyArns: managed });
  if (characters > LONGEST_POLICY) {
    return err(
      awsError(
        'ValidationError',
        `The plain text of the session policies has ${characters} characters; at most ${LONGEST_POLICY} are taken.`,
      ),
    );
  }
  return ok({
    roleArn: roleArn ?? '',
    sessionName: sessionName ?? '',
    durationSeconds,
    tags: tags.value,
    transitive,
    policyArns: managed,
    ...(policy === undefined ? {} : { policy }),
    ...(serial === undefined ? {} : { serial }),
    ...(code === undefined ? {} : { code }),
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    ...(externalId === undefined ? {} : { externalId }),
  });
}

/** Keys differ in more than case. */
function readTags(
  reader: Reader,
  items: readonly Input[],
): Result<Readonly<Record<string, string>>, AwsError> {
  const tags: Record<string, string> = {};
  for (const [index, { Key, Value }] of items.entries()) {
    const [key, value] = [textOf(Key), textOf(Value)];
    reader.check(`tags.${index + 1}.member.key`, key, TAG_KEY_RULE);
    reader.check(`tags.${index + 1}.member.value`, value, TAG_VALUE_RULE);
    if (Object.keys(tags).some((known) => known.toLowerCase() === key.toLowerCase())) {
      return err(
        awsError(
          'InvalidParameterValue',
          'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
        ),
      );
    }
    tags[key] = value;
  }
  return ok(tags);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

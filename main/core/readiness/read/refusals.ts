import { z } from 'zod';
import type { FactName } from '../facts.ts';

/**
 * Calls to which "there is none" is an answer, by the codes that say so; of others they say that
 * whom was asked of is gone.
 */
const NONE: { readonly [N in FactName]?: RegExp } = {
  'iam:GetAccountPasswordPolicy': /^NoSuchEntity/,
  'iam:GetLoginProfile': /^NoSuchEntity/,
  's3:GetBucketPolicyStatus': /^NoSuchBucketPolicy/,
  's3:GetBucketObjectLockConfiguration': /^ObjectLockConfigurationNotFoundError/,
  'ssm:GetDocument': /^InvalidDocument/,
  'ssm:DescribeDocument': /^InvalidDocument/,
  'account:GetAlternateContact': /^ResourceNotFoundException/,
  'signin:GetConsoleAuthorizationConfiguration': /^ResourceNotFoundException/,
  'signin:GetResourcePolicy': /^ResourceNotFoundException/,
  'organizations:DescribeOrganization': /^(NoSuchEntity|AWSOrganizationsNotInUse)/,
};

const error = z.object({ Error: z.object({ Code: z.string() }) });

/** The code of an answer that is an error: `none` where it says that there is none. */
export function errorOf(
  call: FactName,
  answer: unknown,
): 'none' | { readonly code: string } | undefined {
  const read = error.safeParse(answer);
  if (!read.success) return undefined;
  const { Code } = read.data.Error;
  return NONE[call]?.test(Code) === true ? 'none' : { code: Code };
}

const MORE = ['NextToken', 'nextToken', 'Marker', 'NextMarker', 'PaginationToken'];

/**
 * What tells that an answer is one page of several; undefined for a whole one. A page is no answer:
 * what stands on the others would count as not there.
 */
export function sayingMore(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const given = new Map<string, unknown>(Object.entries(answer));
  if (given.get('IsTruncated') === true) return 'IsTruncated';
  return MORE.find((name) => typeof given.get(name) === 'string' && given.get(name) !== '');
}

import type { Result } from '../result.ts';
import type { AwsFailure, CallTo } from './aws.ts';

/** One inline policy of a role. */
export interface InlinePolicy {
  /** Name of the role, without its path. */
  readonly role: string;
  readonly name: string;
}

/** AWS IAM's inline policies: its control plane, one Region for a whole partition. */
export interface IamPolicies {
  /** PutRolePolicy: sent once, whatever happens. An older one of the name is replaced. */
  put(
    to: CallTo,
    policy: InlinePolicy & { readonly document: string },
  ): Promise<Result<{ readonly requestId: string }, AwsFailure>>;
  /** GetRolePolicy: the document, `undefined` where the role has no policy of that name. */
  read(to: CallTo, policy: InlinePolicy): Promise<Result<string | undefined, AwsFailure>>;
  /** DeleteRolePolicy: sent once. */
  remove(
    to: CallTo,
    policy: InlinePolicy,
  ): Promise<Result<{ readonly requestId: string }, AwsFailure>>;
}

import { asList, type PolicyDocument } from '../../core/iam/policy.ts';
import type { PublicAccessBlock } from '../things/model.ts';
import type { ThingBook } from '../things/book.ts';

/** Whether a policy for everyone is left out, by the bucket's own setting or the account's. */
export function publicPolicyShut(things: ThingBook, account: string, bucket: string): boolean {
  const blocks: readonly (PublicAccessBlock | undefined)[] = [
    things.find('bucket', account, bucket)?.data.block,
    things.find('public-access-block', account, 'account')?.data,
  ];
  return blocks.some((block) => block?.RestrictPublicBuckets === true);
}

/** Whether it names everyone, without a condition (S3 User Guide, "The meaning of public"). */
export function isPublic({ Statement }: PolicyDocument): boolean {
  return Statement.some(({ Effect, Principal, Condition }) => {
    const everyone =
      Principal === '*' || (Principal !== undefined && asList(Principal.AWS).includes('*'));
    return Effect === 'Allow' && everyone && Condition === undefined;
  });
}

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
export function isPublic(policy: string): boolean {
  const { Statement } = JSON.parse(policy) as { readonly Statement: unknown };
  const all = (Array.isArray(Statement) ? Statement : [Statement]) as readonly {
    readonly Effect?: unknown;
    readonly Principal?: unknown;
    readonly Condition?: unknown;
  }[];
  return all.some(({ Effect, Principal, Condition }) => {
    const named = Principal as { readonly AWS?: unknown } | string | undefined;
    const everyone = named === '*' || (typeof named === 'object' && named.AWS === '*');
    return Effect === 'Allow' && everyone && Condition === undefined;
  });
}

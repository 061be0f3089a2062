import { parseResourcePolicy } from '../../core/iam/parse-resource.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { PublicAccessBlock, Things } from '../things/model.ts';
import { s3AccessFault, type S3Call, type S3Operation } from './call.ts';
import { isPublic, publicPolicyShut } from './public-access.ts';
import { XML, xml } from './read-bucket.ts';
import { element, s3Error, type S3Error } from './s3-error.ts';

const FLAGS = [
  'BlockPublicAcls',
  'IgnorePublicAcls',
  'BlockPublicPolicy',
  'RestrictPublicBuckets',
] as const;

export const getBucketPolicy: S3Operation = (call) => {
  const policy = policyIn(call, 's3:GetBucketPolicy');
  if (!policy.ok) return policy;
  return ok({ status: 200, headers: { 'content-type': 'application/json' }, body: policy.value });
};

export const getBucketPolicyStatus: S3Operation = (call) => {
  const policy = policyIn(call, 's3:GetBucketPolicyStatus');
  if (!policy.ok) return policy;
  const read = parseResourcePolicy(policy.value);
  const open =
    read.ok &&
    isPublic(read.value) &&
    !publicPolicyShut(call.things, call.bucket.account, call.bucket.name);
  const body = xml('PolicyStatus', element('IsPublic', String(open)));
  return ok({ status: 200, headers: XML, body });
};

export const putBucketPolicy: S3Operation = (call) => {
  const denied = s3AccessFault(call, 's3:PutBucketPolicy');
  if (denied) return err(denied);
  const policy = call.request.body.toString('utf8');
  const read = parseResourcePolicy(policy);
  if (!read.ok) return err(s3Error('MalformedPolicy', read.error, 400));
  const { account, name } = call.bucket;
  const blocks = [
    call.things.find('bucket', account, name)?.data.block,
    call.things.find('public-access-block', account, 'account')?.data,
  ];
  if (isPublic(read.value) && blocks.some((block) => block?.BlockPublicPolicy === true)) {
    const text =
      'User is not authorized to perform: s3:PutBucketPolicy because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.';
    return err(s3Error('AccessDenied', text, 403));
  }
  change(call, (data) => ({ ...data, policy }));
  return ok({ status: 204, body: '' });
};

export const deleteBucketPolicy: S3Operation = (call) => {
  const denied = s3AccessFault(call, 's3:DeleteBucketPolicy');
  if (denied) return err(denied);
  change(call, ({ policy: _policy, ...data }) => data);
  return ok({ status: 204, body: '' });
};

export const getPublicAccessBlock: S3Operation = (call) => {
  const denied = s3AccessFault(call, 's3:GetBucketPublicAccessBlock');
  if (denied) return err(denied);
  const block = dataOf(call).block;
  if (!block) {
    const text = 'The public access block configuration was not found';
    return err(s3Error('NoSuchPublicAccessBlockConfiguration', text, 404));
  }
  const flags = FLAGS.map((flag) => element(flag, String(block[flag])));
  const body = xml('PublicAccessBlockConfiguration', flags.join(''));
  return ok({ status: 200, headers: XML, body });
};

export const putPublicAccessBlock: S3Operation = (call) => {
  const denied = s3AccessFault(call, 's3:PutBucketPublicAccessBlock');
  if (denied) return err(denied);
  const text = call.request.body.toString('utf8');
  const block = Object.fromEntries(
    FLAGS.map((flag) => [flag, new RegExp(`<${flag}>\\s*true\\s*<`, 'i').test(text)]),
  ) as unknown as PublicAccessBlock;
  change(call, (data) => ({ ...data, block }));
  return ok({ status: 200, body: '' });
};

export const deletePublicAccessBlock: S3Operation = (call) => {
  const denied = s3AccessFault(call, 's3:PutBucketPublicAccessBlock');
  if (denied) return err(denied);
  change(call, ({ block: _block, ...data }) => data);
  return ok({ status: 204, body: '' });
};

/** What calls made of a bucket; empty for those of the evidence account, which nobody may change. */
export function dataOf({ things, bucket }: S3Call): Things['bucket'] {
  return things.find('bucket', bucket.account, bucket.name)?.data ?? {};
}

export function change(call: S3Call, to: (data: Things['bucket']) => Things['bucket']): void {
  const { account, name, region } = call.bucket;
  call.things.put({ kind: 'bucket', account, region, id: name, data: to(dataOf(call)) });
}

function policyIn(call: S3Call, action: string): Result<string, S3Error> {
  const denied = s3AccessFault(call, action);
  if (denied) return err(denied);
  const own = call.bucket.policy ? JSON.stringify(call.bucket.policy) : undefined;
  const policy = dataOf(call).policy ?? own;
  return policy === undefined
    ? err(
        s3Error('NoSuchBucketPolicy', 'The bucket policy does not exist', 404, {
          BucketName: call.bucket.name,
        }),
      )
    : ok(policy);
}

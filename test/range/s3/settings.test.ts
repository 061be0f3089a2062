import { describe, expect, test } from 'vitest';
import { aws, awsCliFound } from '../clients/aws-cli.ts';
import { incident } from '../support/incident-roles.ts';

const BUCKET = 'range-customer-data-444455556666';
const OF = ['--bucket', BUCKET];
const SHUT =
  'BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true';

describe.runIf(awsCliFound())(
  "buckets and keys, with Debian's aws CLI",
  { timeout: 180_000 },
  () => {
    test('an open bucket is read from another account until public access is blocked', async () => {
      const { range, as } = await incident('data-breach');
      const [responder, stranger] = [await as('responder'), await as('rehearsal')];
      const s3 = (...args: readonly string[]) => aws(range, responder, ['s3api', ...args]);
      const list = await s3('list-buckets', '--query', '{names: Buckets[].Name}');
      expect(list.json?.['names']).toEqual([BUCKET, 'range-static-site-444455556666']);
      const get = () =>
        aws(range, stranger, ['s3api', 'head-object', ...OF, '--key', 'customers/list.csv']);
      expect((await get()).error).toBe('');
      const status = await s3('get-bucket-policy-status', ...OF);
      expect(status.json?.['PolicyStatus']).toEqual({ IsPublic: true });
      const block = ['--public-access-block-configuration', SHUT];
      expect((await s3('put-public-access-block', ...OF, ...block)).error).toBe('');
      expect((await get()).error).toContain('403');
      const shut = await s3('get-bucket-policy-status', ...OF);
      expect(shut.json?.['PolicyStatus']).toEqual({ IsPublic: false });
      await s3('delete-bucket-policy', ...OF);
      expect((await s3('get-bucket-policy', ...OF)).error).toContain('NoSuchBucketPolicy');
      expect(range.trail.at(-1)).toMatchObject({
        eventSource: 's3.amazonaws.com',
        eventName: 'GetBucketPolicy',
        errorCode: 'NoSuchBucketPolicy',
        requestParameters: { bucketName: BUCKET },
      });
    });

    test('a policy that is none is refused; one statement by itself is a policy like another', async () => {
      const { range, as } = await incident('data-breach');
      const responder = await as('responder');
      const s3 = (...args: readonly string[]) => aws(range, responder, ['s3api', ...args]);
      const put = (policy: string) => s3('put-bucket-policy', ...OF, '--policy', policy);
      expect((await put('{}')).error).toContain('MalformedPolicy');
      const Resource = `arn:aws:s3:::${BUCKET}/*`;
      const one = { Effect: 'Allow', Principal: { AWS: ['*'] }, Action: 's3:GetObject', Resource };
      expect((await put(JSON.stringify({ Version: '2012-10-17', Statement: one }))).error).toBe('');
      const status = await s3('get-bucket-policy-status', ...OF);
      expect(status.json?.['PolicyStatus']).toEqual({ IsPublic: true });
    });

    test('what was deleted is there still, behind a marker; expiry stops, versions are kept again', async () => {
      const { range, as } = await incident('ransomware');
      const responder = await as('responder');
      const s3 = (...args: readonly string[]) => aws(range, responder, ['s3api', ...args]);
      const { json } = await s3('list-object-versions', ...OF);
      expect(json?.['DeleteMarkers']).toMatchObject([
        { Key: 'customers/list.csv', IsLatest: true },
        { Key: 'orders/2026-11.csv', IsLatest: true },
      ]);
      expect(json?.['Versions']).toHaveLength(3);
      await s3('delete-bucket-lifecycle', ...OF);
      const rules = await s3('get-bucket-lifecycle-configuration', ...OF);
      expect(rules.error).toContain('NoSuchLifecycleConfiguration');
      const on = ['--versioning-configuration', 'Status=Enabled'];
      await s3('put-bucket-versioning', ...OF, ...on);
      expect((await s3('get-bucket-versioning', ...OF)).json).toEqual({ Status: 'Enabled' });
    });

    test('a key waiting for deletion is taken back, and must be enabled again', async () => {
      const { range, as } = await incident('ransomware');
      const responder = await as('responder');
      const kms = (...args: readonly string[]) => aws(range, responder, ['kms', ...args]);
      const listed = await kms('list-keys', '--query', '{ids: Keys[].KeyId}');
      const [id = ''] = listed.json?.['ids'] as string[];
      const state = async () =>
        (await kms('describe-key', '--key-id', id, '--query', '{at: KeyMetadata.KeyState}')).json?.[
          'at'
        ];
      expect(await state()).toBe('PendingDeletion');
      expect((await kms('enable-key', '--key-id', id)).error).toContain('KMSInvalidState');
      await kms('cancel-key-deletion', '--key-id', id);
      expect(await state()).toBe('Disabled');
      await kms('enable-key', '--key-id', id);
      expect(await state()).toBe('Enabled');
    });

    test('a secret is turned, a document shared, a trail stopped: each is so from the next call on', async () => {
      const { range, as } = await incident('logging-tampered');
      const responder = await as('responder');
      const run = (...args: readonly string[]) => aws(range, responder, args);
      const value = ['secretsmanager', 'get-secret-value', '--secret-id', 'payments/api'];
      const before = (await run(...value)).json;
      await run('secretsmanager', 'rotate-secret', '--secret-id', 'payments/api');
      const after = (await run(...value)).json;
      expect(after?.['VersionId']).not.toBe(before?.['VersionId']);
      expect(after?.['SecretString']).not.toBe(before?.['SecretString']);

      const document = ['--name', 'Practice-RestartStaffPortal', '--permission-type', 'Share'];
      await run(
        'ssm',
        'modify-document-permission',
        ...document,
        '--account-ids-to-add',
        '999988887777',
      );
      const shared = await run('ssm', 'describe-document-permission', ...document);
      expect(shared.json?.['AccountIds']).toEqual(['999988887777']);

      const trail = ['--name', 'payments-trail'];
      const logging = async () =>
        (await run('cloudtrail', 'get-trail-status', ...trail)).json?.['IsLogging'];
      expect(await logging()).toBe(false);
      await run('cloudtrail', 'start-logging', ...trail);
      expect(await logging()).toBe(true);
      const foreign = await run('cloudtrail', 'stop-logging', '--name', 'organization-trail');
      expect(foreign.error).toContain('NotOrganizationMasterAccountException');
    });
  },
);

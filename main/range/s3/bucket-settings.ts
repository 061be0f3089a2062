import { err, ok } from '../../core/result.ts';
import { change, dataOf } from './bucket-access.ts';
import { s3AccessFault, type S3Answer, type S3Call, type S3Operation } from './call.ts';
import { XML, xml } from './read-bucket.ts';
import { element, s3Error } from './s3-error.ts';

export const getBucketVersioning: S3Operation = (call) =>
  read(call, 's3:GetBucketVersioning', () => {
    const status = call.bucket.retention ? 'Enabled' : dataOf(call).versioning;
    return xml('VersioningConfiguration', status === undefined ? '' : element('Status', status));
  });

export const putBucketVersioning: S3Operation = (call) => {
  const denied = s3AccessFault(call, 's3:PutBucketVersioning');
  if (denied) return err(denied);
  const said = /<Status>(Enabled|Suspended)<\/Status>/.exec(
    call.request.body.toString('utf8'),
  )?.[1];
  if (said === undefined) {
    return err(
      s3Error(
        'IllegalVersioningConfigurationException',
        'The Versioning element must be specified',
        400,
      ),
    );
  }
  if (call.bucket.retention) {
    const text =
      'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.';
    return err(s3Error('InvalidBucketState', text, 409));
  }
  const versioning = said === 'Enabled' ? 'Enabled' : 'Suspended';
  change(call, (data) => ({ ...data, versioning }));
  return ok({ status: 200, body: '' });
};

export const getBucketLifecycle: S3Operation = (call) =>
  read(
    call,
    's3:GetLifecycleConfiguration',
    () => {
      const { expiry } = dataOf(call);
      if (!expiry) return undefined;
      const rules = expiry.map(
        ({ id, days }) =>
          `<Rule>${element('ID', id)}<Filter><Prefix></Prefix></Filter>${element('Status', 'Enabled')}<Expiration>${element('Days', String(days))}</Expiration></Rule>`,
      );
      return xml('LifecycleConfiguration', rules.join(''));
    },
    ['NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist'],
  );

export const deleteBucketLifecycle: S3Operation = (call) => {
  const denied = s3AccessFault(call, 's3:PutLifecycleConfiguration');
  if (denied) return err(denied);
  change(call, ({ expiry: _expiry, ...data }) => data);
  return ok({ status: 204, body: '' });
};

export const getBucketReplication: S3Operation = (call) =>
  read(
    call,
    's3:GetReplicationConfiguration',
    () => {
      const { copiedTo } = dataOf(call);
      if (!copiedTo) return undefined;
      const rule = `<Rule>${element('ID', 'copy')}${element('Status', 'Enabled')}<Destination>${element('Bucket', copiedTo.bucket)}</Destination></Rule>`;
      return xml('ReplicationConfiguration', `${element('Role', copiedTo.role)}${rule}`);
    },
    ['ReplicationConfigurationNotFoundError', 'The replication configuration was not found'],
  );

export const deleteBucketReplication: S3Operation = (call) => {
  const denied = s3AccessFault(call, 's3:PutReplicationConfiguration');
  if (denied) return err(denied);
  change(call, ({ copiedTo: _copiedTo, ...data }) => data);
  return ok({ status: 204, body: '' });
};

export const getBucketLogging: S3Operation = (call) =>
  read(call, 's3:GetBucketLogging', () => {
    const { logsTo } = dataOf(call);
    const inside =
      logsTo === undefined
        ? ''
        : `<LoggingEnabled>${element('TargetBucket', logsTo)}${element('TargetPrefix', '')}</LoggingEnabled>`;
    return xml('BucketLoggingStatus', inside);
  });

export const getBucketWebsite: S3Operation = (call) =>
  read(
    call,
    's3:GetBucketWebsite',
    () =>
      dataOf(call).website === true
        ? xml(
            'WebsiteConfiguration',
            `<IndexDocument>${element('Suffix', 'index.html')}</IndexDocument>`,
          )
        : undefined,
    ['NoSuchWebsiteConfiguration', 'The specified bucket does not have a website configuration'],
  );

/** Permission first; then what there is, or the error for where there is nothing. */
function read(
  call: S3Call,
  action: string,
  body: () => string | undefined,
  [code, message]: readonly [string, string] = ['', ''],
): S3Answer {
  const denied = s3AccessFault(call, action);
  if (denied) return err(denied);
  const found = body();
  if (found !== undefined) return ok({ status: 200, headers: XML, body: found });
  return err(s3Error(code, message, 404, { BucketName: call.bucket.name }));
}

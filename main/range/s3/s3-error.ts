import { awsError, type AwsError } from '../failure.ts';
import type { Outgoing } from '../http/incoming.ts';

/** An S3 error may carry more elements than code and message (S3 API, "REST error responses"). */
export interface S3Error extends AwsError {
  readonly more?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export function s3Error(
  code: string,
  message: string,
  status: number,
  more: Readonly<Record<string, string>> = {},
): S3Error {
  return { ...awsError(code, message, status), more };
}

export const preconditionFailed: S3Error = s3Error(
  'PreconditionFailed',
  'At least one of the pre-conditions you specified did not hold',
  412,
  { Condition: 'If-None-Match' },
);

export const methodNotAllowed: S3Error = s3Error(
  'MethodNotAllowed',
  'The specified method is not allowed against this resource.',
  405,
);

export function notImplemented(header: string): S3Error {
  const message = 'A header you provided implies functionality that is not implemented';
  return s3Error('NotImplemented', message, 501, { Header: header });
}

/** Errors of who is asking, by the names and statuses S3 has for them (S3 API, "List of error codes"). */
export function inS3Words(error: AwsError, now: number): S3Error {
  switch (error.code) {
    case 'InvalidClientTokenId':
      return s3Error(
        'InvalidAccessKeyId',
        'The AWS Access Key Id you provided does not exist in our records.',
        403,
      );
    case 'ExpiredToken':
      return s3Error('ExpiredToken', 'The provided token has expired.', 400);
    case 'MissingAuthenticationToken':
      return s3Error('AccessDenied', 'Access Denied', 403);
    case 'Throttling':
      return s3Error('SlowDown', 'Please reduce your request rate.', 503);
    case 'SignatureDoesNotMatch':
      return mismatch(error, now);
    default:
      return error;
  }
}

function mismatch(error: AwsError, now: number): S3Error {
  if (/^Signature (expired|not yet current)/.test(error.message)) {
    return s3Error(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      403,
      {
        ServerTime: new Date(now).toISOString().replace(/\.\d{3}/, ''),
        MaxAllowedSkewMilliseconds: String(S3_TOLERANCE_MS),
      },
    );
  }
  if (error.message.startsWith('Credential should be scoped')) {
    const message = 'The authorization header is malformed; the region or service is wrong';
    return s3Error('AuthorizationHeaderMalformed', message, 400);
  }
  return s3Error(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    403,
  );
}

/** S3 takes requests signed up to 15 minutes from its own time (`MaxAllowedSkewMilliseconds`). */
export const S3_TOLERANCE_MS = 15 * 60_000;

export function errorAnswer(error: S3Error, resource: string, requestId: string): Outgoing {
  const elements = {
    Code: error.code,
    Message: error.message,
    ...error.more,
    Resource: resource,
    RequestId: requestId,
    HostId: 'range',
  };
  const inside = Object.entries(elements).map(([name, value]) => element(name, value));
  return {
    status: error.status,
    headers: { ...s3Headers(requestId), 'content-type': 'application/xml', ...error.headers },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${inside.join('')}</Error>`,
  };
}

export function s3Headers(requestId: string): Record<string, string> {
  return { 'x-amz-request-id': requestId, 'x-amz-id-2': 'range', server: 'AmazonS3' };
}

export function element(name: string, value: string): string {
  const text = value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<${name}>${text}</${name}>`;
}

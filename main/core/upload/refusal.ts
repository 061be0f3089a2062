import { NOT_REACHED } from '../aws/failover.ts';
import type { AwsFailure, AwsFailureCode } from '../ports/aws.ts';
import type { UploadFailure, UploadFailureCode } from '../ports/upload.ts';

type Then = UploadFailure['then'];
interface Rule {
  readonly names: readonly string[];
  readonly code: UploadFailureCode;
  readonly then: Then;
}

/** S3 "Error responses" and CloudWatch Logs "Common errors": what each name asks of the queue. */
const RULES: readonly Rule[] = [
  {
    names: ['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired'],
    code: 'upload-credentials-expired',
    then: 'credentials',
  },
  {
    names: [
      'InvalidAccessKeyId',
      'InvalidToken',
      'InvalidClientTokenId',
      'UnrecognizedClientException',
      'SignatureDoesNotMatch',
      'InvalidSignatureException',
    ],
    code: 'upload-credentials-wrong',
    then: 'credentials',
  },
  { names: ['NoSuchBucket'], code: 'upload-no-bucket', then: 'stop' },
  {
    names: [
      'PermanentRedirect',
      'AuthorizationHeaderMalformed',
      'IllegalLocationConstraintException',
    ],
    code: 'upload-wrong-region',
    then: 'stop',
  },
  { names: ['ResourceNotFoundException'], code: 'upload-no-log-group', then: 'stop' },
  { names: ['EntityTooLarge'], code: 'upload-too-large', then: 'stop' },
  {
    names: [
      'BadDigest',
      'XAmzContentSHA256Mismatch',
      'IncompleteBody',
      'RequestTimeout',
      'InvalidDigest',
    ],
    code: 'upload-damaged',
    then: 'again',
  },
  { names: ['ConditionalRequestConflict', 'OperationAborted'], code: 'upload-busy', then: 'again' },
  {
    names: ['AccessDenied', 'AccessDeniedException', 'AllAccessDisabled'],
    code: 'upload-denied',
    then: 'stop',
  },
];

const CLOCK = ['clock-behind', 'clock-ahead'];
const ON_THE_WAY: readonly AwsFailureCode[] = [
  ...NOT_REACHED,
  'timed-out',
  'connection-lost',
  'unknown',
];

/** What a failed call of a target means to the queue (reference: log-reliability 6.1). */
export function uploadFailure(failure: AwsFailure, skewMs: number | undefined): UploadFailure {
  const about = {
    raw: failure.raw,
    ...(failure.requestId === undefined ? {} : { requestId: failure.requestId }),
  };
  if (CLOCK.includes(failure.code)) {
    const corrected = skewMs !== undefined;
    return {
      ...about,
      code: 'upload-clock',
      then: corrected ? 'clock' : 'stop',
      ...(corrected ? { skewMs } : {}),
    };
  }
  const rule = RULES.find(({ names }) => names.includes(failure.awsCode ?? ''));
  if (rule) return { ...about, code: rule.code, then: rule.then };
  if (failure.code === 'session-expired') {
    return { ...about, code: 'upload-credentials-expired', then: 'credentials' };
  }
  if (failure.code === 'refused-on-this-runtime') {
    return { ...about, code: 'upload-refused-on-this-runtime', then: 'stop' };
  }
  if (ON_THE_WAY.includes(failure.code))
    return { ...about, code: 'upload-unreachable', then: 'again' };
  const status = failure.status ?? 0;
  if (failure.code === 'throttled' || status >= 500 || status === 409 || status === 429) {
    return { ...about, code: 'upload-busy', then: 'again' };
  }
  return { ...about, code: status === 403 ? 'upload-denied' : 'upload-refused', then: 'stop' };
}

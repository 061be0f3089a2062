import type { AwsFailureCode } from '../ports/aws.ts';

interface Rule {
  /** AWS's error names; any of them, or absent for "whatever the name". */
  readonly names?: readonly string[];
  /** AWS's text, which decides where one name covers many causes, or one text comes under many names. */
  readonly text?: RegExp;
  readonly status?: (status: number) => boolean;
  readonly code: AwsFailureCode;
}

const DENIED = [
  'AccessDenied',
  'AccessDeniedException',
  'UnauthorizedOperation',
  'UnauthorizedAccess',
];

/** First match wins: texts before names, names before HTTP status. */
const RULES: readonly Rule[] = [
  { text: /invalid MFA one time pass code/i, code: 'mfa-code-refused' },
  {
    text: /unable to validate MFA code|verify your MFA serial number/i,
    code: 'mfa-serial-unknown',
  },
  { text: /must provide both MFA serial number and one time pass code/i, code: 'mfa-incomplete' },
  { text: /signature expired|is now earlier than/i, code: 'clock-behind' },
  { text: /signature not yet current|is still later than/i, code: 'clock-ahead' },
  { names: ['RequestInTheFuture'], code: 'clock-ahead' },
  { text: /1 hour session limit for roles assumed by role chaining/i, code: 'chaining-too-long' },
  { text: /exceeds the MaxSessionDuration/i, code: 'duration-too-long' },
  { names: ['PackedPolicyTooLarge', 'PackedPolicyTooLargeException'], code: 'policy-too-large' },
  { text: /packed policy consumes/i, code: 'policy-too-large' },
  { text: /at 'policy' failed to satisfy constraint.*length less/is, code: 'policy-too-large' },
  {
    names: ['MalformedPolicyDocument', 'MalformedPolicyDocumentException'],
    code: 'policy-malformed',
  },
  {
    names: ['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired'],
    code: 'session-expired',
  },
  { text: /security token included in the request is expired/i, code: 'session-expired' },
  { names: ['RegionDisabledException'], code: 'region-disabled' },
  { text: /STS is not activated in this region/i, code: 'region-disabled' },
  { names: ['InvalidClientTokenId', 'UnrecognizedClientException'], code: 'key-unknown' },
  { text: /security token included in the request is invalid/i, code: 'key-unknown' },
  { text: /not able to validate the provided access credentials/i, code: 'key-unknown' },
  { text: /credential should be scoped to/i, code: 'request-invalid' },
  { names: ['SignatureDoesNotMatch', 'InvalidSignatureException'], code: 'secret-wrong' },
  { text: /request signature we calculated does not match/i, code: 'secret-wrong' },
  {
    names: DENIED,
    text: /not authorized to perform: sts:(AssumeRole|TagSession|SetSourceIdentity)\b/i,
    code: 'assume-role-denied',
  },
  { names: DENIED, code: 'access-denied' },
  { names: ['TargetNotConnected'], code: 'target-not-connected' },
  {
    names: ['InvalidInstanceId', 'InvalidInstanceInformationFilterValue'],
    code: 'instance-unknown',
  },
  {
    names: ['InvalidDocument', 'InvalidDocumentContent'],
    text: /\bhash\b/i,
    code: 'document-changed',
  },
  {
    names: [
      'InvalidDocument',
      'InvalidDocumentVersion',
      'DocumentNotFound',
      'AutomationDefinitionNotFoundException',
      'AutomationDefinitionVersionNotFoundException',
    ],
    code: 'document-unknown',
  },
  // Logs and S3 have the same name for other things: the text tells.
  { text: /^Secrets Manager can't find the specified secret/, code: 'secret-unknown' },
  {
    names: ['InvocationDoesNotExist', 'InvalidCommandId', 'AutomationExecutionNotFoundException'],
    code: 'command-not-visible-yet',
  },
  { names: ['UnsupportedPlatformType'], code: 'platform-unsupported' },
  {
    names: [
      'Throttling',
      'ThrottlingException',
      'ThrottledException',
      'RequestThrottled',
      'RequestThrottledException',
      'TooManyRequestsException',
      'RequestLimitExceeded',
      'BandwidthLimitExceeded',
      'AutomationExecutionLimitExceededException',
      'SlowDown',
    ],
    code: 'throttled',
  },
  { text: /^rate exceeded/i, code: 'throttled' },
  { status: (status) => status === 429, code: 'throttled' },
  { status: (status) => status >= 500, code: 'service-error' },
  {
    names: ['InternalFailure', 'InternalServerError', 'ServiceUnavailable'],
    code: 'service-error',
  },
  { status: (status) => status === 403 || status === 401, code: 'access-denied' },
  { status: (status) => status >= 400, code: 'request-invalid' },
];

/** Names that say the clock is wrong without saying which way. */
const CLOCK_NAMES = ['RequestExpired', 'RequestTimeTooSkewed'];

/**
 * The error card for an answer of AWS. AWS puts several texts under more than one name
 * (`Packed policy consumes…` comes as `ValidationError` too), so the text is asked first.
 */
export function codeOfAnswer(
  name: string,
  message: string,
  status: number,
  skewMs?: number,
): AwsFailureCode {
  if (CLOCK_NAMES.includes(name)) {
    return skewMs !== undefined && skewMs < 0 ? 'clock-ahead' : 'clock-behind';
  }
  return RULES.find((rule) => matches(rule, name, message, status))?.code ?? 'unknown';
}

function matches(rule: Rule, name: string, message: string, status: number): boolean {
  return (
    (rule.names === undefined || rule.names.includes(name)) &&
    (rule.text === undefined || rule.text.test(message)) &&
    (rule.status === undefined || rule.status(status))
  );
}

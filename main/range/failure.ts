/** An answer of AWS that is not a success, before a protocol gives it its form. */
export interface AwsError {
  /** Name as the query protocol has it; JSON services use `jsonCode` where theirs differs. */
  readonly code: string;
  readonly jsonCode?: string;
  readonly message: string;
  readonly status: number;
  /** JSON services answer 400 where query services answer 403. */
  readonly jsonStatus?: number;
}

export function awsError(code: string, message: string, status = 400): AwsError {
  return { code, message, status };
}

/** Errors of who is asking: each kind of service has its own name and status for the same thing. */
export function identityError(
  code: string,
  jsonCode: string,
  message: string,
  status = 403,
): AwsError {
  return { code, jsonCode, message, status, jsonStatus: 400 };
}

export const invalidToken: AwsError = identityError(
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'The security token included in the request is invalid.',
);

export const expiredToken: AwsError = identityError(
  'ExpiredToken',
  'ExpiredTokenException',
  'The security token included in the request is expired',
);

export const missingToken: AwsError = identityError(
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'Request is missing Authentication Token',
);

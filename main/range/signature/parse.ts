import { err, ok, type Result } from '../../core/result.ts';
import { awsError, identityError, missingToken, type AwsError } from '../failure.ts';
import type { Incoming } from '../http/incoming.ts';

/** What a signed request claims (AWS Signature Version 4, header form). */
export interface SignedClaim {
  readonly accessKeyId: string;
  /** `YYYYMMDD`, Region and service of the credential scope. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** `YYYYMMDDTHHMMSSZ`. */
  readonly signedAt: string;
  readonly sessionToken?: string;
}

const PREFIX = 'AWS4-HMAC-SHA256';

export function parseClaim(request: Incoming): Result<SignedClaim, AwsError> {
  const header = request.headers.get('authorization');
  if (header === undefined) return err(missingToken);
  if (!header.startsWith(PREFIX)) {
    return err(
      awsError('IncompleteSignature', `Authorization header requires the algorithm ${PREFIX}.`),
    );
  }
  const fields = new Map(
    header
      .slice(PREFIX.length)
      .split(',')
      .map((part) => part.trim().split('='))
      .map(([name = '', ...rest]) => [name, rest.join('=')] as const),
  );
  const missing = ['Credential', 'SignedHeaders', 'Signature'].filter((name) => !fields.get(name));
  const signedAt = request.headers.get('x-amz-date');
  if (missing.length > 0 || signedAt === undefined) {
    const lacks = missing.map((name) => `Authorization header requires '${name}' parameter.`);
    if (signedAt === undefined) {
      lacks.push(
        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
      );
    }
    return err(incomplete(`${lacks.join(' ')} Authorization=${header.split(',')[0] ?? ''}`));
  }
  const scope = (fields.get('Credential') ?? '').split('/');
  const [accessKeyId = '', date = '', region = '', service = '', end] = scope;
  if (scope.length !== 5 || end !== 'aws4_request' || !/^\d{8}$/.test(date)) {
    return err(
      incomplete(
        'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term',
      ),
    );
  }
  const sessionToken = request.headers.get('x-amz-security-token');
  return ok({
    accessKeyId,
    date,
    region,
    service,
    signedAt,
    signedHeaders: (fields.get('SignedHeaders') ?? '').split(';'),
    signature: fields.get('Signature') ?? '',
    ...(sessionToken === undefined ? {} : { sessionToken }),
  });
}

function incomplete(message: string): AwsError {
  return identityError('IncompleteSignature', 'IncompleteSignatureException', message, 400);
}

import type { Credentials } from '../ports/aws.ts';

/** What the CLI gave: temporary credentials and their end, RFC 3339. */
export interface CliCredentials {
  readonly credentials: Credentials & { readonly sessionToken: string };
  readonly expires: string;
}

/**
 * Reads what `aws configure export-credentials --format process` prints. Only temporary credentials
 * with an end are taken: `aws login` gives no others, so anything else came from somewhere else.
 */
export function readExported(printed: string): CliCredentials | undefined {
  const read = parsed(printed);
  if (read?.['Version'] !== 1) return undefined;
  const [accessKeyId, secretAccessKey, sessionToken, expires] = [
    read['AccessKeyId'],
    read['SecretAccessKey'],
    read['SessionToken'],
    read['Expiration'],
  ].map((value) => (typeof value === 'string' ? value.trim() : ''));
  if (!accessKeyId || !secretAccessKey || !sessionToken || !expires) return undefined;
  const end = Date.parse(expires);
  if (!/^\d{4}-\d\d-\d\dT/.test(expires) || !Number.isFinite(end)) return undefined;
  return {
    credentials: { accessKeyId, secretAccessKey, sessionToken },
    expires: new Date(end).toISOString(),
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

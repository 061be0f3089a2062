import { get } from 'node:http';
import { isLoopback } from '../../core/aws/endpoint.ts';
import type { AwsOptions } from '../../core/aws/call.ts';
import type { AwsFailure } from '../../core/ports/aws.ts';

const LONGEST_MS = 1_000;
const SHOWN = 200;
/** Where AWS itself sends a visitor without a question: its pages in each cloud, and its own services. */
const AWS_PLACE =
  /^https:\/\/([a-z0-9-]+\.)*(amazon\.com|amazonaws\.com(\.cn)?|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws(-eusc)?\.eu)(\/|$)/;
/** Hosts of AWS's domain that anybody rents: a sign-in page of a network may lie there. */
const RENTED = /^https:\/\/([^/]*\.)?(execute-api|elb|eb|lambda-url|s3[a-z0-9-]*|compute)\b/;

/**
 * A Wi-Fi sign-in page cannot prove to be AWS, so over TLS it looks like any wrong certificate. It
 * gives itself away in clear text, where AWS never answers with a page: the same host is asked
 * there, with nothing of ours in the question.
 */
export async function toldApartFromPortal(
  options: AwsOptions,
  endpoint: string,
  failure: AwsFailure,
): Promise<AwsFailure> {
  if (failure.code !== 'certificate-other-name' && failure.code !== 'tls-intercepted') {
    return failure;
  }
  const { allowEndpoint = isLoopback, network } = options;
  const url = new URL(endpoint);
  const clear = `http://${url.host}/`;
  if (url.protocol !== 'https:' || !allowEndpoint(clear)) return failure;
  // A company proxy answers in clear text for everyone.
  if (network?.(endpoint).proxy) return failure;
  const page = await pageAt(clear);
  return page === undefined ? failure : { ...failure, code: 'captive-portal', raw: page };
}

/** Whether a redirect is AWS's own. */
export function leadsToAws(location: string): boolean {
  return AWS_PLACE.test(location) && !RENTED.test(location);
}

function pageAt(url: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const asking = get(url, { agent: false, signal: AbortSignal.timeout(LONGEST_MS) });
    asking.on('error', () => resolve(undefined));
    asking.on('response', (answer) => {
      const { statusCode: status = 0, headers } = answer;
      const { location = '', 'content-type': type = '' } = headers;
      answer.destroy();
      const elsewhere = status >= 300 && status < 400 && !leadsToAws(location);
      const page = status === 511 || (status === 200 && /\bhtml\b/i.test(type));
      const to = location === '' ? '' : ` to ${location.slice(0, SHOWN)}`;
      resolve(elsewhere || page ? `HTTP ${String(status)}${to}` : undefined);
    });
  });
}

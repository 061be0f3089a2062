import { HttpRequest } from '@smithy/protocol-http';
import { isLoopback } from '../../core/aws/endpoint.ts';
import { call, notAws, type AwsOptions } from '../../core/aws/call.ts';
import type { Federation } from '../../core/ports/handoff.ts';
import { err, ok } from '../../core/result.ts';
import { createHttpHandler } from './http-handler.ts';

/** AWS's own errors here are a short text with a 400; the SDK's shape lets the one reader tell them. */
class FederationError extends Error {
  readonly $fault = 'client' as const;
  readonly $metadata = {};

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/**
 * `getSigninToken` (IAM User Guide, "Enable custom identity broker access to the AWS console"). The
 * request carries credentials: it goes to one host over a connection of its own, and no part of it
 * is in any failure.
 */
export function createFederation(options: AwsOptions = {}): Federation {
  return {
    signinToken: async ({ at, credentials }, host, sessionSeconds) => {
      // A VPC endpoint of the kit is no sign-in host, and would see the credentials; only a drill's range is.
      const range = at.endpoint !== undefined && isLoopback(at.endpoint) ? at.endpoint : undefined;
      const url = new URL(range ?? `https://${host}`);
      const session = JSON.stringify({
        sessionId: credentials.accessKeyId,
        sessionKey: credentials.secretAccessKey,
        sessionToken: credentials.sessionToken ?? '',
      });
      const request = new HttpRequest({
        protocol: url.protocol,
        hostname: url.hostname,
        ...(url.port === '' ? {} : { port: Number(url.port) }),
        method: 'GET',
        path: '/federation',
        headers: { host: url.host },
        query: {
          Action: 'getSigninToken',
          ...(sessionSeconds === undefined ? {} : { SessionDuration: String(sessionSeconds) }),
          Session: session,
        },
      });
      const answer = await call(options, {
        region: at.region,
        effect: false,
        send: async (handler) => {
          const carrier = createHttpHandler(handler);
          const { response } = await carrier.handle(request);
          const text = await read(response.body as AsyncIterable<Buffer>);
          if (response.statusCode !== 200) {
            throw new FederationError('SigninRefused', text.slice(0, 200));
          }
          return tokenIn(text);
        },
      });
      if (!answer.ok) return err(answer.error.failure);
      const { output } = answer.value;
      return output === undefined
        ? err(notAws(at.region, false, 'an answer without a sign-in token'))
        : ok(output);
    },
  };
}

async function read(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function tokenIn(text: string): string | undefined {
  try {
    const { SigninToken: token } = JSON.parse(text) as { readonly SigninToken?: unknown };
    return typeof token === 'string' && token !== '' ? token : undefined;
  } catch {
    return undefined;
  }
}

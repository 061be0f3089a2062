import type { HttpHandler } from '@smithy/protocol-http';
import { call, type AwsOptions } from '../../core/aws/call.ts';
import { isLoopback } from '../../core/aws/endpoint.ts';
import type { ServiceHost } from '../../core/ports/aws.ts';
import type { Exchange, HandlerOptions } from '../../core/aws/exchange.ts';
import { settingsOf } from '../../core/aws/client-settings.ts';
import type { AwsFailure } from '../../core/ports/aws.ts';
import type { UploadAccess, UploadFailure } from '../../core/ports/upload.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { uploadFailure } from '../../core/upload/refusal.ts';

export interface AwsTargetOptions extends AwsOptions {
  readonly access: UploadAccess;
  /** How requests are carried; the same way incidents' are. */
  readonly handler: (options: HandlerOptions) => HttpHandler;
}

/** Nothing moves for so long, milliseconds: the call is given up. */
const IDLE_MS = 60_000;

/** Each call once: whether and when to try again is the queue's to say. */
const ONCE = 1;

export interface Where {
  readonly region: string;
  readonly endpoint?: string;
}

export interface Failed {
  readonly failure: UploadFailure;
  readonly aws?: AwsFailure;
}

export type TargetSettings = ReturnType<typeof settingsOf<HttpHandler>>;

/** One call of a target at a time, with the target's own credentials, signed by AWS's time. */
export type Send<Client> = <Output>(
  use: (client: Client) => Promise<Output>,
) => Promise<Result<Output, Failed>>;

/** Calls one service of a target. The client is kept for as long as credentials and clock are the same. */
export function createLine<Client>(
  options: AwsTargetOptions,
  service: ServiceHost,
  where: Where,
  make: (settings: TargetSettings) => Promise<Client>,
): Send<Client> {
  let kept: { readonly as: string; readonly client: Promise<Client> } | undefined;
  let carrier: HttpHandler | undefined;
  const handler: HttpHandler = {
    handle: (request, more) => {
      if (!carrier) throw new Error('no call is under way');
      return carrier.handle(request, more);
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
  return (use) =>
    targetCall(options, service, where, (settings) => {
      carrier = settings.requestHandler;
      const as = `${settings.credentials.accessKeyId} ${String(settings.systemClockOffset)}`;
      if (kept?.as !== as) kept = { as, client: make({ ...settings, requestHandler: handler }) };
      return kept.client.then(use);
    });
}

async function targetCall<Output>(
  options: AwsTargetOptions,
  service: ServiceHost,
  { region, endpoint }: Where,
  send: (settings: TargetSettings) => Promise<Output>,
): Promise<Result<Output, Failed>> {
  const credentials = options.access.credentials();
  if (!credentials) {
    return err({ failure: { code: 'upload-credentials-missing', then: 'credentials', raw: '' } });
  }
  const at = { region, ...(endpoint === undefined ? {} : { endpoint }) };
  let seen: Exchange | undefined;
  const answer = await call(
    { ...options, timeoutMs: options.timeoutMs ?? IDLE_MS },
    {
      region,
      effect: true,
      send: (handler) => {
        const observe = (exchange: Exchange): void => {
          seen = exchange;
          handler.observe(exchange);
        };
        const to = { at, credentials, skewMs: options.access.skewMs() };
        return send(settingsOf(service, to, ONCE, options.handler({ ...handler, observe })));
      },
    },
  );
  if (answer.ok) return ok(answer.value.output);
  const { failure: aws, skew } = answer.error;
  const elsewhere = seen?.headers['x-amz-bucket-region'];
  if (aws.status === 301 || (elsewhere !== undefined && elsewhere !== region)) {
    const params = { region: elsewhere ?? '?' };
    return err({
      failure: { code: 'upload-wrong-region', then: 'stop', raw: aws.raw, params },
      aws,
    });
  }
  return err({ failure: uploadFailure(aws, skew?.skewMs), aws });
}

/** GetCallerIdentity: needs no permission, and shows whose key this is before anything is sent. */
export async function principalOf(
  options: AwsTargetOptions,
  { region, endpoint }: Where,
): Promise<Result<string, UploadFailure>> {
  // An endpoint for S3 or Logs answers for STS only where it stands for all of AWS: the range.
  const at = endpoint !== undefined && isLoopback(endpoint) ? { region, endpoint } : { region };
  const { STSClient, GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
  const answer = await targetCall(options, 'sts', at, (settings) =>
    new STSClient(settings).send(new GetCallerIdentityCommand({})),
  );
  if (!answer.ok) return err(answer.error.failure);
  return ok(answer.value.Arn ?? '');
}

import type { HttpHandler } from '@smithy/protocol-http';
import { call, type AwsOptions } from '../../core/aws/call.ts';
import { isLoopback, type ServiceHost } from '../../core/aws/endpoint.ts';
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

/** Makes one call of a target with the target's own credentials, signed by AWS's time. */
export async function targetCall<Output>(
  options: AwsTargetOptions,
  service: ServiceHost,
  { region, endpoint }: Where,
  send: (settings: ReturnType<typeof settingsOf<HttpHandler>>) => Promise<Output>,
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
  const answer = await targetCall(options, 'sts', at, async (settings) => {
    const { STSClient, GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
    return new STSClient(settings).send(new GetCallerIdentityCommand({}));
  });
  if (!answer.ok) return err(answer.error.failure);
  return ok(answer.value.Arn ?? '');
}

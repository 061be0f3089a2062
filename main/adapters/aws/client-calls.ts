import { call, type AwsOptions } from '../../core/aws/call.ts';
import type { AwsFailure, CallTo, ServiceHost } from '../../core/ports/aws.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { clientSettings } from './client-settings.ts';

/** A read may be asked again when AWS throttles it; what changes something is sent once. */
const READ_ATTEMPTS = 3;
export const ONCE = 1;

/** One call, or several that are one read, with a client of the service. */
export type ClientCalls<Client, Sdk> = <Output>(
  to: CallTo,
  effect: boolean,
  work: (client: Client, sdk: Sdk) => Promise<Output>,
) => Promise<Result<Output, AwsFailure>>;

/** Calls of one service through its own SDK client, loaded at the first of them. */
export function clientCalls<Client, Sdk>(
  options: AwsOptions,
  service: ServiceHost,
  load: () => Promise<Sdk>,
  clientOf: (sdk: Sdk, settings: ReturnType<typeof clientSettings>) => Client,
  readAttempts = READ_ATTEMPTS,
): ClientCalls<Client, Sdk> {
  return async (to, effect, work) => {
    const answer = await call(options, {
      region: to.at.region,
      effect,
      send: async (handler) => {
        const sdk = await load();
        const attempts = effect ? ONCE : readAttempts;
        return work(clientOf(sdk, clientSettings(service, to, attempts, handler)), sdk);
      },
    });
    return answer.ok ? ok(answer.value.output) : err(answer.error.failure);
  };
}

import type { CallTo } from '../ports/aws.ts';
import type { ServiceHost } from '../ports/aws.ts';
import { endpointOf } from './endpoint.ts';
import { signingRegionOf } from './partition.ts';

/**
 * Settings of one SDK client for one call. Each is given, whatever it is: what is left out is
 * looked up in `AWS_*` variables and in `~/.aws`, and only what this app was told counts. A client
 * lives for one call, so that the clock one Region told never signs for another.
 */
export function settingsOf<Handler>(
  service: ServiceHost,
  to: CallTo,
  /** 1 sends once, whatever happens; more lets the SDK try again when throttled. */
  maxAttempts: number,
  requestHandler: Handler,
) {
  const named = to.at.endpoint !== undefined;
  return {
    region: named ? to.at.region : signingRegionOf(service, to.at.region),
    endpoint: endpointOf(service, to.at),
    credentials: { ...to.credentials },
    systemClockOffset: to.skewMs,
    disableClockSkewCorrection: false,
    maxAttempts,
    retryMode: 'standard' as const,
    defaultsMode: 'standard' as const,
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    authSchemePreference: [],
    userAgentAppId: 'breakglass',
    requestHandler,
  };
}

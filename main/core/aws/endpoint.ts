import type { RegionEndpoint, ServiceHost } from '../ports/aws.ts';
import { hostNameOf } from './partition.ts';

/**
 * The URL a call goes to: the endpoint the kit names (range, VPC endpoint), else the Region's own,
 * of the kind the kit asks for. Never the global STS host: it hides where a call went and fails in
 * opt-in Regions.
 */
export function endpointOf(service: ServiceHost, at: RegionEndpoint): string {
  const named = at.endpoints?.[service] ?? at.endpoint;
  if (named !== undefined) return named;
  const { region, fips = false, dualStack = false } = at;
  const kind = { fips, dualStack };
  return `https://${hostNameOf(service, kind, region)}`;
}

const LOOPBACK_V4 = /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;

/**
 * True when a URL can only reach this machine: a literal loopback address (RFC 1122 section
 * 3.2.1.3, RFC 4291 section 2.5.3). Names are refused, `localhost` too: a hosts file may move them.
 */
export function isLoopback(url: string): boolean {
  const host = hostOf(url);
  return host !== undefined && (LOOPBACK_V4.test(host) || host === '[::1]');
}

/** The host of an http(s) URL with no credentials in it; undefined for anything else. */
function hostOf(url: string): string | undefined {
  const match = /^https?:\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?(\/[^\\]*)?$/i.exec(url);
  return match?.[1]?.toLowerCase();
}

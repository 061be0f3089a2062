import type { CallTo } from '../../core/ports/aws.ts';
import { settingsOf } from '../../core/aws/client-settings.ts';
import type { ServiceHost } from '../../core/ports/aws.ts';
import type { HandlerOptions } from '../../core/aws/exchange.ts';
import { createHttpHandler } from './http-handler.ts';

/** The settings every client of this app has, with our own way of carrying its requests. */
export function clientSettings(
  service: ServiceHost,
  to: CallTo,
  maxAttempts: number,
  handler: HandlerOptions,
) {
  const skewMs = to.skewMs + (handler.aheadMs?.() ?? 0);
  return settingsOf(service, { ...to, skewMs }, maxAttempts, createHttpHandler(handler));
}

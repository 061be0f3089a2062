import type { AwsOptions } from '../../core/aws/call.ts';
import { isLoopback } from '../../core/aws/endpoint.ts';
import type { AwsFailure } from '../../core/ports/aws.ts';
import type { Terminals } from '../../core/ports/terminals.ts';
import { err, ok } from '../../core/result.ts';
import type { ChannelTools } from '../../core/session-channel/channel.ts';
import { startTerminal } from './terminal-session.ts';
import { terminalCalls } from './terminal-calls.ts';

/** Session Manager through the SDK client for its calls and a WebSocket for the data channel. */
export function createServerTerminals(
  options: AwsOptions,
  tools: Omit<ChannelTools, 'now'>,
  resumeWaits: readonly number[] = RESUME_WAITS,
  steadyMs = STEADY_MS,
): Terminals {
  const calls = terminalCalls(options);
  const mayStream = (url: string): boolean => {
    const web = url.replace(/^ws/, 'http');
    const allowed = options.allowEndpoint ?? isLoopback;
    return allowed(web) && (url.startsWith('wss://') || isLoopback(web));
  };
  return {
    open: async (request, listener) => {
      const to = request.to();
      if (!to) return err(noSession('the AWS session is over'));
      const started = await calls.start(to, request.target, request.reason);
      if (!started.ok) return started;
      if (!mayStream(started.value.streamUrl)) {
        await calls.terminate(to, started.value.sessionId);
        return err({
          code: 'refused-on-this-runtime',
          raw: `data channels to ${started.value.streamUrl.split('?')[0] ?? ''} are refused here`,
          region: to.at.region,
          mayHaveHappened: false,
        });
      }
      const patience = { resumeWaits, steadyMs };
      const parts = { options, calls, tools, request, listener, openedAs: to, ...patience };
      return ok(startTerminal(parts, started.value));
    },
    find: calls.find,
    terminate: calls.terminate,
    active: calls.active,
  };
}

/** Five tries, further and further apart, at most 5 s. */
const RESUME_WAITS = [100, 400, 1_600, 5_000, 5_000];
const STEADY_MS = 10_000;

function noSession(raw: string): AwsFailure {
  return { code: 'session-expired', raw, mayHaveHappened: false };
}

import type { Session } from '@aws-sdk/client-ssm';
import { notAws, type AwsOptions } from '../../core/aws/call.ts';
import type { AwsFailure, CallTo } from '../../core/ports/aws.ts';
import type { ActiveTerminal, FoundTerminal, Terminals } from '../../core/ports/terminals.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { ONCE } from './client-calls.ts';
import { ssmCalls } from './ssm-calls.ts';

export interface Started {
  readonly sessionId: string;
  readonly token: string;
  readonly streamUrl: string;
  readonly requestId: string;
}

/** The calls around a data channel; each is sent once. */
export interface TerminalCalls extends Pick<Terminals, 'active' | 'find'> {
  start(to: CallTo, target: string, reason: string): Promise<Result<Started, AwsFailure>>;
  /** A new token; undefined when the session is over. */
  resume(to: CallTo, sessionId: string): Promise<Result<string | undefined, AwsFailure>>;
  terminate(to: CallTo, sessionId: string): Promise<Result<void, AwsFailure>>;
}

/** Pages of 50 sessions looked through in each state; AWS keeps those of 30 days. */
const MOST_PAGES = 100;

/** Pages of 50 that are listed to a person. */
const MOST_LISTED = 10;

export function terminalCalls(options: AwsOptions): TerminalCalls {
  const send = ssmCalls(options, ONCE);
  return {
    start: async (to, target, reason) => {
      const answer = await send(to, true, (client, sdk) =>
        client.send(new sdk.StartSessionCommand({ Target: target, Reason: reason })),
      );
      if (!answer.ok) return answer;
      const { SessionId, TokenValue, StreamUrl, $metadata } = answer.value;
      return SessionId === undefined || TokenValue === undefined || StreamUrl === undefined
        ? err(notAws(to.at.region, true, 'a session without id, token or stream'))
        : ok({
            sessionId: SessionId,
            token: TokenValue,
            streamUrl: StreamUrl,
            requestId: $metadata.requestId ?? '',
          });
    },
    resume: async (to, sessionId) => {
      const answer = await send(to, false, (client, sdk) =>
        client.send(new sdk.ResumeSessionCommand({ SessionId: sessionId })),
      );
      if (answer.ok)
        return ok(answer.value.TokenValue === '' ? undefined : answer.value.TokenValue);
      return answer.error.awsCode === 'DoesNotExistException' ? ok(undefined) : answer;
    },
    terminate: async (to, sessionId) => {
      const answer = await send(to, true, (client, sdk) =>
        client.send(new sdk.TerminateSessionCommand({ SessionId: sessionId })),
      );
      return answer.ok ? ok(undefined) : answer;
    },
    active: async (to) => {
      const terminals: ActiveTerminal[] = [];
      let NextToken: string | undefined;
      for (let page = 0; page < MOST_LISTED; page += 1) {
        const from = NextToken === undefined ? {} : { NextToken };
        const answer = await send(to, false, (client, sdk) =>
          client.send(
            new sdk.DescribeSessionsCommand({ State: 'Active', MaxResults: 50, ...from }),
          ),
        );
        if (!answer.ok) return answer;
        terminals.push(...(answer.value.Sessions ?? []).flatMap(activeOf));
        NextToken = answer.value.NextToken;
        if (NextToken === undefined || NextToken === '') return ok({ terminals, more: false });
      }
      return ok({ terminals, more: true });
    },
    find: async (to, { reason, owner, target }) => {
      const found: FoundTerminal[] = [];
      for (const State of ['Active', 'History'] as const) {
        let NextToken: string | undefined;
        for (let page = 0; page < MOST_PAGES; page += 1) {
          const from = NextToken === undefined ? {} : { NextToken };
          const answer = await send(to, false, (client, sdk) =>
            client.send(new sdk.DescribeSessionsCommand({ State, MaxResults: 50, ...from })),
          );
          if (!answer.ok) return answer;
          const { Sessions = [] } = answer.value;
          for (const { SessionId: sessionId, Reason, Owner, Target } of Sessions) {
            const fits = Reason === reason && Owner === owner && Target === target;
            if (fits && sessionId !== undefined)
              found.push({ sessionId, active: State === 'Active' });
          }
          NextToken = answer.value.NextToken;
          if (NextToken === undefined || NextToken === '') break;
        }
        // A living one is ours to end; those of the past are looked through where none lives.
        if (found.length > 0) return ok(found);
      }
      return ok(found);
    },
  };
}

function activeOf({
  SessionId,
  Owner,
  Target,
  StartDate,
  Reason,
}: Session): readonly ActiveTerminal[] {
  if (SessionId === undefined) return [];
  return [
    {
      id: SessionId,
      owner: Owner ?? '',
      target: Target ?? '',
      ...(StartDate === undefined ? {} : { since: StartDate.toISOString() }),
      ...(Reason === undefined ? {} : { reason: Reason }),
    },
  ];
}

import { randomBytes } from 'node:crypto';
import type { Caller } from '../identity/caller.ts';
import type { WorldInstance } from '../worlds/model.ts';
import { createAgent, type Agent } from './agent.ts';
import type { SessionEncryption } from './agent-handshake.ts';
import { createPracticeShell } from './practice-shell.ts';

/** One Session Manager session of a range; in memory, as its connection is. */
export interface PracticeSession {
  readonly id: string;
  readonly region: string;
  readonly account: string;
  /** ARN of who started it. */
  readonly owner: string;
  readonly target: string;
  readonly document: string;
  readonly reason: string;
  /** Server time, milliseconds since the epoch. */
  readonly startedAt: number;
  endedAt?: number;
  /** The newest token: each start and resume makes one, and it opens one connection. */
  token: string;
  readonly agent: Agent;
}

export interface PracticeSessions {
  readonly encryption: SessionEncryption;
  start(request: {
    readonly caller: Caller;
    readonly region: string;
    readonly instance: WorldInstance;
    readonly document: string;
    readonly reason: string;
  }): PracticeSession;
  find(id: string): PracticeSession | undefined;
  /** Newest first. */
  all(): readonly PracticeSession[];
  renew(session: PracticeSession): void;
  end(session: PracticeSession): void;
  /** Time went by for every agent. */
  tick(): void;
}

interface SessionsOptions {
  readonly encryption: SessionEncryption;
  readonly now: () => number;
  /** An instance with what faults do to it now. */
  readonly asItIs: (instance: WorldInstance) => WorldInstance;
  readonly decrypt: (
    cipher: string,
    context: Readonly<Record<string, string>>,
  ) => Uint8Array | undefined;
}

/** Finished sessions are listed for a while, the oldest are forgotten. */
const KEPT = 200;

export function createPracticeSessions(options: SessionsOptions): PracticeSessions {
  const sessions = new Map<string, PracticeSession>();
  const { now, encryption } = options;
  const end = (session: PracticeSession): void => {
    session.endedAt ??= now();
  };
  return {
    encryption,
    start: ({ caller, region, instance, document, reason }) => {
      const name = caller.kind === 'role' ? caller.sessionName : caller.user.name;
      const id = `${name}-${randomBytes(9).toString('hex').slice(0, 17)}`;
      const session: PracticeSession = {
        id,
        region,
        account: caller.account,
        owner: caller.arn,
        target: instance.id,
        document,
        reason,
        startedAt: now(),
        token: newToken(),
        agent: createAgent({
          sessionId: id,
          agentVersion: instance.agentVersion,
          encryption,
          shell: (to) =>
            createPracticeShell({
              ...to,
              host: () => ({ instance: options.asItIs(instance), now: now() }),
            }),
          decrypt: (cipher, challenge) =>
            options.decrypt(cipher, {
              'aws:ssm:SessionId': id,
              'aws:ssm:TargetId': instance.id,
              ...(challenge === undefined ? {} : { 'aws:ssm:RandomChallenge': challenge }),
            }),
          now,
          ended: () => end(session),
        }),
      };
      sessions.set(id, session);
      for (const old of sessions.keys()) {
        if (sessions.size <= KEPT) break;
        sessions.delete(old);
      }
      return session;
    },
    find: (id) => sessions.get(id),
    all: () => [...sessions.values()].reverse(),
    renew: (session) => {
      session.token = newToken();
    },
    end: (session) => {
      session.agent.close('');
      end(session);
    },
    tick: () => {
      for (const { agent, endedAt } of sessions.values()) if (endedAt === undefined) agent.tick();
    },
  };
}

function newToken(): string {
  return randomBytes(48).toString('base64');
}

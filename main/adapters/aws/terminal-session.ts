import { randomUUID } from 'node:crypto';
import type { AwsOptions } from '../../core/aws/call.ts';
import type { CallTo } from '../../core/ports/aws.ts';
import type {
  OpenTerminal,
  TerminalEnd,
  TerminalListener,
  TerminalRequest,
} from '../../core/ports/terminals.ts';
import {
  createChannel,
  openDataChannel,
  type ChannelEffect,
  type ChannelTools,
} from '../../core/session-channel/channel.ts';
import { keyContext, type KeyWanted } from '../../core/session-channel/handshake.ts';
import { openSocket, type ChannelSocket } from './data-channel-socket.ts';
import { generateDataKey } from './kms.ts';
import type { Started, TerminalCalls } from './terminal-calls.ts';

interface Parts {
  readonly options: AwsOptions;
  readonly calls: TerminalCalls;
  readonly tools: Omit<ChannelTools, 'now'>;
  readonly request: TerminalRequest;
  readonly listener: TerminalListener;
  /** As whom it was opened: it is ended so, also when the desk has let the session go. */
  readonly openedAs: CallTo;
  /** Milliseconds before each try to resume a cut session. */
  readonly resumeWaits: readonly number[];
  /** Milliseconds a connection stands until a cut is a new one, with all its tries. */
  readonly steadyMs: number;
}

/** How often the front of what waits is looked at, as the plugin does. */
const TICK_MS = 100;
const HANDSHAKE_WITHIN_MS = 15_000;
/** Sendings of one message after which the other side is given up: about five minutes. */
const MOST_TRIES = 300;

/** A started session: its channel over one connection after another, until it ends. */
export function startTerminal(
  { options, calls, tools, request, listener, openedAs, resumeWaits, steadyMs }: Parts,
  { sessionId, token, streamUrl, requestId }: Started,
): OpenTerminal {
  const channel = createChannel({ ...tools, now: Date.now });
  const clientId = randomUUID();
  let socket: ChannelSocket | undefined;
  let held = false;
  let over = false;
  /** Set once it is to end: the service's own goodbye is then ours. */
  let ending: TerminalEnd['why'] | undefined;
  let ready = false;
  let exitCode: number | undefined;

  const finish = (end: Omit<TerminalEnd, 'exitCode'>): void => {
    if (over) return;
    over = true;
    clearInterval(ticking);
    clearTimeout(handshake);
    socket?.drop();
    listener.ended({
      ...end,
      ...(ending === undefined ? {} : { why: ending }),
      ...(exitCode === undefined ? {} : { exitCode }),
    });
  };
  const terminate = async (): Promise<boolean> =>
    (await calls.terminate(request.to() ?? openedAs, sessionId)).ok;
  const giveUp = async (why: 'lost' | 'broken' | 'expired', text: string): Promise<void> => {
    if (over || ending !== undefined) return;
    ending = why;
    socket?.drop();
    finish({ why, text, terminated: await terminate() });
  };

  const askKey = async ({ keyId, challenge }: KeyWanted): Promise<void> => {
    const to = request.to();
    const context = keyContext(sessionId, request.target, challenge);
    const key = to && (await generateDataKey(options, to, keyId, context));
    if (over) return;
    perform(channel.dataKey(key?.ok ? key.value : { failed: key?.error.raw ?? 'no session' }));
    if (key?.ok) key.value.plain.fill(0);
    else void giveUp('broken', `key: ${key?.error.raw ?? 'no session'}`);
  };
  const perform = (effects: readonly ChannelEffect[]): void => {
    for (const effect of effects) {
      if (over) return;
      switch (effect.do) {
        case 'send':
          socket?.send(effect.bytes);
          break;
        case 'show':
          listener.output(effect.bytes);
          break;
        case 'ask-key':
          void askKey(effect.key);
          break;
        case 'ready':
          ready = true;
          clearTimeout(handshake);
          listener.ready(effect.encrypted, effect.message);
          listener.link('connected');
          break;
        case 'paused':
          listener.link(effect.paused ? 'paused' : 'connected');
          break;
        case 'exit-code':
          exitCode = effect.code;
          break;
        case 'closed':
          finish({ why: 'agent', text: effect.text, terminated: true });
          break;
        case 'broken':
          if (effect.why !== 'key') void giveUp('broken', effect.why);
          break;
      }
    }
  };

  const connect = (fresh: string, again: boolean): Promise<boolean> =>
    new Promise((resolve) => {
      socket = openSocket(options, streamUrl, {
        opened: () => {
          resuming = false;
          stoodSince = Date.now();
          socket?.send(openDataChannel(fresh, clientId, randomUUID()));
          if (again) {
            perform(channel.resumed());
            if (ready) listener.link('connected');
          }
          if (held) socket?.hold(true);
          resolve(true);
        },
        message: (bytes) => perform(channel.receive(bytes)),
        gone: () => {
          resolve(false);
          // A first connection that fails is tried again like one that was cut.
          if (over || resuming || ending !== undefined) return;
          if (stoodSince !== undefined && Date.now() - stoodSince >= steadyMs) tries = 0;
          void resume();
        },
      });
    });
  let resuming = false;
  let stoodSince: number | undefined;
  /** Since a connection last stood for a while: one that opens and is cut at once proves nothing. */
  let tries = 0;
  const resume = async (): Promise<void> => {
    resuming = true;
    listener.link('resuming');
    for (let wait = resumeWaits[tries]; wait !== undefined; wait = resumeWaits[tries]) {
      tries += 1;
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (over) return;
      const to = request.to();
      if (!to) {
        await giveUp('expired', '');
        return;
      }
      const next = await calls.resume(to, sessionId);
      if (over) return;
      if (next.ok && next.value === undefined) {
        finish({ why: 'agent', text: 'the session has ended meanwhile', terminated: true });
        return;
      }
      if (!next.ok && next.error.code === 'session-expired') {
        await giveUp('expired', next.error.raw);
        return;
      }
      if (next.ok && next.value !== undefined && (await connect(next.value, true))) return;
    }
    await giveUp('lost', 'the connection could not be resumed');
  };

  const ticking = setInterval(() => {
    if (over || resuming || held) return;
    perform(channel.tick());
    if (channel.link.tries > MOST_TRIES) void giveUp('lost', 'nothing was acknowledged any more');
  }, TICK_MS);
  ticking.unref();
  const handshake = setTimeout(
    () => void giveUp('broken', 'no handshake in time'),
    HANDSHAKE_WITHIN_MS,
  );
  handshake.unref();
  listener.link('connecting');
  void connect(token, false);

  return {
    sessionId,
    requestId,
    // Once it is to end nothing more is typed: AWS may take seconds to end it.
    type: (input) => {
      if (!over && ending === undefined) perform(channel.type(input));
    },
    size: (cols, rows) => {
      if (!over && ending === undefined) perform(channel.size(cols, rows));
    },
    hold: (wanted) => {
      held = wanted;
      socket?.hold(wanted);
    },
    end: async (why) => {
      if (over || ending !== undefined) return;
      ending = why;
      const terminated = await terminate();
      finish({ why, text: '', terminated });
    },
  };
}

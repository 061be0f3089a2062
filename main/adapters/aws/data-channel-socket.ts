import { Agent } from 'node:https';
import { WebSocket } from 'ws';
import type { AwsOptions } from '../../core/aws/call.ts';
import { connectSecurely, networkError } from './connect.ts';
import { takeTurns } from './take-turns.ts';

/** One connection of a data channel. */
export interface ChannelSocket {
  send(data: string | Uint8Array): void;
  hold(held: boolean): void;
  /** Lets go of it; nothing is heard of it any more. */
  drop(): void;
}

interface Heard {
  opened(): void;
  message(bytes: Uint8Array): void;
  /** It is gone, for whatever reason; told once. */
  gone(why: string): void;
}

const OPEN_WITHIN_MS = 10_000;
/** As the plugin sends it; the service closes connections that say nothing. */
const PING = 'keepalive';
const PING_EVERY_MS = 30_000;
/** So long nothing at all was heard: the connection is dead although nobody said so. */
const SILENT_MS = 75_000;
/** The service's messages are far smaller. */
const MOST_BYTES = 1_024 * 1_024;

/** Opens one the way every other call goes: by proxy, authorities and TLS of its own. */
export function openSocket(options: AwsOptions, url: string, heard: Heard): ChannelSocket {
  const connecting = new AbortController();
  const socket = new WebSocket(url, {
    ...(url.startsWith('wss:') ? { agent: agentOf(options, url, connecting.signal) } : {}),
    handshakeTimeout: OPEN_WITHIN_MS,
    maxPayload: MOST_BYTES,
    perMessageDeflate: false,
    followRedirects: false,
  });
  let over = false;
  let held = false;
  let lastHeard = Date.now();
  const turn = takeTurns(socket, () => held || over);
  const timer = setInterval(() => {
    if (!held && Date.now() - lastHeard > SILENT_MS) socket.terminate();
    else if (socket.readyState === OPEN) socket.ping(PING);
  }, PING_EVERY_MS);
  timer.unref();
  const end = (): boolean => {
    const first = !over;
    over = true;
    clearInterval(timer);
    return first;
  };
  let error = '';
  socket.on('open', () => {
    if (over) return;
    socket.ping(PING);
    heard.opened();
  });
  socket.on('pong', () => {
    lastHeard = Date.now();
  });
  socket.on('message', (data, binary) => {
    lastHeard = Date.now();
    turn();
    if (!over && binary) heard.message(new Uint8Array(data));
  });
  socket.on('error', (thrown) => {
    error = thrown.message;
  });
  socket.on('close', (code) => {
    if (end()) heard.gone(error === '' ? `closed (${String(code)})` : error);
  });
  return {
    send: (data) => {
      if (socket.readyState === OPEN) socket.send(data);
    },
    hold: (wanted) => {
      if (held === wanted || socket.readyState !== OPEN) return;
      held = wanted;
      lastHeard = Date.now();
      if (held) socket.pause();
      else socket.resume();
    },
    drop: () => {
      end();
      connecting.abort();
      socket.terminate();
    },
  };
}

const OPEN = 1;

/** One connection to the stream's host, made as `connectSecurely` makes it. */
function agentOf(
  { network, publicAuthorities }: AwsOptions,
  url: string,
  signal: AbortSignal,
): Agent {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: false });
  agent.createConnection = (_, done) => {
    connectSecurely({
      host: hostname.replace(/^\[(.*)\]$/, '$1'),
      port: port === '' ? 443 : Number(port),
      network: network?.(url.replace(/^wss/, 'https')) ?? {},
      signal,
      ...(publicAuthorities ? { publicAuthorities } : {}),
    }).then(
      (socket) => done?.(null, socket),
      (error: unknown) => done?.(networkError(error), undefined as never),
    );
    return undefined;
  };
  return agent;
}

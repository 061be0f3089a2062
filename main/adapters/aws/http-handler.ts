import { Agent, request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { Readable } from 'node:stream';
import { HttpResponse, type HttpHandler, type HttpRequest } from '@smithy/protocol-http';
import {
  ExchangeError,
  looksLikeAws,
  unsent,
  type Exchange,
  type HandlerOptions,
} from '../../core/aws/exchange.ts';
import { wireCall, type WireRequest } from '../../core/aws/wire-call.ts';
import { connectSecurely, networkError, provedBy, type SecureWay } from './connect.ts';

/** SSM's largest answers are some hundred kilobytes. */
const LARGEST_ANSWER = 8 * 1024 * 1024;
const HEAD_CHARACTERS = 200;

/** A kept connection that nobody used for so long is closed, milliseconds: AWS closes it soon after. */
const IDLE_MS = 4_000;
const plainAgent = new Agent({ keepAlive: true, timeout: IDLE_MS });
const secureAgents = { kept: secureAgent(true), once: secureAgent(false) };

/** An agent whose connections are made by `connectSecurely`, as the request's own `way` says. */
function secureAgent(keepAlive: boolean): HttpsAgent {
  const agent = new HttpsAgent({ keepAlive, timeout: IDLE_MS });
  agent.createConnection = (options, done) => {
    const { way } = options as unknown as { readonly way: SecureWay };
    connectSecurely(way).then(
      (socket) => done?.(null, socket),
      (error: unknown) => done?.(networkError(error), undefined as never),
    );
    return undefined;
  };
  // A kept connection that an authority of no public standing vouched for serves only who allows that one.
  const nameOf = agent.getName.bind(agent);
  agent.getName = (options) => {
    const { way } = options as unknown as { readonly way: SecureWay };
    return `${nameOf(options)}:${way.network.interceptor ?? ''}`;
  };
  return agent;
}

/**
 * Carries one request of an SDK client, and tells what happened on the wire. No kept
 * connection unless asked for: a stale one is cut in mid-request and leaves open whether a code was
 * spent.
 */
export function createHttpHandler(options: HandlerOptions): HttpHandler {
  return {
    handle: async (request, { abortSignal } = {}) => {
      const body = await exchangeOnce(options, request, abortSignal as AbortSignal | undefined);
      return { response: body };
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
}

/** One request and its answer, for whoever needs no SDK client. */
export function exchangeOnce(
  options: HandlerOptions,
  request: HttpRequest,
  abort?: AbortSignal,
): Promise<HttpResponse> {
  const now = (): number => Date.now() + (options.aheadMs?.() ?? 0);
  let exchange = unsent(now());
  const note = (more: Partial<Exchange>): void => {
    exchange = { ...exchange, ...more };
    options.observe(exchange);
  };
  note({});
  const url = urlOf(request);
  if (options.signal?.aborted === true) return Promise.reject(abandoned());
  if (!options.allowEndpoint(url)) {
    return Promise.reject(new ExchangeError('refused', `calls to ${url} are refused here`));
  }
  const asked = options.allowCall && wireCall(wireRequest(request));
  if (asked && options.allowCall?.(asked) === false) {
    const what = asked.action ?? 'a call that cannot be told';
    return Promise.reject(new ExchangeError('not-in-drill', `${what} is not sent in this drill`));
  }
  return new Promise((resolve, reject) => {
    const secure = request.protocol === 'https:';
    const { keepAlive = false, publicAuthorities } = options;
    const network = options.network?.(url) ?? {};
    const host = request.hostname.replace(/^\[(.*)\]$/, '$1');
    const connecting = new AbortController();
    const way: SecureWay = {
      host,
      port: request.port ?? 443,
      network,
      signal: connecting.signal,
      ...(publicAuthorities ? { publicAuthorities } : {}),
    };
    const to = {
      protocol: request.protocol,
      host,
      port: request.port,
      method: request.method,
      path: pathOf(request),
      headers: request.headers,
      agent: secure ? secureAgents[keepAlive ? 'kept' : 'once'] : keepAlive && plainAgent,
      way,
    };
    const outgoing = (secure ? requestHttps : requestHttp)(to);
    const stop = (reason: ExchangeError): void => {
      clearTimeout(timer);
      connecting.abort();
      outgoing.destroy();
      reject(reason);
    };
    const timer = setTimeout(() => {
      stop(new ExchangeError('timed-out', `no answer within ${String(options.timeoutMs)} ms`));
    }, options.timeoutMs);
    const body: unknown = request.body;
    for (const signal of [abort, options.signal]) {
      signal?.addEventListener('abort', () => {
        stop(abandoned());
      });
    }
    outgoing.on('socket', (socket) => {
      const certificate = secure ? provedBy(socket, network) : undefined;
      const ready = (): void =>
        note({ sent: true, sentAt: now(), ...(certificate ? { certificate } : {}) });
      // A secure connection is handed over when it is proved, a plain one before it is made.
      if (outgoing.reusedSocket || secure) ready();
      else socket.once('connect', ready);
    });
    outgoing.on('error', (error) => {
      stop(networkError(error));
    });
    outgoing.on('response', (incoming) => {
      note({ answeredAt: now(), status: incoming.statusCode ?? 0, headers: flat(incoming) });
      read(incoming).then(
        (bytes) => {
          clearTimeout(timer);
          const head = bytes.subarray(0, HEAD_CHARACTERS * 4).toString('utf8');
          note({ head: head.slice(0, HEAD_CHARACTERS) });
          const status = incoming.statusCode ?? 0;
          if (!looksLikeAws(status, incoming.headers['content-type'] ?? '', head)) {
            reject(new ExchangeError('not-aws', notAws(status, incoming, head)));
            return;
          }
          const response = {
            statusCode: status,
            headers: flat(incoming),
            body: Readable.from([bytes]),
          };
          resolve(new HttpResponse(response));
        },
        (error: unknown) => {
          stop(networkError(error));
        },
      );
    });
    if (body instanceof Readable) {
      // A long body may take its time, as long as it moves.
      body.on('data', () => timer.refresh());
      body.on('error', (error) => {
        stop(networkError(error));
      });
      body.pipe(outgoing);
    } else outgoing.end(body);
  });
}

function wireRequest({ method, path, query, headers, body }: HttpRequest): WireRequest {
  const lower = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return { method, path, query, headers: Object.fromEntries(lower), body: body as unknown };
}

function abandoned(): ExchangeError {
  return new ExchangeError('timed-out', 'no answer yet when another Region was chosen');
}

async function read(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_ANSWER) throw new ExchangeError('not-aws', 'an answer without end');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function notAws(status: number, incoming: IncomingMessage, head: string): string {
  const { location, server } = incoming.headers;
  const where = location === undefined ? '' : ` to ${location.slice(0, HEAD_CHARACTERS)}`;
  const who = server === undefined ? '' : ` from "${[server].flat().join().slice(0, 40)}"`;
  const title = /<title>([^<]{1,80})/i.exec(head)?.[1];
  return `HTTP ${String(status)}${where}${who}${title === undefined ? '' : `: ${title.trim()}`}`;
}

function urlOf({ protocol, hostname, port, path }: HttpRequest): string {
  return `${protocol}//${hostname}${port === undefined ? '' : `:${String(port)}`}${path}`;
}

function pathOf({ path, query }: HttpRequest): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map(
      (one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`,
    ),
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

function flat({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]),
  );
}

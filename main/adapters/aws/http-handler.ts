import { Agent, request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { Readable } from 'node:stream';
import { createSecureContext, rootCertificates } from 'node:tls';
import { HttpResponse, type HttpHandler, type HttpRequest } from '@smithy/protocol-http';
import {
  ExchangeError,
  looksLikeAws,
  unsent,
  type Exchange,
  type HandlerOptions,
} from '../../core/aws/exchange.ts';

/** SSM's largest answers are some hundred kilobytes. */
const LARGEST_ANSWER = 8 * 1024 * 1024;
const HEAD_CHARACTERS = 200;

/**
 * Node's own certificate authorities and no others: `NODE_EXTRA_CA_CERTS`, `AWS_CA_BUNDLE` and the
 * system's store may hold the certificate of something that reads the credentials AWS returns.
 */
const secureAgents = new Map<boolean, HttpsAgent>();
function secureAgent(keepAlive: boolean): HttpsAgent {
  const known = secureAgents.get(keepAlive);
  if (known) return known;
  const secureContext = createSecureContext({ ca: [...rootCertificates] });
  const made = new HttpsAgent({ keepAlive, timeout: IDLE_MS, secureContext });
  secureAgents.set(keepAlive, made);
  return made;
}

/** A kept connection that nobody used for so long is closed, milliseconds: AWS closes it soon after. */
const IDLE_MS = 4_000;
const plainAgent = new Agent({ keepAlive: true, timeout: IDLE_MS });

/**
 * Carries one request of an SDK client, and tells what happened on the wire. No proxy, and no kept
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

function exchangeOnce(
  options: HandlerOptions,
  request: HttpRequest,
  abort: AbortSignal | undefined,
): Promise<HttpResponse> {
  let exchange = unsent(Date.now());
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
  return new Promise((resolve, reject) => {
    const secure = request.protocol === 'https:';
    const { keepAlive = false } = options;
    const outgoing = (secure ? requestHttps : requestHttp)({
      protocol: request.protocol,
      host: request.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: request.port,
      method: request.method,
      path: pathOf(request),
      headers: request.headers,
      agent: secure ? secureAgent(keepAlive) : keepAlive && plainAgent,
    });
    const stop = (reason: ExchangeError): void => {
      clearTimeout(timer);
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
      const ready = (): void => note({ sent: true, sentAt: Date.now() });
      if (outgoing.reusedSocket) ready();
      else socket.once(secure ? 'secureConnect' : 'connect', ready);
    });
    outgoing.on('error', (error) => {
      stop(networkError(error));
    });
    outgoing.on('response', (incoming) => {
      note({ answeredAt: Date.now(), status: incoming.statusCode ?? 0, headers: flat(incoming) });
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
          stop(error instanceof ExchangeError ? error : networkError(error));
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

function networkError(error: unknown): ExchangeError {
  const {
    code = '',
    message,
    errors,
  } = error as NodeJS.ErrnoException & {
    readonly errors?: readonly NodeJS.ErrnoException[];
  };
  // Node tries IPv6 and IPv4 side by side and then reports all failures in one without a text.
  const first = errors?.[0];
  return new ExchangeError('network', message || (first?.message ?? code), code || first?.code);
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

import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { createSecureContext, rootCertificates } from 'node:tls';
import { ExchangeError } from '../../core/aws/exchange.ts';
import type { Network, Proxy } from '../../core/aws/network.ts';

/**
 * A way through an HTTP proxy (CONNECT, RFC 9110 section 9.3.6). To the proxy itself the
 * organisation's authorities count beside the public ones: it sees host names, never the calls.
 */
export function openTunnel(
  proxy: Proxy,
  { authorities = [] }: Network,
  target: { readonly host: string; readonly port: number },
  signal: AbortSignal,
): Promise<Socket> {
  const at = new URL(proxy.url);
  const secure = at.protocol === 'https:';
  const name = at.hostname.replace(/^\[(.*)\]$/, '$1');
  const to = `${target.host.includes(':') ? `[${target.host}]` : target.host}:${String(target.port)}`;
  return new Promise((resolve, reject) => {
    const asking = (secure ? requestHttps : requestHttp)({
      method: 'CONNECT',
      host: name,
      port: at.port || (secure ? 443 : 80),
      path: to,
      headers: { host: to, ...loginHeader(proxy) },
      agent: false,
      signal,
      ...(secure
        ? {
            secureContext: createSecureContext({ ca: [...rootCertificates, ...authorities] }),
            // Node would take it from the header, where AWS's name stands. Addresses have none.
            servername: isIP(name) === 0 ? name : '',
          }
        : {}),
    });
    asking.on('connect', (answer, socket, head) => {
      if (answer.statusCode === 200) {
        if (head.length > 0) socket.unshift(head);
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(refusal(proxy, answer));
    });
    asking.on('response', (answer) => {
      answer.destroy();
      reject(refusal(proxy, answer));
    });
    asking.on('error', (error: NodeJS.ErrnoException) => {
      const why = error.code ?? error.message;
      reject(new ExchangeError('network', `proxy ${at.host}: ${why}`, 'PROXY_UNREACHABLE'));
    });
    asking.end();
  });
}

/** 407 means either: nobody has said who they are yet, or what they said is not believed. */
function refusal({ login }: Proxy, answer: IncomingMessage): ExchangeError {
  const status = answer.statusCode ?? 0;
  const schemes = answer.headers['proxy-authenticate'];
  const wants = schemes === undefined ? '' : `, wants ${schemes.slice(0, 100)}`;
  const message = `the proxy answered HTTP ${String(status)}${wants}`;
  const asks = login ? 'PROXY_LOGIN_WRONG' : 'PROXY_LOGIN';
  return new ExchangeError('network', message, status === 407 ? asks : 'PROXY_REFUSED');
}

/** Basic (RFC 7617): the one scheme that needs no library of the operating system. */
function loginHeader({ login }: Proxy): Record<string, string> {
  if (!login) return {};
  const pair = Buffer.from(`${login.user}:${login.password}`).toString('base64');
  return { 'proxy-authorization': `Basic ${pair}` };
}

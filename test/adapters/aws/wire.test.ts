import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { createSts } from '../../../main/adapters/aws/sts.ts';
import type { AwsFailure, RegionEndpoint } from '../../../main/core/ports/aws.ts';
import {
  deadEndpoint,
  foreignTlsServer,
  httpServer,
  tcpServer,
  type LocalServer,
} from './local-server.ts';

let open: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});
async function kept(starting: Promise<LocalServer>): Promise<LocalServer> {
  const server = await starting;
  open = [...open, server];
  return server;
}
const answering = (answer: RequestListener): Promise<LocalServer> => kept(httpServer(answer));

const sts = createSts({ timeoutMs: 2_000, allowEndpoint: () => true });
const key = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'canary-secret-of-the-wire' };
const mfa = { serial: 'arn:aws:iam::111122223333:mfa/sato', code: '123456' };

/** A call that spends a code, at a place where it cannot succeed. */
async function spend(at: RegionEndpoint, using = sts): Promise<AwsFailure> {
  const answer = await using.getSessionToken({ at, credentials: key, skewMs: 0 }, mfa, 3_600);
  if (answer.ok) throw new Error('a session from nowhere');
  expect(JSON.stringify(answer.error)).not.toContain(key.secretAccessKey);
  expect(answer.error.region).toBe(at.region);
  return answer.error;
}

describe('nothing left the laptop', () => {
  test('nobody listens', async () => {
    const said = await spend(await deadEndpoint());
    expect(said).toMatchObject({ code: 'connection-refused', mayHaveHappened: false });
  });

  test('a name that does not exist (RFC 6761)', async () => {
    const said = await spend({ region: 'ap-northeast-1', endpoint: 'http://sts.invalid:80' });
    expect(said).toMatchObject({ code: 'name-not-resolved', mayHaveHappened: false });
  });

  test('a certificate no authority signed', async () => {
    const server = await kept(foreignTlsServer((_, response) => response.end('{}')));
    const said = await spend(server.at);
    expect(said).toMatchObject({
      code: 'tls-intercepted',
      certificate: { issuer: '127.0.0.1' },
      mayHaveHappened: false,
    });
  });

  test('a server that speaks no TLS', async () => {
    const { at } = await answering((_, response) => response.end());
    const said = await spend({ ...at, endpoint: at.endpoint.replace('http:', 'https:') });
    expect(said.mayHaveHappened).toBe(false);
    expect(['tls-refused', 'connection-lost']).toContain(said.code);
  });

  test('a certificate that never comes', async () => {
    const silent = await kept(tcpServer(() => undefined));
    const endpoint = silent.at.endpoint.replace('http:', 'https:');
    const said = await spend({ ...silent.at, endpoint }, createSts({ timeoutMs: 100 }));
    expect(said).toMatchObject({ code: 'timed-out', mayHaveHappened: false });
  });
});

describe('sent, and then nobody knows', () => {
  test('silence', async () => {
    const { at } = await answering(() => undefined);
    const said = await spend(at, createSts({ timeoutMs: 100 }));
    expect(said).toMatchObject({ code: 'timed-out', mayHaveHappened: true });
  });

  test('half an answer, then silence', async () => {
    const { at } = await answering((_, response) => {
      response.writeHead(200, { 'content-type': 'text/xml', 'content-length': 999 });
      response.write('<GetSession');
    });
    const said = await spend(at, createSts({ timeoutMs: 100 }));
    expect(said).toMatchObject({ code: 'timed-out', mayHaveHappened: true });
  });

  test('the connection reset after the request, once', async () => {
    const server = await answering((request) => {
      request.on('data', () => request.socket.resetAndDestroy());
    });
    const said = await spend(server.at);
    expect(said).toMatchObject({ code: 'connection-lost', mayHaveHappened: true });
    expect(server.connections()).toBe(1);
  });

  test('half an answer, then the end', async () => {
    const { at } = await answering((request, response) => {
      response.writeHead(200, { 'content-type': 'text/xml', 'content-length': 999 });
      response.write('<GetSession', () => request.socket.destroy());
    });
    const said = await spend(at);
    expect(said).toMatchObject({ code: 'connection-lost', mayHaveHappened: true });
  });

  test('an error of the service, once', async () => {
    const server = await answering((_, response) => {
      response.writeHead(503, { 'content-type': 'text/xml' });
      response.end(
        '<ErrorResponse><Error><Type>Receiver</Type><Code>ServiceUnavailable</Code><Message>x</Message></Error></ErrorResponse>',
      );
    });
    const said = await spend(server.at);
    expect(said).toMatchObject({ code: 'service-error', status: 503, mayHaveHappened: true });
    expect(server.connections()).toBe(1);
  });
});

describe('something that is not AWS', () => {
  const page = '<!DOCTYPE html><title>Hotel guest Wi-Fi</title>';
  test.each<[string, number, Record<string, string>, string, boolean, AwsFailure['code']?]>([
    [
      'a captive portal’s redirect',
      302,
      { location: 'http://login.hotel.example/' },
      '',
      false,
      'captive-portal',
    ],
    ['a captive portal’s page', 200, { 'content-type': 'text/html' }, page, true, 'captive-portal'],
    [
      'a page that calls itself XML',
      200,
      { 'content-type': 'text/xml' },
      page,
      true,
      'captive-portal',
    ],
    [
      'a proxy that wants a password',
      407,
      { 'content-type': 'text/html' },
      page,
      false,
      'proxy-login',
    ],
    ['a gateway’s error page', 502, { 'content-type': 'text/html' }, page, true, 'service-error'],
    ['XML of another service', 200, { 'content-type': 'text/xml' }, '<rss></rss>', true],
    ['XML that ends in the middle', 200, { 'content-type': 'text/xml' }, '<a><b>', true],
    ['JSON', 200, { 'content-type': 'application/json' }, '{"hello":1}', true],
    ['nothing at all', 200, {}, '', true],
  ])('%s', async (_, status, headers, body, mayHaveHappened, code = 'not-aws') => {
    const { at } = await answering((_request, response) => {
      response.writeHead(status, headers).end(body);
    });
    const said = await spend(at);
    expect(said).toMatchObject({ code, status, mayHaveHappened });
  });

  test('the page’s title is in what we tell', async () => {
    const { at } = await answering((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', server: 'hotspot' }).end(page);
    });
    expect((await spend(at)).raw).toBe('HTTP 200 from "hotspot": Hotel guest Wi-Fi');
  });

  test('no HTTP at all', async () => {
    const server = await kept(
      tcpServer((socket) => {
        socket.on('data', () => socket.end('220 mail.example ESMTP\r\n'));
      }),
    );
    expect(await spend(server.at)).toMatchObject({ code: 'not-aws', mayHaveHappened: true });
  });

  test('an answer without end', async () => {
    const { at } = await answering((_, response) => {
      response.writeHead(200, { 'content-type': 'text/xml' });
      const chunk = Buffer.alloc(1024 * 1024, 'x');
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    });
    expect(await spend(at)).toMatchObject({ code: 'not-aws' });
  });
});

describe('where calls may go', () => {
  test('on a runtime out of support, only this machine: no socket is opened', async () => {
    const server = await answering((_, response) => response.end());
    const guarded = createSts({ allowEndpoint: () => false });
    expect(await spend(server.at, guarded)).toMatchObject({
      code: 'refused-on-this-runtime',
      mayHaveHappened: false,
    });
    expect(server.connections()).toBe(0);
  });

  test('a composition root that says nothing gets this machine only', async () => {
    const said = await spend({ region: 'us-east-1' }, createSts());
    expect(said.code).toBe('refused-on-this-runtime');
    expect(said.raw).toContain('https://sts.us-east-1.amazonaws.com');
  });

  test('the guard is shown the whole URL of every call', async () => {
    const asked: string[] = [];
    const server = await answering((_, response) => response.end());
    const allowEndpoint = (url: string): boolean => asked.push(url) < 0;
    await spend(server.at, createSts({ allowEndpoint }));
    expect(asked).toEqual([`${server.at.endpoint}/`]);
  });
});

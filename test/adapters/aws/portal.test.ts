import { afterEach, expect, test } from 'vitest';
import { leadsToAws, toldApartFromPortal } from '../../../main/adapters/aws/portal.ts';
import { awsFailure } from '../../fakes/aws.ts';
import { httpServer, type LocalServer } from './local-server.ts';

let server: LocalServer | undefined;
afterEach(() => server?.close());

const wrong = awsFailure('certificate-other-name');
async function told(
  status: number,
  headers: Record<string, string>,
  options = {},
): Promise<string> {
  server = await httpServer((_, response) => response.writeHead(status, headers).end());
  const endpoint = server.at.endpoint.replace('http:', 'https:');
  return (await toldApartFromPortal(options, endpoint, wrong)).code;
}

test.each<[string, number, Record<string, string>, string]>([
  [
    'a redirect to a page of its own',
    302,
    { location: 'https://login.hotel.example/' },
    'captive-portal',
  ],
  ['a page', 200, { 'content-type': 'text/html' }, 'captive-portal'],
  ['"network authentication required"', 511, {}, 'captive-portal'],
  ['AWS’s own redirect', 302, { location: 'https://aws.amazon.com/iam' }, 'certificate-other-name'],
  ['nothing for people', 403, {}, 'certificate-other-name'],
])('%s', async (_, status, headers, code) => {
  expect(await told(status, headers)).toBe(code);
});

test('nobody is asked where calls may not go, and behind a proxy', async () => {
  const page = { 'content-type': 'text/html' };
  expect(await told(200, page, { allowEndpoint: () => false })).toBe('certificate-other-name');
  await server?.close();
  const proxied = { network: () => ({ proxy: { url: 'http://127.0.0.1:9' } }) };
  expect(await told(200, page, proxied)).toBe('certificate-other-name');
  expect(server?.connections()).toBe(0);
});

test('another reason stays what it is', async () => {
  const late = awsFailure('timed-out');
  expect(await toldApartFromPortal({}, 'https://127.0.0.1:9', late)).toBe(late);
});

test.each([
  ['https://www.amazonaws.cn/', true],
  ['https://console.amazonaws-us-gov.com/', true],
  ['https://eusc-de-east-1.signin.amazonaws-eusc.eu/', true],
  ['https://sts.eusc-de-east-1.amazonaws.eu/', true],
  ['https://a1b2.execute-api.us-east-1.amazonaws.com/login', false],
  ['https://hotel-123.eu-west-1.elb.amazonaws.com/', false],
  ['https://hotel.s3-website-us-east-1.amazonaws.com/', false],
  ['https://s3.eu-west-1.amazonaws.com/hotel/login', false],
  ['https://hotel.cn-north-1.eb.amazonaws.com.cn/', false],
  ['https://aws.amazon.com.evil.example/', false],
])('%s is AWS’s own: %s', (location, own) => {
  expect(leadsToAws(location)).toBe(own);
});

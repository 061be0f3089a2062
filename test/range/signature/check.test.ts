import { expect, test } from 'vitest';
import { signedCall, type SignedCall } from '../support/signed-call.ts';
import { movableClock, startTestRange } from '../support/start-test-range.ts';

const MINUTE = 60_000;

async function door(): Promise<{ call: SignedCall; clock: ReturnType<typeof movableClock> }> {
  const clock = movableClock();
  const range = await startTestRange({ clock });
  const call = {
    ...range.endpoints[0]!,
    credentials: range,
    form: { Action: 'GetCallerIdentity' },
  };
  return { call, clock };
}

test('a right signature is let in; who it is comes back', async () => {
  const { call } = await door();
  const answer = await signedCall(call);
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('<Arn>arn:aws:iam::111122223333:user/sato-break-glass</Arn>');
  expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
});

test('unknown key, wrong secret, foreign token, and each in the words of a JSON service too', async () => {
  const { call } = await door();
  const unknown = {
    ...call,
    credentials: { ...call.credentials, accessKeyId: 'AKIAUNKNOWNUNKNOWN00' },
  };
  const wrong = { ...call, credentials: { ...call.credentials, secretAccessKey: 'x'.repeat(40) } };
  const token = { ...call, credentials: { ...call.credentials, sessionToken: 'none of ours' } };
  const json = { action: 'ListDocuments', input: {} };
  const invalid = 'The security token included in the request is invalid.';
  expect(await signedCall(unknown)).toMatchObject({
    status: 403,
    code: 'InvalidClientTokenId',
    message: invalid,
  });
  expect(await signedCall(token)).toMatchObject({ status: 403, code: 'InvalidClientTokenId' });
  expect(await signedCall(wrong)).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
  expect(await signedCall({ ...unknown, json })).toMatchObject({
    status: 400,
    code: 'UnrecognizedClientException',
    message: invalid,
  });
  expect(await signedCall({ ...wrong, json })).toMatchObject({
    status: 400,
    code: 'InvalidSignatureException',
  });
});

test('what was changed after signing is refused', async () => {
  const { call } = await door();
  const changed = await signedCall({
    ...call,
    tamper: (request) => {
      request.body = String(request.body).replace('GetCallerIdentity', 'GetSessionToken');
    },
  });
  expect(changed.code).toBe('SignatureDoesNotMatch');
  const unsignedHash = await signedCall({
    ...call,
    tamper: (request) => {
      request.body = `${String(request.body)}&x=1`;
      request.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD';
    },
  });
  expect(unsignedHash.code).toBe('SignatureDoesNotMatch');
});

test('the scope must name this Region and this service', async () => {
  const { call } = await door();
  expect(await signedCall({ ...call, region: 'us-west-2' })).toMatchObject({
    code: 'SignatureDoesNotMatch',
    message: "Credential should be scoped to a valid region, not 'us-west-2'. ",
  });
  const wrongService = await signedCall({
    ...call,
    service: 's3',
    form: { ...call.form, Version: '2011-06-15' },
  });
  expect(wrongService.message).toContain("Credential should be scoped to correct service: 'sts'");
});

test('IAM may be signed for us-east-1 or for the Region of the port', async () => {
  const { call } = await door();
  const getUser = { ...call, service: 'iam', form: { Action: 'GetUser' } };
  expect((await signedCall(getUser)).status).toBe(200);
  expect((await signedCall({ ...getUser, region: 'us-east-1' })).status).toBe(200);
  expect((await signedCall({ ...getUser, region: 'eu-west-1' })).status).toBe(403);
});

test('a clock more than five minutes out is refused, in AWS words, on both sides', async () => {
  const { call, clock } = await door();
  clock.shift = 7 * MINUTE;
  const behind = await signedCall(call);
  expect(behind).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
  expect(behind.message).toMatch(
    /^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 5 min\.\)$/,
  );
  clock.shift = -7 * MINUTE;
  expect((await signedCall(call)).message).toMatch(
    /^Signature not yet current: \d{8}T\d{6}Z is still later than \d{8}T\d{6}Z \(\d{8}T\d{6}Z \+ 5 min\.\)$/,
  );
  clock.shift = 4.8 * MINUTE;
  expect((await signedCall(call)).status).toBe(200);
});

test('unsigned and half-signed requests', async () => {
  const { call } = await door();
  const without = (name: string) => ({
    ...call,
    tamper: (request: { headers: Record<string, string> }) => {
      delete request.headers[name];
    },
  });
  expect(await signedCall(without('authorization'))).toMatchObject({
    status: 403,
    code: 'MissingAuthenticationToken',
    message: 'Request is missing Authentication Token',
  });
  expect(await signedCall(without('x-amz-date'))).toMatchObject({
    status: 400,
    code: 'IncompleteSignature',
  });
  const half = await signedCall({
    ...call,
    tamper: (request) => {
      request.headers['authorization'] = 'AWS4-HMAC-SHA256 Credential=a/b';
    },
  });
  expect(half.message).toContain("Authorization header requires 'Signature' parameter.");
});

test('a bare GET tells the time to whoever has no key; other visitors learn there is no such service', async () => {
  const { call, clock } = await door();
  const bare = await fetch(call.endpoint, { redirect: 'manual' });
  expect(bare.status).toBe(302);
  expect(Math.abs(Date.parse(bare.headers.get('date') ?? '') - clock())).toBeLessThan(5_000);
  const posted = await fetch(call.endpoint, { method: 'POST', body: 'hello' });
  expect(posted.status).toBe(404);
});

import { describe, expect, test } from 'vitest';
import { wireCall, type WireRequest } from '../../../main/core/aws/wire-call.ts';

const signed = (service: string) =>
  `AWS4-HMAC-SHA256 Credential=ASIAEXAMPLE/20260101/ap-northeast-1/${service}/aws4_request, SignedHeaders=host, Signature=ab`;

function request(more: Partial<WireRequest>): WireRequest {
  return { method: 'POST', path: '/', query: {}, headers: {}, ...more };
}

const form = (body: string | Uint8Array, service = 'sts'): WireRequest =>
  request({
    headers: {
      authorization: signed(service),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body,
  });

describe('what cannot be told has no action', () => {
  test.each([
    ['a request without signature', request({})],
    ['a signature without a target', request({ headers: { authorization: signed('ssm') } })],
    [
      'a REST call that is not known',
      request({ method: 'PUT', path: '/b', headers: { authorization: signed('s3') } }),
    ],
    ['an action given twice', form('Action=GetCallerIdentity&Action=AssumeRole')],
    ['a form in no text', form(undefined as never)],
    [
      'a federation call of another kind',
      request({ path: '/federation', query: { Action: 'login' } }),
    ],
    ['a HEAD with a body', request({ method: 'HEAD', body: 'x' })],
  ])('%s', (_what, asked) => {
    expect(wireCall(asked).action).toBeUndefined();
  });
});

test.each([
  ['AmazonSSM.SendCommand', 'ssm', 'ssm:SendCommand'],
  ['secretsmanager.GetSecretValue', 'secretsmanager', 'secretsmanager:GetSecretValue'],
  ['Logs_20140328.GetLogEvents', 'logs', 'logs:GetLogEvents'],
])('the target of a JSON call: %s', (target, service, action) => {
  const headers = { authorization: signed(service), 'x-amz-target': target };
  expect(wireCall(request({ headers, body: '{}' }))).toEqual({
    action,
    accessKeyId: 'ASIAEXAMPLE',
  });
});

test('the service is the one that was signed for, whatever the target says', () => {
  const headers = { authorization: signed('kms'), 'x-amz-target': 'AmazonSSM.DescribeDocument' };
  expect(wireCall(request({ headers })).action).toBe('kms:DescribeDocument');
});

test.each([(text: string) => text, (text: string) => new TextEncoder().encode(text)])(
  'AssumeRole tells its role and what narrows the session',
  (as) => {
    const role = 'arn:aws:iam::444455556666:role/R';
    const body = `Action=AssumeRole&RoleArn=${encodeURIComponent(role)}&Policy=%7B%22a%22%3A+1%7D&PolicyArns.member.1.arn=x`;
    expect(wireCall(form(as(body)))).toEqual({
      ...{ action: 'sts:AssumeRole', accessKeyId: 'ASIAEXAMPLE' },
      ...{ role, sessionPolicy: '{"a": 1}', managed: true },
    });
  },
);

test('the console’s federation endpoint tells whose session is handed over', () => {
  const query = { Action: 'getSigninToken', Session: '{"sessionId":"ASIAX","sessionKey":"k"}' };
  expect(wireCall(request({ method: 'GET', path: '/federation', query }))).toEqual({
    action: 'signin:GetSigninToken',
    accessKeyId: 'ASIAX',
  });
});

test('a bare HEAD carries no credentials', () => {
  expect(wireCall(request({ method: 'HEAD' }))).toEqual({ action: 'none' });
});

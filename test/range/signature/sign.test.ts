import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Incoming } from '../../../main/range/http/incoming.ts';
import { signatureOf } from '../../../main/range/signature/sign.ts';

const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const claim = {
  accessKeyId: 'AKIDEXAMPLE',
  date: '20150830',
  region: 'us-east-1',
  signedAt: '20150830T123600Z',
  signature: '',
};

function request(change: Partial<Incoming> & { headers: Incoming['headers'] }): Incoming {
  return { method: 'GET', path: '/', query: '', body: Buffer.alloc(0), ...change };
}

test('makes the signature of the published get-vanilla example', () => {
  const headers = new Map([
    ['host', 'example.amazonaws.com'],
    ['x-amz-date', '20150830T123600Z'],
  ]);
  const signed = { ...claim, service: 'service', signedHeaders: ['host', 'x-amz-date'] };
  expect(signatureOf(request({ headers }), signed, SECRET)).toBe(
    '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  );
});

test('makes the signature of the IAM ListUsers example of the AWS General Reference', () => {
  const headers = new Map([
    ['content-type', 'application/x-www-form-urlencoded; charset=utf-8'],
    ['host', 'iam.amazonaws.com'],
    ['x-amz-date', '20150830T123600Z'],
  ]);
  const query = 'Action=ListUsers&Version=2010-05-08';
  const signed = {
    ...claim,
    service: 'iam',
    signedHeaders: ['content-type', 'host', 'x-amz-date'],
  };
  expect(signatureOf(request({ headers, query }), signed, SECRET)).toBe(
    '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
  );
});

test('any change to body, path, query or a signed header changes the signature', () => {
  const headers = new Map([
    ['host', '127.0.0.1:1'],
    ['x-amz-date', '20150830T123600Z'],
    ['x-amz-target', 'AmazonSSM.SendCommand'],
  ]);
  const signed = {
    ...claim,
    service: 'ssm',
    signedHeaders: ['host', 'x-amz-date', 'x-amz-target'],
  };
  const before = request({ headers, body: Buffer.from('{}') });
  const signature = signatureOf(before, signed, SECRET);
  fc.assert(
    fc.property(
      fc.constantFrom('body', 'path', 'query', 'header'),
      fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', '1', '2') }),
      (where, more) => {
        const changed = {
          body: { ...before, body: Buffer.from(`{}${more}`) },
          path: { ...before, path: `/${more}` },
          query: { ...before, query: more },
          header: { ...before, headers: new Map([...headers, ['x-amz-target', more]]) },
        }[where];
        expect(signatureOf(changed, signed, SECRET)).not.toBe(signature);
      },
    ),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ec2Elements, elementsOf, HIDDEN } from '../../../main/range/trail/elements.ts';

test('what must not be in a log is left out or covered, at every depth', () => {
  const secret = fc.constantFrom(
    'SecretAccessKey',
    'TokenCode',
    'Password',
    'SessionToken',
    'Plaintext',
  );
  fc.assert(
    fc.property(secret, fc.integer({ min: 0, max: 4 }), (name, depth) => {
      let value: Record<string, unknown> = { [name]: 'canary', Beside: 'seen' };
      for (let at = 0; at < depth; at += 1) value = at % 2 ? { Inner: value } : { Inner: [value] };
      const text = JSON.stringify(elementsOf(value, 'AssumeRole'));
      expect(text).not.toContain('canary');
      expect(text).toContain('"beside":"seen"');
    }),
  );
});

test('parameters of what runs on servers are covered; those of others are told', () => {
  const asked = { DocumentName: 'AWS-RunShellScript', Parameters: { commands: ['secret'] } };
  expect(elementsOf(asked, 'SendCommand')).toEqual({
    documentName: 'AWS-RunShellScript',
    parameters: HIDDEN,
  });
  expect(elementsOf({ Parameters: { a: 1 } }, 'Other')).toEqual({ parameters: { a: 1 } });
});

test('names begin small, times are in words, counts are numbers', () => {
  const answered = {
    SAMLProviderArn: 'arn',
    Expiration: new Date('2026-11-29T16:07:09Z'),
    DurationSeconds: '900',
  };
  expect(elementsOf(answered, 'X')).toEqual({
    sAMLProviderArn: 'arn',
    expiration: 'Nov 29, 2026, 4:07:09 PM',
    durationSeconds: 900,
  });
  expect(ec2Elements({ InstanceId: ['i-1'] })).toEqual({
    instanceSet: { items: [{ instanceId: 'i-1' }] },
  });
});

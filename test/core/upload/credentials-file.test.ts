import fc from 'fast-check';
import { expect, test } from 'vitest';
import { credentialsIn } from '../../../main/core/upload/credentials-file.ts';

const SECRET = 'a'.repeat(40);
const KEY = 'AKIAABCDEFGHIJKLMNOP';

test('one section is read, others and comments are not', () => {
  const text = `\uFEFF# by hand\r\n[other]\r\naws_access_key_id = AKIAQQQQQQQQQQQQQQQQ\r\n[uploader]\r\naws_access_key_id=${KEY}\r\n; x\r\nAWS_SECRET_ACCESS_KEY = ${SECRET}\r\n`;
  expect(credentialsIn(text, 'uploader')).toEqual({ accessKeyId: KEY, secretAccessKey: SECRET });
  expect(credentialsIn(text, 'other')).toBeUndefined();
  expect(credentialsIn(text, 'missing')).toBeUndefined();
});

test('a session needs its token and a key has none', () => {
  const session = `[a]\naws_access_key_id=${KEY.replace('AKIA', 'ASIA')}\naws_secret_access_key=${SECRET}\n`;
  expect(credentialsIn(session, 'a')).toBeUndefined();
  expect(credentialsIn(`${session}aws_session_token=tok\n`, 'a')).toMatchObject({
    sessionToken: 'tok',
  });
  const long = `[a]\naws_access_key_id=${KEY}\naws_secret_access_key=${SECRET}\naws_session_token=x\n`;
  expect(credentialsIn(long, 'a')).toBeUndefined();
});

test('whatever the text, it answers', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, name) => {
      credentialsIn(text, name);
    }),
  );
});

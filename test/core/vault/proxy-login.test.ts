import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readProxyLogin,
  typedLogin,
  writeProxyLogin,
} from '../../../main/core/vault/proxy-login.ts';

test.each([
  ['', 'pass'],
  ['sato', ''],
  ['sa:to', 'pass'],
  ['sa\r\nto', 'pass'],
  ['sato', 'pa\r\nss: x'],
  ['x'.repeat(257), 'pass'],
])('%#: what cannot go into the header of a request is no login', (user, password) => {
  expect(typedLogin(user, password)).toBeUndefined();
});

test('what is read is what was written, and what was not written is nothing', () => {
  expect(readProxyLogin('{"user":"sato"}')).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), fc.string(), (user, password) => {
      expect(readProxyLogin(user)).toBeUndefined();
      const login = typedLogin(user, password);
      if (login) expect(readProxyLogin(writeProxyLogin(login))).toEqual(login);
    }),
  );
});

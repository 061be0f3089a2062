import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cliEnvironment } from '../../../main/core/aws-login/environment.ts';

const places = {
  home: '/p',
  config: '/p/config',
  credentials: '/p/credentials',
  cache: '/p/cache',
};

test('nothing of AWS, and no proxy, comes in from the laptop, whatever it is called', () => {
  const name = fc.constantFrom(
    'AWS_PROFILE',
    'aws_profile',
    'AWS_CA_BUNDLE',
    'HTTPS_PROXY',
    'PYTHONPATH',
  );
  fc.assert(
    fc.property(fc.dictionary(name, fc.constant('ambient')), fc.boolean(), (ambient, posix) => {
      expect(Object.values(cliEnvironment(ambient, places, { posix }))).not.toContain('ambient');
    }),
  );
});

test('config, credentials, cache and, on POSIX, home are private; the app opens the page', () => {
  const env = cliEnvironment({ HOME: '/home/sato', PATH: '/bin' }, places, { posix: true });
  expect(env).toMatchObject({
    HOME: '/p',
    PATH: '/bin',
    BROWSER: '/bin/echo',
    AWS_CONFIG_FILE: '/p/config',
    AWS_SHARED_CREDENTIALS_FILE: '/p/credentials',
    AWS_LOGIN_CACHE_DIRECTORY: '/p/cache',
  });
});

test('on Windows the CLI opens the page with the person’s own browser', () => {
  const env = cliEnvironment({ UserProfile: 'C:\\Users\\sato' }, places, { posix: false });
  expect(env).not.toHaveProperty('BROWSER');
  expect(env).toMatchObject({ USERPROFILE: '/p', HOME: '/p' });
  expect(Object.values(env)).not.toContain('C:\\Users\\sato');
});

test('the kit’s proxy is used, but not for the way back to this computer', () => {
  const proxy = 'http://proxy.example:3128';
  expect(cliEnvironment({}, places, { posix: true, proxy })).toMatchObject({
    HTTPS_PROXY: proxy,
    NO_PROXY: '127.0.0.1',
  });
});

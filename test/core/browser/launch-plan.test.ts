import { expect, test } from 'vitest';
import { launchPlans } from '../../../main/core/browser/launch-plan.ts';

const URL = 'https://111122223333.signin.aws.amazon.com/console';
const env = { HOME: '/Users/sato', ProgramFiles: 'C:\\Program Files' };

test.each([
  ['linux', 'Chrome', 'google-chrome'],
  ['linux', 'Firefox', 'firefox'],
  ['darwin', 'Chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', 'Edge', '/Users/sato/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['win32', 'Edge', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'],
  ['win32', 'Firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
] as const)('%s: %s is looked for at %s', (platform, name, file) => {
  const plan = launchPlans(platform, env).find((one) => one.name === name);
  expect(plan?.files).toContain(file);
});

test.each(['linux', 'darwin', 'win32'] as const)(
  '%s: every browser gets a profile of its own, no private window, and the address last',
  (platform) => {
    for (const { args } of launchPlans(platform, env)) {
      const words = args('/private/profile', URL);
      expect(words.join(' ')).toContain('/private/profile');
      expect(words.at(-1)).toBe(URL);
      expect(words.join(' ')).not.toMatch(/incognito|inprivate|private-window/);
    }
  },
);

test('Firefox takes the next address in the window it has: refused remotely, its profile is locked', () => {
  const firefox = launchPlans('linux', env).find(({ name }) => name === 'Firefox');
  expect(firefox?.args('/private/profile', URL)).not.toContain('--no-remote');
});

test('a Windows folder that is not known is left out', () => {
  expect(launchPlans('win32', {}).flatMap(({ files }) => files)).toEqual([]);
});

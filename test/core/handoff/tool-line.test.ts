import { expect, test } from 'vitest';
import { processProfile, toolFile, toolLine } from '../../../main/core/handoff/tool-line.ts';

const env = {
  grant: 'g',
  uri: 'http://127.0.0.1:1/grant/g',
  token: 't0ken',
  at: { region: 'eu-central-1' },
  mode: 'incident',
  settings: '/h/g.config',
} as const;

test.each([
  ['linux', "/home/o'neil/g.env", `. '/home/o'\\''neil/g.env'`],
  ['darwin', '/Users/x y/g.env', `. '/Users/x y/g.env'`],
  [
    'win32',
    "C:\\Users\\o'neil\\g.env.ps1",
    `Get-Content -Raw -Encoding UTF8 'C:\\Users\\o''neil\\g.env.ps1' | Invoke-Expression`,
  ],
] as const)('%s: one line that names the file', (platform, path, line) => {
  expect(toolLine(platform, path)).toBe(line);
  const file = toolFile(platform, env);
  expect(path.endsWith(file.name)).toBe(true);
  expect([file.runs, file.text.includes(env.token)]).toEqual([false, true]);
});

test('a profile’s name is one word, and its command is quoted part by part', () => {
  const text = processProfile({
    profile: 'breakglass-本番 ]\nx',
    command: ['/opt/My App/app', '--no-sandbox'],
    path: '/h/g.json',
    at: { region: 'eu-central-1' },
  });
  expect(text.split('\n')).toEqual([
    '[profile breakglass------x]',
    'credential_process = "/opt/My App/app" "--no-sandbox" "--credential-process=/h/g.json"',
    'region = eu-central-1',
    'sts_regional_endpoints = regional',
    '',
  ]);
});

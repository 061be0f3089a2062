import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cmdLines,
  powershellQuoted,
  settingsFile,
  shQuoted,
  variables,
} from '../../../main/core/handoff/shell-env.ts';

const env = {
  grant: 'g',
  uri: 'http://127.0.0.1:1/grant/g',
  token: 't',
  at: { region: 'eu-central-1' },
  mode: 'incident',
  settings: '/h/g.config',
} as const;

test('sh reads every quoted value as it was', () => {
  const value = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
  const texts = fc.sample(value, { numRuns: 60, seed: 7 });
  const script = texts.map((text) => `printf '%s\\0' ${shQuoted(text)}`).join('\n');
  const said = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' });
  expect(said.split('\0').slice(0, -1)).toEqual(texts);
});

test('PowerShell and cmd are given their own quoting', () => {
  expect(powershellQuoted("a'b")).toBe("'a''b'");
  // PowerShell ends a quoted text at any of these.
  expect(powershellQuoted('\u2018\u2019\u201A\u201B;calc')).toBe(
    "'\u2018\u2018\u2019\u2019\u201A\u201A\u201B\u201B;calc'",
  );
  const lines = cmdLines({ ...env, settings: 'C:\\100%\\g.config' });
  expect(lines).toContain('set "AWS_CONFIG_FILE=C:\\100%%\\g.config"');
});

test('the endpoint is named in a drill only', () => {
  const names = (given: Parameters<typeof variables>[0]) => variables(given).map(([name]) => name);
  expect(names(env)).not.toContain('AWS_ENDPOINT_URL');
  const drill = {
    ...env,
    mode: 'drill',
    at: { ...env.at, endpoint: 'http://127.0.0.1:9' },
  } as const;
  expect(names(drill)).toContain('AWS_ENDPOINT_URL');
  expect(settingsFile(drill).text).toBe(
    '[default]\nregion = eu-central-1\nsts_regional_endpoints = regional\nendpoint_url = http://127.0.0.1:9\n',
  );
});

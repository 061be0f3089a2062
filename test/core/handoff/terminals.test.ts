import { describe, expect, test } from 'vitest';
import { terminalPlans, terminalScripts } from '../../../main/core/handoff/terminals.ts';

const GRANT = '10000000-0000-4000-8000-000000000001';
const env = {
  grant: GRANT,
  uri: `http://127.0.0.1:4321/grant/${GRANT}`,
  token: 'a-token',
  at: { region: 'eu-central-1' },
  mode: 'incident',
  settings: '/home/佐藤/handoff/x.config',
} as const;

const PLANS = [
  [
    'darwin',
    '/Users/佐藤/h/',
    '/usr/bin/open',
    ['-a', 'Terminal', `/Users/佐藤/h/${GRANT}.command`],
  ],
  [
    'win32',
    'C:\\Users\\a;b\\h\\',
    'wt.exe',
    [
      'new-tab',
      'powershell.exe',
      '-NoLogo',
      '-NoExit',
      '-ExecutionPolicy',
      'Bypass',
      '-File',
      `C:\\Users\\a\\;b\\h\\${GRANT}.ps1`,
    ],
  ],
  ['linux', '/home/x/h/', 'x-terminal-emulator', ['-e', '/bin/sh', `/home/x/h/${GRANT}.sh`]],
] as const;

describe.each(PLANS)('on %s', (platform, folder, program, args) => {
  const plans = terminalPlans(platform, (name) => folder + name, GRANT);

  test('the best terminal is tried first', () => {
    expect(plans[0]).toEqual({ program, args });
  });

  test('every plan names a script that is written, and holds no token', () => {
    const written = terminalScripts(platform, env, 'hello').map(({ name }) => name);
    for (const plan of plans) {
      const last = plan.args.at(-1)?.replaceAll('\\;', ';') ?? '';
      expect(written).toContain(last.slice(folder.length));
      expect(JSON.stringify(plan)).not.toContain(env.token);
    }
  });

  test('every script takes ambient settings away before it sets its own', () => {
    for (const { text } of terminalScripts(platform, env, 'hello')) {
      const cleared = text.search(/unset "\$name"|set "%%n="|Remove-Item/);
      expect(cleared).toBeGreaterThan(-1);
      expect(text.indexOf(env.token)).toBeGreaterThan(cleared);
    }
  });
});

test('Windows falls back to PowerShell and to cmd, Linux to six more', () => {
  const names = (platform: 'win32' | 'linux'): readonly string[] =>
    terminalPlans(platform, (name) => name, GRANT).map(({ program }) => program);
  expect(names('win32')).toEqual(['wt.exe', 'powershell.exe', 'cmd.exe']);
  expect(names('linux')).toEqual([
    'x-terminal-emulator',
    'gnome-terminal',
    'konsole',
    'xfce4-terminal',
    'kitty',
    'alacritty',
    'xterm',
  ]);
});

test('scripts of Windows are read in UTF-8, and a greeting can start nothing', () => {
  const [powershell, cmd] = terminalScripts('win32', env, 'a" & calc & "$(calc)` %PATH%');
  expect(powershell?.text.startsWith('\uFEFF')).toBe(true);
  expect(powershell?.text).toContain('Write-Host "a  calc  (calc) %PATH%"');
  expect(cmd?.text).toContain('chcp 65001');
  expect(cmd?.text).toContain('echo "a  calc  (calc) %%PATH%%"');
});

test('a line break in a greeting is no command of its own', () => {
  const scripts = terminalScripts('win32', env, 'arn:x\r\nstart calc\u0085\u2028\u2029\u0007');
  for (const { text } of scripts) expect(text).toContain('arn:xstart calc"');
});

import type { HandoffFile, TerminalPlan } from '../ports/handoff.ts';
import {
  cmdLines,
  powershellLines,
  shLines,
  shQuoted,
  type ShellEnvironment,
} from './shell-env.ts';

type Platform = 'linux' | 'darwin' | 'win32';

/** PowerShell 5 reads a script without this mark in the system's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The scripts a terminal window is started with. A window of a terminal that runs already does not
 * inherit our environment, so the script sets it. Where it can, it takes itself away first.
 */
export function terminalScripts(
  platform: Platform,
  env: ShellEnvironment,
  greeting: string,
): readonly HandoffFile[] {
  if (platform === 'win32') {
    const powershell = [...powershellLines(env), `Write-Host ${plain(greeting)}`];
    const cmd = [...cmdLines(env), `echo ${plain(greeting).replaceAll('%', '%%')}`];
    return [
      {
        name: `${env.grant}.ps1`,
        text: `${BYTE_ORDER_MARK}${powershell.join('\r\n')}\r\n`,
        runs: true,
      },
      { name: `${env.grant}.cmd`, text: `${cmd.join('\r\n')}\r\n`, runs: true },
    ];
  }
  const name = `${env.grant}.${platform === 'darwin' ? 'command' : 'sh'}`;
  const lines = [
    '#!/bin/sh',
    'rm -f -- "$0"',
    ...shLines(env),
    'cd "${HOME:-/}" || cd /',
    `printf '%s\\n' ${shQuoted(greeting)}`,
    'exec "${SHELL:-/bin/sh}"',
  ];
  return [{ name, text: `${lines.join('\n')}\n`, runs: true }];
}

/** What a shell's own words would make of a greeting is left out of it. */
function plain(greeting: string): string {
  // A line break is a command of its own.
  return `"${greeting.replace(/["'`$&|<>^!\u2018-\u201F\u2028\u2029]|\p{Cc}/gu, '')}"`;
}

/** Which programs open a window, best first; the first that is here is started. */
export function terminalPlans(
  platform: Platform,
  path: (name: string) => string,
  grant: string,
): readonly TerminalPlan[] {
  switch (platform) {
    case 'darwin':
      return [{ program: '/usr/bin/open', args: ['-a', 'Terminal', path(`${grant}.command`)] }];
    case 'win32': {
      const powershell = [
        '-NoLogo',
        '-NoExit',
        '-ExecutionPolicy',
        'Bypass',
        '-File',
        path(`${grant}.ps1`),
      ];
      // Windows Terminal takes `;` for the end of one command.
      const escaped = powershell.map((arg) => arg.replaceAll(';', '\\;'));
      return [
        { program: 'wt.exe', args: ['new-tab', 'powershell.exe', ...escaped] },
        { program: 'powershell.exe', args: powershell },
        { program: 'cmd.exe', args: ['/k', path(`${grant}.cmd`)] },
      ];
    }
    case 'linux': {
      const run = ['/bin/sh', path(`${grant}.sh`)];
      return [
        { program: 'x-terminal-emulator', args: ['-e', ...run] },
        { program: 'gnome-terminal', args: ['--', ...run] },
        { program: 'konsole', args: ['-e', ...run] },
        { program: 'xfce4-terminal', args: ['-x', ...run] },
        { program: 'kitty', args: run },
        { program: 'alacritty', args: ['-e', ...run] },
        { program: 'xterm', args: ['-e', ...run] },
      ];
    }
  }
}

import type { HandoffFile } from '../ports/handoff.ts';
import {
  powershellLines,
  powershellQuoted,
  shLines,
  shQuoted,
  type ShellEnvironment,
} from './shell-env.ts';
import { reachProfile, type ToolReach } from './tool-reach.ts';

type Platform = 'linux' | 'darwin' | 'win32';

/** What a shell that is open already reads to use the grant. */
export function toolFile(platform: Platform, env: ShellEnvironment): HandoffFile {
  return platform === 'win32'
    ? {
        name: `${env.grant}.env.ps1`,
        text: `${powershellLines(env).join('\r\n')}\r\n`,
        runs: false,
      }
    : { name: `${env.grant}.env`, text: `${shLines(env).join('\n')}\n`, runs: false };
}

/** The line to type there. It names a file and holds no secret. */
export function toolLine(platform: Platform, path: string): string {
  // Windows runs no script of its own accord; what is read as text it does.
  return platform === 'win32'
    ? `Get-Content -Raw -Encoding UTF8 ${powershellQuoted(path)} | Invoke-Expression`
    : `. ${shQuoted(path)}`;
}

/** The grant as `--credential-process` finds it. */
export function processFile(grant: string, uri: string, token: string): HandoffFile {
  return { name: `${grant}.json`, text: `${JSON.stringify({ uri, token })}\n`, runs: false };
}

/**
 * A profile for `~/.aws/config`. Each part of the command stands in double quotes: botocore splits
 * it by itself, the SDK for JavaScript hands it to a shell, and both take them.
 */
export function processProfile(given: {
  readonly profile: string;
  readonly command: readonly string[];
  readonly path: string;
  readonly at: ToolReach;
}): string {
  const { command, path, at } = given;
  const parts = [...command, `--credential-process=${path}`].map((part) => `"${part}"`);
  const [head = '', ...rest] = reachProfile(
    `profile ${given.profile.replace(/[^\w.-]/g, '-')}`,
    at,
  );
  return `${[head, `credential_process = ${parts.join(' ')}`, ...rest].join('\n')}\n`;
}

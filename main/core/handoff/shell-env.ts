import type { HandoffFile } from '../ports/handoff.ts';
import { reachProfile, reachVariables, type ToolReach } from './tool-reach.ts';

/** What a shell of this grant is told. */
export interface ShellEnvironment {
  readonly grant: string;
  /** Address of the grant at the door. */
  readonly uri: string;
  readonly token: string;
  /** Of a drill: the range. */
  readonly at: ToolReach;
  readonly mode: 'incident' | 'drill';
  /** Where the settings file of this grant lies: stands in for `~/.aws/config` and `credentials`. */
  readonly settings: string;
}

export function settingsName(grant: string): string {
  return `${grant}.config`;
}

/**
 * The settings a tool reads in place of the person's own: shared files come before the container
 * endpoint in every SDK, so a `[default]` there would be used instead of what was handed over.
 */
export function settingsFile(env: ShellEnvironment): HandoffFile {
  const text = `${reachProfile('default', env.at).join('\n')}\n`;
  return { name: settingsName(env.grant), text, runs: false };
}

/**
 * The token is given as a value, not as a file: `AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE` is known
 * to AWS CLI 2.13.37 and newer only, the value to all that know the endpoint.
 */
export function variables(env: ShellEnvironment): readonly (readonly [string, string])[] {
  return [
    ['AWS_CONTAINER_CREDENTIALS_FULL_URI', env.uri],
    ['AWS_CONTAINER_AUTHORIZATION_TOKEN', env.token],
    ...reachVariables(env.at),
    ['AWS_CONFIG_FILE', env.settings],
    ['AWS_SHARED_CREDENTIALS_FILE', env.settings],
    ['AWS_EC2_METADATA_DISABLED', 'true'],
    ['BREAKGLASS_MODE', env.mode],
  ];
}

/** For `sh` and what understands it: ambient `AWS_*` go, ours come. */
export function shLines(env: ShellEnvironment): readonly string[] {
  return [
    `for name in $(env | sed -n 's/^\\(AWS_[A-Za-z0-9_]*\\)=.*/\\1/p'); do unset "$name"; done`,
    ...variables(env).map(([name, value]) => `export ${name}=${shQuoted(value)}`),
  ];
}

/** For `cmd.exe`. */
export function cmdLines(env: ShellEnvironment): readonly string[] {
  return [
    '@echo off',
    'chcp 65001 >nul',
    `for /f "tokens=1 delims==" %%n in ('set AWS_ 2^>nul') do set "%%n="`,
    ...variables(env).map(([name, value]) => `set "${name}=${value.replaceAll('%', '%%')}"`),
  ];
}

/** For PowerShell. */
export function powershellLines(env: ShellEnvironment): readonly string[] {
  return [
    'Get-ChildItem Env:AWS_* | Remove-Item',
    ...variables(env).map(([name, value]) => `$env:${name} = ${powershellQuoted(value)}`),
  ];
}

export function shQuoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}

/** PowerShell takes the typographic single quotes for plain ones; each is written twice. */
export function powershellQuoted(value: string): string {
  return `'${value.replace(/['\u2018-\u201B]/g, '$&$&')}'`;
}

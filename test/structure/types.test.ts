import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Compiles one planted file, which never touches the disk, as if it lay in the given environment. */
function findings(environment: string, code: string): readonly string[] {
  const folder = resolve(environment);
  const config = ts.getParsedCommandLineOfConfigFile(
    join(folder, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  if (config === undefined) throw new Error(`${environment} has no tsconfig.json`);
  const planted = join(folder, 'planted-here.tsx');
  const host = ts.createCompilerHost(config.options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === planted || fileExists(path);
  host.readFile = (path) => (path === planted ? code : readFile(path));
  host.getSourceFile = (path, languageVersion) =>
    path === planted
      ? ts.createSourceFile(path, code, languageVersion)
      : getSourceFile(path, languageVersion);
  const program = ts.createProgram([planted], config.options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter((diagnostic) => diagnostic.file?.fileName === planted)
    .map((diagnostic) => `TS${diagnostic.code}`);
}

describe('each environment compiles with only what it may see', () => {
  it.each([
    [
      'main/core',
      "import 'node:fs'; import { readFileSync } from 'node:fs'; readFileSync('a');",
      'TS2591',
    ],
    ['main/core', 'export const a = document.title;', 'TS2584'],
    ['main/core', "console.log('a');", 'TS2584'],
    ['main/core', 'export const a = process.env;', 'TS2591'],
    ['main', 'export const a = document.title;', 'TS2584'],
    ['main', 'export const a = new Set([1]).union(new Set([2]));', 'TS2550'],
    ['main', 'export const a = Promise.withResolvers<string>();', 'TS2550'],
    ['main/preload', "import { readFileSync } from 'node:fs'; readFileSync('a');", 'TS2591'],
    ['renderer', 'export const a = process.env;', 'TS2591'],
    ['renderer', "export const a = Buffer.from('a');", 'TS2591'],
    ['renderer', 'export const a = Object.groupBy([1], String);', 'TS2550'],
    ['main/shell/confirm-page', 'export const a = process.env;', 'TS2591'],
    ['main/shell/secret-page', 'export const a = process.env;', 'TS2591'],
    ['main/verify-page', 'export const a = process.env;', 'TS2591'],
  ])('%s refuses %s', (environment, code, error) => {
    expect(findings(environment, code)).toContain(error);
  });

  it.each([
    ['strict', 'export function f(a) { return 1; }', 'TS7006'],
    [
      'noUncheckedIndexedAccess',
      'const a: string[] = []; export const b: string = a[0];',
      'TS2322',
    ],
    ['exactOptionalPropertyTypes', 'export const a: { b?: string } = { b: undefined };', 'TS2375'],
    ['erasableSyntaxOnly', 'export enum A { One }', 'TS1294'],
    [
      'verbatimModuleSyntax',
      "import { Result } from './result.ts'; export const a: Result<string> | null = null;",
      'TS1484',
    ],
    ['noUnusedLocals', 'const a = 1; export const b = 2;', 'TS6133'],
  ])('%s is on', (_flag, code, error) => {
    expect(findings('main/core', code)).toContain(error);
  });

  it('finds nothing in a plain function', () => {
    expect(findings('main/core', 'export function one(): number { return 1; }')).toEqual([]);
  });
}, 60_000);

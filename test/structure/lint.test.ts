import { ESLint } from 'eslint';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Each planted line stands in for the text of an existing file, so the file's own rules apply to it.
const eslint = new ESLint();

const core = 'main/core/result.ts';
const action = 'main/actions/answer.ts';
const adapter = 'main/ipc/views/shown.ts';
const contract = 'main/contract/calls.ts';
const screen = 'renderer/main.tsx';
const anyTest = 'test/structure/pins.test.ts';

interface Planted {
  readonly what: string;
  readonly file: string;
  readonly code: string;
  /** A part of the rule's name or of its message. */
  readonly says: string;
}

const planted: readonly Planted[] = [
  { what: 'any', file: core, code: 'export const a: any = 1;', says: 'no-explicit-any' },
  { what: 'an enum', file: core, code: 'export enum A { One }', says: 'No enums' },
  { what: 'a barrel', file: core, code: "export * from './failure.ts';", says: 'No barrels' },
  {
    what: 'a value passed on by the contract',
    file: contract,
    code: "export { ok } from '../core/result.ts';",
    says: 'No barrels',
  },
  {
    what: 'a default export',
    file: action,
    code: 'export default function run(): void { return; }',
    says: 'No default exports',
  },
  { what: 'the clock', file: core, code: 'export const a = Date.now();', says: 'Clock port' },
  { what: 'now', file: action, code: 'export const a = new Date();', says: 'Clock port' },
  { what: 'chance', file: core, code: 'export const a = Math.random();', says: 'Random port' },
  { what: 'a timer', file: core, code: 'setTimeout(() => {}, 1);', says: 'Timer port' },
  {
    what: 'the environment',
    file: action,
    code: 'export const a = process.env;',
    says: 'argument',
  },
  {
    what: 'Electron outside the shell',
    file: adapter,
    code: "import { app } from 'electron'; app.quit();",
    says: 'main/shell',
  },
  {
    what: 'an API newer than Node 18.15',
    file: adapter,
    code: 'export const a = Promise.withResolvers<string>();',
    says: 'Newer than Node 18.15',
  },
  {
    what: 'groupBy',
    file: screen,
    code: 'export const a = Object.groupBy([1], String);',
    says: 'Newer than Node 18.15',
  },
  {
    what: 'import.meta.dirname',
    file: adapter,
    code: 'export const a = import.meta.dirname;',
    says: 'Newer than Node 18.15',
  },
  {
    what: 'the one-shot hash of Node 20',
    file: adapter,
    code: "import { hash } from 'node:crypto'; export const a = hash('sha256', 'a');",
    says: 'createHash',
  },
  {
    what: 'toSorted',
    file: core,
    code: 'export const a = [2, 1].toSorted();',
    says: 'Copy first',
  },
  {
    what: 'recursive readdir',
    file: adapter,
    code: "import { readdir } from 'node:fs/promises'; void readdir('.', { recursive: true });",
    says: 'Walk the folders',
  },
  {
    what: 'the network in the window',
    file: screen,
    code: "void fetch('https://example.com');",
    says: 'The window has no network',
  },
  {
    what: 'markup as text',
    file: screen,
    code: "document.body.innerHTML = '<b>';",
    says: 'Trusted Types',
  },
  {
    what: 'dangerouslySetInnerHTML',
    file: screen,
    code: "export const a = <p dangerouslySetInnerHTML={{ __html: '' }} />;",
    says: 'Trusted Types',
  },
  {
    what: 'a picture without words',
    file: screen,
    code: 'export const a = <img src="a.png" />;',
    says: 'jsx-a11y/alt-text',
  },
  {
    what: 'a conditional hook',
    file: screen,
    code: "import { useState } from 'react'; export function A({ b }: { b: boolean }) { if (b) useState(1); return null; }",
    says: 'react-hooks/rules-of-hooks',
  },
  {
    what: 'a promise nobody waits for',
    file: adapter,
    code: 'async function work(): Promise<void> { await work(); } work();',
    says: 'no-floating-promises',
  },
  {
    what: 'a forgotten case',
    file: core,
    code: "export function a(x: 'b' | 'c'): number { switch (x) { case 'b': return 1; } return 2; }",
    says: 'switch-exhaustiveness-check',
  },
  {
    what: 'a rule switched off in a comment',
    file: core,
    code: '// eslint-' + 'disable-next-line\nexport const a: any = 1;',
    says: 'no-explicit-any',
  },
  {
    what: 'a compiler error switched off',
    file: anyTest,
    code: '// @ts-' + 'ignore\nexport const a: string = 1;',
    says: 'ban-ts-comment',
  },
  { what: 'eval', file: adapter, code: "export const a: unknown = eval('1');", says: 'no-eval' },
];

describe('lint finds what is planted', () => {
  it.each(planted)('$what', async ({ file, code, says }) => {
    expect(existsSync(file), `${file} moved: choose another file of that folder`).toBe(true);
    const [result] = await eslint.lintText(code, { filePath: file });
    const findings = (result?.messages ?? []).map((m) => `${m.ruleId ?? 'parse'}: ${m.message}`);
    expect(findings.join('\n')).toContain(says);
  });

  it('has nothing to say about a plain function', async () => {
    const [result] = await eslint.lintText('export function one(): number {\n  return 1;\n}\n', {
      filePath: core,
    });
    expect(result?.messages).toEqual([]);
  });

  it('lets the contract pass on a type of the core', async () => {
    const [result] = await eslint.lintText("export type { Result } from '../core/result.ts';\n", {
      filePath: contract,
    });
    expect(result?.messages).toEqual([]);
  });
}, 60_000);

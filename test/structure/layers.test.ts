import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// A small project with one violation per file, cruised with the real rules.
const planted: readonly (readonly [file: string, code: string, rule: string])[] = [
  ['main/core/uses-shell.ts', "import '../shell/window.ts';", 'core-stands-alone'],
  ['main/core/uses-node.ts', "import 'node:fs';", 'core-has-no-node'],
  ['main/core/uses-npm.ts', "import 'lodash';", 'core-npm-allow-list'],
  ['main/core/circle-a.ts', "import './circle-b.ts';", 'no-cycles'],
  ['main/core/lost.ts', "import './nowhere.ts';", 'resolvable'],
  ['main/contract/uses-npm.ts', "import 'zod';", 'contract-is-types'],
  [
    'main/contract/runs-core.ts',
    "import { a } from '../core/a.ts'; a();",
    'contract-core-types-only',
  ],
  ['main/actions/uses-adapter.ts', "import '../adapters/disk/a.ts';", 'actions-know-core-only'],
  ['main/actions/uses-node.ts', "import 'node:fs';", 'actions-know-core-only'],
  ['main/adapters/disk/uses-action.ts', "import '../../actions/a.ts';", 'adapters-know-core-only'],
  ['main/adapters/disk/uses-aws.ts', "import '../aws/a.ts';", 'adapters-are-strangers'],
  ['main/adapters/disk/uses-electron.ts', "import 'electron';", 'electron-has-a-home'],
  ['main/adapters/aws/stores.ts', "import 'electron-store';", 'electron-store-has-one-door'],
  ['main/range/uses-shell.ts', "import '../shell/window.ts';", 'range-knows-no-app'],
  ['main/range/uses-electron.ts', "import 'electron';", 'electron-has-a-home'],
  ['main/headless/uses-ipc.ts', "import '../ipc/a.ts';", 'headless-knows-no-window'],
  ['main/headless/uses-electron.ts', "import 'electron';", 'electron-has-a-home'],
  ['main/ipc/uses-adapter.ts', "import '../adapters/disk/a.ts';", 'ipc-binds-contract-to-actions'],
  ['main/preload/uses-core.ts', "import '../core/a.ts';", 'preload-is-small'],
  ['main/shell/uses-action.ts', "import '../actions/a.ts';", 'shell-knows-contract-only'],
  ['main/shell/runs-core.ts', "import { a } from '../core/a.ts'; a();", 'shell-core-types-only'],
  ['main/shell/confirm-page/uses-react.ts', "import 'react';", 'confirm-page-is-alone'],
  ['main/shell/secret-page/uses-react.ts', "import 'react';", 'secret-page-is-alone'],
  ['main/verify-page/uses-node.ts', "import 'node:fs';", 'verify-page-is-alone'],
  ['main/verify-page/uses-disk.ts', "import '../adapters/disk/a.ts';", 'verify-page-is-alone'],
  ['main/lead-page/uses-disk.ts', "import '../adapters/disk/a.ts';", 'lead-page-is-alone'],
  ['main/page-parts/uses-disk.ts', "import '../adapters/disk/a.ts';", 'page-parts-are-alone'],
  ['renderer/uses-core.ts', "import '../main/core/a.ts';", 'window-sees-contract-only'],
  ['renderer/uses-node.ts', "import 'node:fs';", 'window-has-no-node'],
  ['renderer/screens/home/peeks.ts', "import '../log/a.ts';", 'screens-are-strangers'],
  [
    'renderer/ui/knows-state.ts',
    "import { a } from '../state/a.ts'; a();",
    'ui-knows-no-playbooks',
  ],
  ['main/core/uses-test.ts', "import '../../test/a.ts';", 'nobody-imports-tests'],
  ['renderer/uses-dev.ts', "import 'lodash';", 'shipped-code-has-shipped-packages'],
];

const innocent: readonly (readonly [file: string, code: string])[] = [
  ['main/core/a.ts', "import 'zod'; export function a(): void {}"],
  ['main/core/circle-b.ts', "import './circle-a.ts';"],
  ['main/actions/a.ts', "import '../core/a.ts';"],
  [
    'main/adapters/disk/a.ts',
    "import 'node:fs'; import 'electron-store'; import '../../core/a.ts';",
  ],
  ['main/adapters/aws/a.ts', ''],
  ['main/ipc/a.ts', "import type { A } from '../contract/types.ts'; export type B = A;"],
  ['main/contract/types.ts', "import type { a } from '../core/a.ts'; export type A = typeof a;"],
  [
    'main/shell/window.ts',
    "import 'electron'; import type { A } from '../contract/types.ts'; export type B = A;",
  ],
  ['main/index.ts', "import 'electron'; import './actions/a.ts'; import './adapters/disk/a.ts';"],
  ['renderer/state/a.ts', "import 'react'; export function a(): void {}"],
  ['renderer/screens/log/a.ts', "import '../../state/a.ts';"],
  ['test/a.ts', "import '../main/core/a.ts';"],
];

const shipped = ['zod', 'react', 'electron-store'];
const development = ['electron', 'lodash'];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let project = '';
let violations: readonly Violation[] = [];

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'breakglass-layers-'));
  for (const [file, code] of [...planted, ...innocent]) await put(file, code);
  for (const name of [...shipped, ...development]) {
    await put(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    await put(`node_modules/${name}/index.js`, '');
  }
  const versions = (names: readonly string[]) => Object.fromEntries(names.map((n) => [n, '1.0.0']));
  const manifest = { dependencies: versions(shipped), devDependencies: versions(development) };
  await put('package.json', JSON.stringify(manifest));
  violations = await cruise(['main', 'renderer', 'test']);
}, 60_000);

afterAll(() => rm(project, { recursive: true, force: true }));

describe('the layer rules', () => {
  it.each(planted)('%s breaks a rule: %s → %s', (file, _code, rule) => {
    const broken = violations.filter((v) => v.from === file).map((v) => v.rule.name);
    expect(broken).toContain(rule);
  });

  it('find nothing in files that keep them', () => {
    const names = new Set(innocent.map(([file]) => file).filter((f) => !f.includes('circle')));
    expect(violations.filter((v) => names.has(v.from))).toEqual([]);
  });
});

async function put(file: string, text: string): Promise<void> {
  const path = join(project, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function cruise(folders: readonly string[]): Promise<readonly Violation[]> {
  const args = [
    '--config',
    resolve('.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    ...folders,
  ];
  const program = resolve('node_modules/.bin/depcruise');
  return new Promise((done, failed) => {
    execFile(program, args, { cwd: project, maxBuffer: 2 ** 26 }, (error, stdout) => {
      if (stdout === '') failed(error ?? new Error('dependency-cruiser said nothing'));
      else
        done((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
    });
  });
}

import { existsSync } from 'node:fs';
import { inProject } from '../project.ts';

/** Bundles must run on Electron 25 (Node 18.15, Chromium 114) as well as on 45. */
export const nodeTarget = 'node18.15';
export const windowTarget = 'chrome114';

/** Where a build goes; the build command writes beside `out/` and swaps at the end. */
export function outFolder(): string {
  return process.env['BREAKGLASS_OUT'] ?? inProject('out');
}

/** Entry points by output name. */
export const entries = {
  main: { index: inProject('main', 'index.ts') },
  preload: {
    window: inProject('main', 'preload', 'window.ts'),
    confirm: inProject('main', 'preload', 'confirm.ts'),
    secrets: inProject('main', 'preload', 'secrets.ts'),
    observer: inProject('main', 'preload', 'observer.ts'),
    facilitator: inProject('main', 'preload', 'facilitator.ts'),
  },
  renderer: inProject('renderer'),
  confirm: inProject('main', 'shell', 'confirm-page'),
  secrets: inProject('main', 'shell', 'secret-page'),
  verifier: inProject('main', 'headless', 'verify.ts'),
  playbooks: inProject('playbooks'),
  icon: inProject('tools', 'icons', 'png', '256x256.png'),
} as const;

/** Every file and folder whose change makes a build stale. */
export const sources = [
  'main',
  'renderer',
  'playbooks',
  'tools/build',
  'tools/icons/png',
  'electron.vite.config.ts',
  'package-lock.json',
] as const;

/** @returns the entry files that a build needs and that do not exist, relative to the project */
export function missingEntries(): readonly string[] {
  const needed = [
    entries.main.index,
    entries.preload.window,
    entries.preload.confirm,
    entries.preload.secrets,
    entries.preload.observer,
    entries.preload.facilitator,
    `${entries.renderer}/index.html`,
    `${entries.renderer}/observer.html`,
    `${entries.renderer}/facilitator.html`,
    `${entries.confirm}/index.html`,
    `${entries.secrets}/index.html`,
    entries.verifier,
    entries.playbooks,
  ];
  return needed
    .filter((path) => !existsSync(path))
    .map((path) => path.slice(inProject().length + 1));
}

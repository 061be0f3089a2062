import type { Measure } from './measured.ts';

/** Every measure by id, loaded only when it runs; the order is that of the table. */
export const MEASURES: Readonly<Record<string, () => Promise<{ readonly measure: Measure }>>> = {
  launch: () => import('./launch.ts'),
  memory: () => import('./memory.ts'),
  'code-to-credentials': () => import('./code-to-credentials.ts'),
  'first-region-dark': () => import('./first-region-dark.ts'),
  'durable-append': () => import('./durable-append.ts'),
  verify: () => import('./verify-records.ts'),
  'open-log': () => import('./open-log.ts'),
  'reconcile-events': () => import('./reconcile-events.ts'),
  'range-answers': () => import('./range-answers.ts'),
  'upload-throughput': () => import('./upload-throughput.ts'),
  'scripted-drill': () => import('./scripted-drill.ts'),
  'terminal-echo': () => import('./terminal-echo.ts'),
  'terminal-output': () => import('./terminal-output.ts'),
  search: () => import('./search-playbooks.ts'),
  'open-library': () => import('./open-library.ts'),
  'open-playbook': () => import('./open-playbook.ts'),
  'import-file': () => import('./import-file.ts'),
  'editor-findings': () => import('./editor-findings.ts'),
  'window-findings': () => import('./window-findings.ts'),
  programme: () => import('./programme.ts'),
  'ship-size': () => import('./ship-size.ts'),
};

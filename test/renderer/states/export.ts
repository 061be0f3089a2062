import type { ExportedView, ExportPlaceView, JobView } from '../../../main/contract/views.ts';
import type { Answers } from '../../fakes/window-api.ts';
import { failure, NOW } from './base.ts';
import type { ScreenState } from './screen-state.ts';

export const place: ExportPlaceView = {
  folder: '/media/sato/EVIDENCE',
  needed: 364_000_000,
  free: 12_400_000_000,
  records: 143,
  withheld: 0,
};

export const exported: ExportedView = {
  job: 'job-1',
  folder: '/media/sato/EVIDENCE/breakglass-incident-20261122-1812-0190f3c2',
  verdict: 'VALID_UNANCHORED',
  withheld: 2,
  pdf: ['en', 'ja'],
};

export const job: JobView = {
  id: 'job-1',
  kind: 'export',
  subject: 'log-1',
  unit: 'bytes',
  startedAt: NOW - 74_000,
  done: 182_331_904,
  total: 364_663_808,
  phase: 'tables',
  state: 'running',
};

const OPEN = /^(Export…|書き出す…)$/;
const START = /^(Choose where and export|場所を選んで書き出す)$/;
const CHOOSE = /^(Choose folder…|フォルダーを選ぶ…)$/;

/** The export dialog from its first sight to its end, good or bad. */
export function exportStates(log: ScreenState): Readonly<Record<string, ScreenState>> {
  const dialog = (clicks: readonly RegExp[], answers: Answers = {}): ScreenState => ({
    ...log,
    clicks: [OPEN, ...clicks],
    answers: { ...log.answers, 'export.choose-place': place, ...answers },
  });
  const unfinished = { startedAt: NOW - 3_600_000, bytes: 120_000_000 };
  return {
    'dialog-export': dialog([]),
    'dialog-export-some': dialog([
      /^(Some records|一部の記録)/,
      /^(Leave texts out|本文を除く)$/,
      /^(Leave something out|除くものを追加)$/,
      /^(Export|Choose where and export|場所を選んで書き出す)$/,
    ]),
    'dialog-export-unfinished': dialog([CHOOSE], {
      'export.choose-place': { ...place, unfinished },
    }),
    'dialog-export-running': { ...dialog([]), view: { ...log.view, jobs: [job] } },
    'dialog-export-done': dialog([START], { 'export.start': exported }),
    'dialog-export-full': dialog([START], {
      'export.start': failure('export-no-space', {
        params: { needed: '364 MB', free: '12.1 MB' },
        raw: 'ENOSPC: no space left on device, write',
      }),
    }),
    'dialog-export-read-only': dialog([START], { 'export.start': failure('export-read-only') }),
    'dialog-export-cancelled': dialog([START], { 'export.start': failure('cancelled') }),
  };
}

import type { DraftFinding } from '../../../main/contract/views.ts';
import type { Route } from '../../../renderer/state/route.ts';
import { flowOf } from '../../../main/core/writing/flow.ts';
import { TEMPLATE } from '../../../main/core/writing/template.ts';
import { failure, NOW, run, text } from './base.ts';
import type { ScreenState } from './screen-state.ts';
import { steps } from './steps.ts';

const id = '0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e';
const draft = { id, version: 12, savedAt: NOW - 4_000, text: TEMPLATE };

const findings: readonly DraftFinding[] = [
  {
    line: 19,
    column: 9,
    level: 'warning',
    code: 'title-too-long',
    message: text(
      'The title has 14 English words and 12 Japanese characters; at most 12 and 38 are read at a glance.',
      '題名が長すぎます（英語 14 語、日本語 12 字）。英語 12 語、日本語 38 字までにしてください。',
    ),
  },
  {
    line: 44,
    column: 17,
    level: 'error',
    code: 'dangling-goto',
    message: text(
      '"mend-it" leads nowhere: this playbook has no such step or section.',
      '「mend-it」の行き先がありません。この手順書に、その名前の手順やセクションはありません。',
    ),
  },
];

const SHOWN = /Nothing here can be pressed|操作はできません/;
const PUBLISH = /^(Publish…|公開…)$/;
const SIGN = /^(Choose the key and sign…|鍵を選んで署名する…)$/;
const published = {
  playbook: 'OWN-01',
  signer: 'breakglass.invalid/publisher/sato',
  trusted: false,
  kept: true,
  file: '/home/sato/playbooks/OWN-01.yaml',
};

const FLOW = /^(Ways|流れ)$/;
const DRAWING = /^(Drawing|図)$/;
/** It asks for values first. */
const asking = TEMPLATE.replace(
  'inputs: []',
  'inputs:\n  - { id: probe, type: text, label: { en: Probe, ja: 探査 }, required: true }',
);
const broken = TEMPLATE.replace('go: mend', 'go: section:find-out')
  .replace('go: tell', 'go: playbook:PB-07')
  .replace('go: mend', 'go: mend-it');
const PREVIEW = /^(Preview|プレビュー)$/;

function previewOf(name: string) {
  const current = steps[name];
  if (!current) throw new Error(`no step state ${name}`);
  const { startedAt: _, ...before } = current;
  return { run: { ...run('drill', before), current: before } };
}

/** The drafts of this computer, and one that is being written. */
export function writeStates(
  at: (route: Route) => ScreenState,
): Readonly<Record<string, ScreenState>> {
  const list = at({ at: 'write' });
  const one = at({ at: 'write', id });
  const cards = [
    {
      id,
      playbook: 'OWN-01',
      title: text('Restore the intranet', '社内ポータルを復旧する'),
      savedAt: NOW - 4_000,
      version: 12,
    },
    { id: '1e5d', savedAt: NOW - 86_400_000, version: 1 },
  ];
  const answers = {
    ...one.answers,
    'draft.open': draft,
    'draft.check': findings,
    'draft.flow': flowOf(TEMPLATE) ?? failure('draft-unreadable'),
    'draft.preview': previewOf('run-command'),
    'draft.keep': { version: 13, savedAt: NOW },
    'draft.texts': [
      {
        path: ['title'],
        name: 'title',
        offset: 46,
        ...text('A new playbook', '新しい手順書'),
      },
      {
        path: ['sections', 0, 'steps', 0, 'do'],
        name: 'declare · do',
        offset: 700,
        en: 'Tell the incident channel that you take this on.',
        missing: 'ja' as const,
      },
    ],
    'draft.versions': [12, 11, 10].map((version) => ({
      version,
      at: NOW - (13 - version) * 4_000,
      size: 3_400,
    })),
  };
  const clean = { ...answers, 'draft.check': [] };
  return {
    'write-none': { ...list, answers: { ...list.answers, 'draft.list': [] } },
    'write-drafts': { ...list, answers: { ...list.answers, 'draft.list': cards } },
    'write-text': { ...one, answers },
    'write-preview': { ...one, answers, clicks: [PREVIEW], sees: SHOWN },
    'write-preview-ask': {
      ...one,
      answers: { ...answers, 'draft.preview': previewOf('ask') },
      clicks: [PREVIEW, /^日本語$/],
      sees: SHOWN,
    },
    'write-preview-none': {
      ...one,
      answers: { ...answers, 'draft.preview': null },
      clicks: [PREVIEW],
      sees: /Once they are mended|直すと、ここに/,
    },
    'write-flow': { ...one, answers, clicks: [FLOW] },
    'write-flow-drawing': {
      ...one,
      answers,
      clicks: [FLOW, DRAWING],
      sees: /Decide how bad|どのくらい悪いか/,
    },
    'write-flow-inputs': {
      ...one,
      answers: { ...answers, 'draft.flow': flowOf(asking) ?? failure('draft-unreadable') },
      clicks: [FLOW, DRAWING],
      sees: /Fill in what this|必要な値を入力/,
    },
    'write-flow-dead': {
      ...one,
      answers: { ...answers, 'draft.flow': flowOf(broken) ?? failure('draft-unreadable') },
      clicks: [FLOW, DRAWING],
      sees: /nowhere|行き先なし/,
    },
    'write-texts': { ...one, answers, clicks: [/^(English and Japanese|英語と日本語)$/] },
    'write-history': { ...one, answers, clicks: [/^(Versions|以前の版)$/] },
    'write-clean': { ...one, answers: clean },
    'write-publish': { ...one, answers: clean, clicks: [PUBLISH] },
    'write-publish-taken': {
      ...one,
      answers: {
        ...clean,
        'draft.publish': failure('playbook-id-reserved', { params: { id: 'PB-01' } }),
      },
      clicks: [PUBLISH, SIGN],
      sees: /PB-01/,
    },
    'write-published': {
      ...one,
      answers: { ...clean, 'draft.publish': published },
      clicks: [PUBLISH, SIGN],
      sees: /OWN-01 is published|OWN-01 を公開しました/,
    },
    'write-gone': { ...one, answers: { ...answers, 'draft.open': failure('no-such-draft') } },
  };
}

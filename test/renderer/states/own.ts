import type { OwnListView, OwnLookView } from '../../../main/contract/views.ts';
import { bundleStates } from './bundle.ts';
import { readStep } from './playbook.ts';
import type { ScreenState } from './screen-state.ts';

const from = { file: 'payments-restart.md', format: 'markdown' as const, sha256: '5e'.repeat(32) };
const at = '2026-11-20T06:30:00.000Z';
const version = {
  sha256: 'a1'.repeat(32),
  version: '2.0',
  keptAt: at,
  by: 'sato',
  from,
};

const kept: OwnListView = {
  damaged: [],
  playbooks: [
    {
      id: 'OPS-01',
      title: { en: 'Restart the payment service', ja: '決済サービスを再起動する' },
      current: version,
      before: { ...version, sha256: 'b2'.repeat(32), version: '1.0' },
      standing: 'trusted',
      acts: [{ at, by: 'sato', act: 'kept', sha256: version.sha256 }],
    },
    {
      id: 'PB-01',
      title: { en: 'Sign-in is down', ja: 'サインインできない' },
      current: { ...version, from: { ...from, file: 'PB-01.yaml', format: 'breakglass/1' } },
      replaces: { version: '1.2.0', newer: true },
      standing: 'unsigned',
      acts: [],
    },
    {
      id: 'OPS-07',
      current: version,
      trouble: {
        is: 'changed',
        file: '/home/sato/.config/Breakglass/own-playbooks/kept/a1a1a1a1.yaml',
        detail: '',
      },
      standing: 'unsigned',
      acts: [],
    },
  ],
};

const title = { en: 'Restart the payment service', ja: '決済サービスを再起動する' };
const step = (number: number, en: string, ja: string, risk: 'read' | 'change') =>
  readStep(number, risk === 'read' ? 'do' : 'cli', en, ja, { risk, usualSeconds: 120 });

/** A Markdown file that has one thing wrong and leaves two lines out. */
const look: OwnLookView = {
  id: '0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e',
  file: 'payments-restart.md',
  size: 4_210,
  format: 'markdown',
  sha256: '5e'.repeat(32),
  findings: [
    {
      line: 1,
      column: 1,
      level: 'warning',
      code: 'import-text-cut',
      message: {
        en: 'A text is longer than a step holds (4,000 characters) and ends with "…" in the draft. Look into the file.',
        ja: '手順に入る長さ（4,000 字）を超える文があり、下書きでは「…」で終わっています。元のファイルを見てください。',
      },
    },
  ],
  draftFindings: [],
  leftOut: [
    { line: 3, text: '<!-- owner: payments on call -->' },
    { line: 40, text: '---' },
  ],
  same: false,
  word: { is: 'unsigned', signers: [] },
  playbook: {
    id: 'MD-4207',
    version: '0.1',
    title,
    summary: title,
    severity: 'SEV3',
    usualSeconds: 600,
    steps: 3,
    viewAndDrill: true,
    shelf: { reach: 'by-hand', secondPerson: false, from: 'unvouched', health: [] },
    sha256: 'c3'.repeat(32),
    symptoms: [title],
    outOfScope: [],
    roles: [],
    scenarios: [],
    sections: [
      {
        id: 'look',
        title: { en: 'Look first', ja: '先に見る' },
        objective: title,
        from: 'MD-4207',
        steps: [step(1, 'Look at the queue', 'キューを見る', 'read')],
      },
      {
        id: 'restart',
        title: { en: 'Restart', ja: '再起動する' },
        objective: title,
        from: 'MD-4207',
        steps: [
          step(2, 'Stop the workers', 'ワーカーを止める', 'change'),
          step(3, 'Start the workers', 'ワーカーを起動する', 'change'),
        ],
      },
    ],
  },
};

const place = (number: number, risk: 'read' | 'change') => ({
  id: `s${String(number)}`,
  number,
  section: title,
  title: { en: 'Stop the workers', ja: 'ワーカーを止める' },
  kind: 'cli' as const,
  risk,
});

/** Our own format, under an id of the app's. */
const reserved: OwnLookView = {
  ...look,
  file: 'PB-01.yaml',
  format: 'breakglass/1',
  findings: [],
  leftOut: [],
  ...(look.playbook ? { playbook: { ...look.playbook, id: 'PB-01', version: '2.0' } } : {}),
  replaces: {
    is: 'shipped',
    id: 'PB-01',
    version: '1.2.0',
    title: { en: 'Sign-in is down', ja: 'サインインできない' },
    reserved: true,
    changes: {
      fields: [{ path: ['version'], before: '1.2.0', after: '2.0', touches: 'text' }],
      sections: [],
      steps: [
        {
          is: 'changed',
          was: place(2, 'read'),
          at: place(2, 'change'),
          fields: [
            { path: ['command'], before: 'aws sqs list-queues', after: 'x', touches: 'act' },
            { path: ['risk'], before: 'read', after: 'change', touches: 'act' },
          ],
        },
        { is: 'removed', was: place(7, 'read'), fields: [] },
      ],
    },
  },
};

const { playbook: _, ...bare } = look;
const broken: OwnLookView = {
  ...bare,
  file: 'OPS-01.yaml',
  format: 'breakglass/1',
  leftOut: [],
  findings: [
    {
      line: 14,
      column: 9,
      level: 'error',
      code: 'not-one-of',
      message: {
        en: '"dx" is no step kind. Did you mean "do"?',
        ja: '「dx」という手順の種類はありません。「do」ではありませんか。',
      },
    },
  ],
};

export function ownStates(screen: ScreenState): Readonly<Record<string, ScreenState>> {
  const open = (list: OwnListView): ScreenState => ({
    ...screen,
    answers: { ...screen.answers, 'own.list': list, 'bundle.list': [] },
  });
  const looked = (at: OwnLookView): ScreenState => ({
    ...open(kept),
    answers: { ...open(kept).answers, 'own.choose': at },
    clicks: [/Choose a file|ファイルを選ぶ/],
  });
  return {
    own: open(kept),
    'own-none': open({ playbooks: [], damaged: [] }),
    'own-look': looked(look),
    'own-look-reserved': looked(reserved),
    'own-look-errors': looked(broken),
    ...bundleStates(open(kept)),
  };
}

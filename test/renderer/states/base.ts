import { assumptionMarks as marks } from './assumption-marks.ts';
import type { Failure, FailureCode } from '../../../main/contract/failure.ts';
import type {
  AppView,
  KitView,
  LogView,
  PlaybookCard,
  RunView,
  SessionView,
  StepDetailView,
  StepRow,
  StepState,
  StepView,
} from '../../../main/contract/views.ts';

/** 23 November 2026, 03:12:41 in Tokyo: every made-up view stands at this moment. */
export const NOW = Date.parse('2026-11-22T18:12:41Z');
export const MINUTE = 60_000;
const DAY = 86_400_000;

export const text = (en: string, ja: string): { en: string; ja: string } => ({ en, ja });

export function failure(code: FailureCode, more: Partial<Failure> = {}): Failure {
  return { code, raw: 'User: arn:aws:iam::111122223333:user/bg-sato is not authorized', ...more };
}

export function card(
  id: string,
  en: string,
  ja: string,
  drilled?: number,
  usualSeconds = 840,
): PlaybookCard {
  return {
    id,
    version: '1.0.0',
    title: text(en, ja),
    summary: text(
      'Get people into AWS when single sign-on does not answer.',
      'SSO が応答しないときに、AWS に入る手段を確保します。',
    ),
    severity: 'SEV1',
    usualSeconds,
    steps: 14,
    shelf: {
      category: 'access',
      reach: 'browser',
      secondPerson: false,
      from: 'shipped',
      health:
        drilled === undefined
          ? [{ is: 'never-drilled' }]
          : drilled > 90
            ? [{ is: 'drilled-long-ago', days: drilled }]
            : [],
    },
    ...(drilled === undefined ? {} : { lastDrilledAt: NOW - drilled * DAY }),
  };
}

export const cards: readonly PlaybookCard[] = [
  card('PB-01', 'Identity provider outage', 'ID プロバイダーの停止', 12),
  card('PB-00', 'Open the glass', '緊急アクセスを開始する', 143, 540),
  card('PB-15', 'Close the glass', '緊急アクセスを終える', undefined, 300),
];

export const kit: KitView = {
  name: 'Example Corp break-glass kit',
  prepared: '2026-11-02T00:00:00Z',
  signed: false,
  people: [
    { id: 'sato', name: 'Sato Yui', contact: '+81 90-0000-0101' },
    { id: 'tanaka', name: 'Tanaka Ren', contact: '+81 90-0000-0142' },
  ],
  regions: ['ap-northeast-1', 'ap-northeast-3', 'us-west-2'],
};

export function session(name: string, minutesLeft: number, kind: SessionView['kind']): SessionView {
  return {
    id: `${kind}-${name}`,
    kind,
    name,
    account: '111122223333',
    alias: 'payments-prod',
    arn: `arn:aws:sts::111122223333:assumed-role/${name}/bg-sato`,
    region: 'ap-northeast-1',
    startedAt: NOW + (minutesLeft - 60) * MINUTE,
    expiresAt: NOW + minutesLeft * MINUTE,
    mfa: true,
  };
}

export const sessions: readonly SessionView[] = [
  session('bg-sato', 41, 'base'),
  session('IR-ReadOnly', 9, 'role'),
];

export const view: AppView = {
  serial: 1,
  settings: { version: 1, lang: 'en', theme: 'light', zoom: 100, person: 'sato' },
  lang: 'en',
  platform: 'linux',
  app: { version: '0.1.0', electron: '45.4.1', supported: true },
  notices: [],
  kit,
  likely: cards,
  drilled: true,
  resumable: [],
  sessions: [],
  grants: [],
  jobs: [],
  connection: { hosts: [] },
  vault: {
    is: 'none',
    slots: [],
    count: 0,
    whole: true,
    idleMinutes: 10,
    items: [],
    warnings: [],
    mayAdd: 0,
  },
  assumptions: marks,
};

const log: LogView = {
  records: 31,
  checkpointed: 28,
  shortCode: 'K7QM-2F4D-9XAB',
  state: 'recording',
  lastSavedAt: NOW,
  tail: [
    { seq: 28, at: NOW - 3 * MINUTE, type: 'session.start', what: 'IR-ReadOnly until 03:21' },
    { seq: 29, at: NOW - 2 * MINUTE, type: 'step.done', what: 'Step 5 confirmed' },
    { seq: 30, at: NOW - MINUTE, type: 'step.start', what: 'Step 6 started' },
  ],
};

function row(number: number, en: string, ja: string, state: StepState, current = false): StepRow {
  return {
    path: `step-${number}`,
    number,
    title: text(en, ja),
    kind: 'do',
    risk: 'read',
    state,
    current,
    ...(state === 'done' ? { at: NOW - (12 - number) * MINUTE } : {}),
  };
}

export function step(detail: StepDetailView, more: Partial<StepView> = {}): StepView {
  return {
    path: 'step-6',
    number: 6,
    total: 10,
    section: {
      title: text('Check the servers', 'サーバーの確認'),
      objective: text('Know what still works.', '動いているものを把握します。'),
      mode: 'read-do',
    },
    from: 'PB-01',
    title: text('Check that the workloads still answer', 'ワークロードの応答を確認する'),
    why: text(
      'People panic about sign-in while customers may be fine. Look before you change anything.',
      'サインイン障害でも、顧客への影響はないかもしれません。変更の前に確かめます。',
    ),
    do: text(
      'Run the health check on **both** web servers.',
      '**2 台**の Web サーバーで確認を実行します。',
    ),
    expect: text('Status `Success`, 2 of 2.', '2 台とも `Success` になります。'),
    undo: text('Nothing to undo: it only reads.', '読み取りだけなので、取り消しは不要です。'),
    risk: 'read',
    asksAws: detail.kind !== 'do' && detail.kind !== 'by-hand',
    usualSeconds: 40,
    targetSeconds: 120,
    startedAt: NOW - 35_000,
    state: 'started',
    detail,
    ...more,
  };
}

export function run(
  mode: 'incident' | 'drill',
  current: StepView,
  more: Partial<RunView> = {},
): RunView {
  return {
    runId: 'run-1',
    logId: 'log-1',
    mode,
    ...(mode === 'drill' ? { kind: 'rehearsal' as const } : {}),
    playbook: { id: 'PB-01', version: '1.0.0', sha256: 'ab12'.repeat(16), title: cards[0]!.title },
    incident: mode === 'drill' ? 'DR-0027' : 'INC-2041',
    person: 'sato',
    startedAt: NOW - 14 * MINUTE - 5_000,
    clockSpeed: 1,
    phase: 'going',
    agreed: [],
    usedRoles: [],
    ...(mode === 'drill'
      ? { scenario: { id: 'sso-outage', title: text('Single sign-on is down', 'SSO の停止') } }
      : {}),
    sections: [
      {
        id: 'open',
        title: text('Open the glass', '緊急アクセスの開始'),
        from: 'PB-00',
        rows: [
          row(1, 'Declare the reason and the incident', '理由と番号を宣言する', 'done'),
          row(2, 'Check that normal access is down', '通常の手段を確認する', 'done'),
          row(3, 'Sign in with key and MFA', '鍵と MFA でサインイン', 'done'),
          row(4, 'Page the owner', '担当者を呼ぶ', 'skipped'),
          row(5, 'Assume the read-only role', '読み取りロールを引き受ける', 'done'),
        ],
      },
      {
        id: 'check',
        title: text('Check the servers', 'サーバーの確認'),
        from: 'PB-01',
        rows: [
          row(
            6,
            'Check that the workloads still answer',
            'ワークロードの応答を確認する',
            current.state,
            (more.phase ?? 'going') === 'going',
          ),
          row(7, 'Is the outage ours?', '自社側の障害か', 'todo'),
          row(8, 'Tell the status page', '状況を公表する', 'todo'),
        ],
      },
      {
        id: 'close',
        title: text('Close the glass', '緊急アクセスの終了'),
        from: 'PB-15',
        rows: [
          row(9, 'End every session', 'セッションを終える', 'todo'),
          row(10, 'Hand over', '引き継ぐ', 'todo'),
        ],
      },
    ],
    current,
    next: { number: 7, title: text('Is the outage ours?', '自社側の障害か') },
    notes: [
      { kind: 'note', at: NOW - 5 * MINUTE, text: 'web-7 に外部通信あり', seq: 21 },
      { kind: 'evidence', at: NOW - 2 * MINUTE, text: 'Screenshot of the sign-in page', seq: 27 },
    ],
    log,
    ...more,
  };
}

export const drill = {
  scenario: {
    id: 'sso-outage',
    title: text('Single sign-on is down', 'SSO の停止'),
    summary: text('The identity provider does not answer.', 'ID プロバイダーが応答しません。'),
  },
  user: 'bg-sato',
  account: '111122223333',
  alias: 'range-payments',
  mfaSerial: 'arn:aws:iam::111122223333:mfa/bg-sato-totp',
  accessKeyId: 'AKIAEXAMPLE',
  ready: true,
};

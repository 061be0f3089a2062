import type { Risk, StepKind } from '../../playbook/model.ts';

type Lang = 'en' | 'ja';

/** What a playbook on paper says around its own words. */
export interface PaperWords {
  readonly kinds: { readonly [K in StepKind]: string };
  readonly risks: { readonly [R in Risk]: string };
  readonly version: string;
  readonly severity: string;
  readonly usual: string;
  readonly minutes: (count: number) => string;
  readonly waits: { readonly all: string; readonly any: string };
  /** Who holds a track that names nobody. */
  readonly anybody: string;
  readonly attachments: string;
  readonly useWhen: string;
  readonly notThis: string;
  readonly goTo: (id: string) => string;
  /** Where an answer leads. */
  readonly toStep: (number: string) => string;
  readonly toEnd: string;
  readonly roles: string;
  readonly why: string;
  readonly expect: string;
  readonly undo: string;
  readonly warning: string;
  readonly when: string;
  readonly role: string;
  readonly document: string;
  readonly targets: string;
  readonly region: string;
  readonly safe: string;
  readonly imported: string;
  readonly hash: string;
  readonly page: (page: string, pages: string) => string;
  /** To be filled by hand. */
  readonly incident: string;
  readonly begun: string;
  readonly who: string;
  readonly done: string;
  readonly seen: string;
}

export const paperWords: Readonly<Record<Lang, PaperWords>> = {
  en: {
    kinds: {
      do: 'by hand',
      ask: 'decision',
      check: 'check',
      input: 'fill in',
      'sign-in': 'sign in',
      'assume-role': 'assume a role',
      'run-command': 'command on servers',
      automation: 'automation',
      terminal: 'terminal',
      cli: 'command line',
      link: 'link',
      wait: 'wait',
      evidence: 'evidence',
      approve: 'approval',
      revoke: 'end sessions',
      secret: 'secret',
      parallel: 'side by side',
      playbook: 'another playbook',
    },
    risks: { read: 'only reads', change: 'changes AWS', destroy: 'changes AWS, no undo' },
    version: 'Version',
    severity: 'Severity',
    usual: 'Usual time',
    minutes: (count) => `${String(count)} min`,
    waits: { all: 'Go on when all tracks have ended.', any: 'Go on when one track has ended.' },
    anybody: 'held by: ______',
    attachments: 'Files',
    useWhen: 'Use this when',
    notThis: 'Not for',
    goTo: (id) => `use ${id}`,
    toStep: (number) => `go to ${number}`,
    toEnd: 'the list is done',
    roles: 'Roles and what they may do',
    why: 'Why',
    expect: 'Expect',
    undo: 'To undo',
    warning: 'Careful',
    when: 'Only when',
    role: 'Role',
    document: 'Document',
    targets: 'On',
    region: 'Region',
    safe: 'if you do not know',
    imported: 'A draft made of another format: nobody reviewed it here.',
    hash: 'SHA-256 of the playbook',
    page: (page, pages) => `${page} of ${pages}`,
    incident: 'Incident',
    begun: 'Begun (time, zone)',
    who: 'Who does it',
    done: 'Done at, by',
    seen: 'Seen instead',
  },
  ja: {
    kinds: {
      do: '手作業',
      ask: '判断',
      check: '確認',
      input: '入力',
      'sign-in': 'サインイン',
      'assume-role': 'ロールの引き受け',
      'run-command': 'サーバーでのコマンド',
      automation: 'オートメーション',
      terminal: 'ターミナル',
      cli: 'コマンドライン',
      link: 'リンク',
      wait: '待機',
      evidence: '証拠',
      approve: '承認',
      revoke: 'セッションの終了',
      secret: '秘密の値',
      parallel: '並行',
      playbook: '別の手順書',
    },
    risks: { read: '読み取りのみ', change: 'AWS を変更', destroy: 'AWS を変更、元に戻せない' },
    version: '版',
    severity: '重大度',
    usual: '通常の所要時間',
    minutes: (count) => `${String(count)} 分`,
    waits: {
      all: 'すべてのトラックが終わったら先に進みます。',
      any: '1 つのトラックが終われば先に進みます。',
    },
    anybody: '担当: ______',
    attachments: '付属ファイル',
    useWhen: 'こんなときに使う',
    notThis: '対象外',
    goTo: (id) => `${id} を使う`,
    toStep: (number) => `${number} へ`,
    toEnd: '手順書は終わり',
    roles: 'ロールと許可される操作',
    why: '理由',
    expect: '期待する結果',
    undo: '元に戻す方法',
    warning: '注意',
    when: '次のときだけ',
    role: 'ロール',
    document: 'ドキュメント',
    targets: '対象',
    region: 'リージョン',
    safe: 'わからないとき',
    imported: '別の形式から作った下書きです。ここでは誰も見直していません。',
    hash: '手順書の SHA-256',
    page: (page, pages) => `${page} / ${pages} ページ`,
    incident: 'インシデント',
    begun: '開始（時刻、時間帯）',
    who: '担当者',
    done: '完了時刻、担当者',
    seen: '実際の結果',
  },
};

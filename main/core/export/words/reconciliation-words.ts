import type { StoredReconciliation } from '../../reconcile/stored.ts';
import type { ReportLanguage } from './sentences.ts';

type Unlogged = StoredReconciliation['unlogged'][number];
type NotSeen = StoredReconciliation['notSeen'][number];
type Seen = StoredReconciliation['seen'][number];

/** Texts of the report's comparison with CloudTrail. */
export interface ReconciliationWords {
  readonly text: (made: string) => string;
  readonly unreadable: string;
  readonly older: (log: string, then: number, now: number) => string;
  readonly counts: (counts: StoredReconciliation['counts']) => string;
  readonly seen: string;
  readonly notSeen: string;
  readonly unlogged: string;
  readonly inputs: string;
  readonly covered: string;
  readonly findings: (count: number) => string;
  readonly appReads: (count: number) => string;
  readonly skew: (length: string, ahead: boolean, pairs: number) => string;
  readonly nothing: string;
  readonly more: (n: number) => string;
  readonly refused: (code: string) => string;
  readonly from: (address: string) => string;
  readonly afterEnd: string;
  readonly during: (step: string, seq: number) => string;
  readonly kind: { readonly [K in Unlogged['kind']]: string };
  readonly by: { readonly [B in Unlogged['by']]: string };
  readonly because: { readonly [B in NotSeen['because']]: string };
  readonly match: { readonly [M in Seen['events'][number]['by']]: string };
  readonly columns: {
    readonly call: string;
    readonly place: string;
    readonly who: string;
    readonly known: string;
    readonly reason: string;
    readonly event: string;
    readonly file: string;
    readonly events: string;
  };
}

const english: ReconciliationWords = {
  text: (made) =>
    `The log was compared with CloudTrail files on ${made}. CloudTrail is AWS’s own record and knows nothing of this app.`,
  unreadable:
    'A comparison with CloudTrail lies beside the log, but cannot be read: it is damaged, too large, or of another version. Compare again.',
  older: (log, then, now) =>
    `It was made when log ${log} had ${then} records; the log has ${now} now. Calls recorded later are not in it.`,
  counts: ({ events, unrelated, duplicates, calls, seen, notSeen }) =>
    `Calls in the log: ${calls}; seen by CloudTrail: ${seen}; not seen: ${notSeen}. Events in the files: ${events}; of other people or programs: ${unrelated}${duplicates > 0 ? `; duplicates: ${duplicates}` : ''}.`,
  seen: 'Logged here and seen by CloudTrail',
  notSeen: 'Logged here, not seen by CloudTrail',
  unlogged: 'Seen by CloudTrail, not logged here',
  inputs: 'Files compared',
  covered: 'What the files cover, in UTC',
  findings: (n) =>
    `${n === 1 ? 'One place' : `${n} places`} in the files could not be read, contradicted another, or went beyond what is kept track of; reconciliation.json names ${n === 1 ? 'it' : 'them'}.`,
  appReads: (n) =>
    `${n === 1 ? 'One more event is a read' : `${n} more events are reads`} the app makes by itself around a logged call.`,
  skew: (length, ahead, pairs) =>
    `AWS’s clock was ${length} ${ahead ? 'ahead of' : 'behind'} the laptop’s, as ${pairs === 1 ? 'one matched call shows' : `${pairs} matched calls show`}.`,
  nothing: 'None.',
  more: (n) => `and ${n} more in reconciliation.json`,
  refused: (code) => `refused: ${code}`,
  from: (address) => `from ${address}`,
  afterEnd: 'after the app had ended this session',
  during: (step, seq) => `while this was done by hand: ${step} (No. ${seq})`,
  kind: { 'sign-in': 'sign-in', change: 'change', read: 'read' },
  by: {
    'access-key': 'access key of a session used here',
    'child-key': 'key given out to such a session, outside the app',
    'shared-event-id': 'same shared event id as a call of ours',
    'session-name': 'session name used here',
    'source-identity': 'source identity used here',
    user: 'user who signed in here',
    'intent-id': 'quotes a command logged here, and is not that command',
  },
  because: {
    'never-sent': 'It never left the laptop.',
    'outcome-unknown': 'Its outcome is unknown: it may never have reached AWS.',
    'account-not-covered': 'The files hold nothing of this account.',
    'region-not-covered': 'The files hold nothing of this Region.',
    'before-files': 'The files begin later.',
    'not-delivered-yet': 'The files end within 15 minutes of it: CloudTrail delivers with a delay.',
    'data-event': 'It is a data event, which trails leave out unless switched on.',
    'reads-not-logged': 'The files hold no reads of this account and Region.',
    'no-reason': 'No reason was found.',
  },
  match: {
    'request-id': 'request id',
    'issued-key': 'the key AWS gave out',
    'intent-id': 'intent id in the comment',
    'command-id': 'command id',
    'shared-event-id': 'shared event id',
    'key-and-time': 'access key, name and time',
    'session-name-and-time': 'session name and time',
  },
  columns: {
    call: 'Call',
    place: 'Account, Region',
    who: 'By whom',
    known: 'How it is known',
    reason: 'Likeliest reason',
    event: 'Event, matched by',
    file: 'File',
    events: 'Events',
  },
};

const japanese: ReconciliationWords = {
  text: (made) =>
    `${made} に、ログを CloudTrail のファイルと照合しました。CloudTrail は AWS 自身の記録で、このアプリとは独立しています。`,
  unreadable:
    'CloudTrail との照合結果がログに添えられていますが、読み取れません。破損しているか、大きすぎるか、別の版のものです。照合し直してください。',
  older: (log, then, now) =>
    `照合したときのログ ${log} は ${then} 件で、現在は ${now} 件です。その後の呼び出しは含まれません。`,
  counts: ({ events, unrelated, duplicates, calls, seen, notSeen }) =>
    `ログの呼び出し ${calls} 件のうち、CloudTrail で確認できたものは ${seen} 件、できないものは ${notSeen} 件です。ファイルのイベントは ${events} 件で、うち ${unrelated} 件はこれらのセッションと無関係です${duplicates > 0 ? `（重複 ${duplicates} 件）` : ''}。`,
  seen: 'ログにあり、CloudTrail でも確認できたもの',
  notSeen: 'ログにあり、CloudTrail では確認できないもの',
  unlogged: 'CloudTrail にあり、ログにないもの',
  inputs: '照合したファイル',
  covered: 'ファイルの範囲（UTC）',
  findings: (n) =>
    `ファイルに、読み取れない箇所、内容の食い違い、追跡しきれないものが合わせて ${n} か所あります。reconciliation.json に示しています。`,
  appReads: (n) => `ほかの ${n} 件は、記録済みの呼び出しの前後にアプリ自身が行う読み取りです。`,
  skew: (length, ahead, pairs) =>
    `AWS の時計は PC の時計より ${length}${ahead ? '進んで' : '遅れて'}いました（一致した ${pairs} 件から）。`,
  nothing: 'ありません。',
  more: (n) => `ほかに ${n} 件（reconciliation.json を参照）`,
  refused: (code) => `拒否：${code}`,
  from: (address) => `${address} から`,
  afterEnd: 'アプリがこのセッションを終了した後',
  during: (step, seq) => `手作業で実施中：${step}（番号 ${seq}）`,
  kind: { 'sign-in': 'サインイン', change: '変更', read: '読み取り' },
  by: {
    'access-key': '使用したセッションのアクセスキー',
    'child-key': '使用したセッションから、アプリの外で発行されたキー',
    'shared-event-id': 'ログの呼び出しと同じ共有イベント ID',
    'session-name': '使用したセッション名',
    'source-identity': '使用したソース ID',
    user: 'サインインしたユーザー',
    'intent-id': '記録済みのコマンドの ID を引用しているが、別のコマンド',
  },
  because: {
    'never-sent': 'PC から送信されていません。',
    'outcome-unknown': '結果が不明です。AWS に届いていない可能性があります。',
    'account-not-covered': 'このアカウントのイベントがファイルにありません。',
    'region-not-covered': 'このリージョンのイベントがファイルにありません。',
    'before-files': 'ファイルの期間より前です。',
    'not-delivered-yet': 'ファイルの末尾から 15 分以内です。CloudTrail は遅れて届きます。',
    'data-event': 'データイベントです。有効にしない限り証跡に残りません。',
    'reads-not-logged': 'このアカウントとリージョンの読み取りがファイルにありません。',
    'no-reason': '理由は見つかっていません。',
  },
  match: {
    'request-id': 'リクエスト ID',
    'issued-key': '発行されたキー',
    'intent-id': 'コメント内の実行前 ID',
    'command-id': 'コマンド ID',
    'shared-event-id': '共有イベント ID',
    'key-and-time': 'アクセスキー、名前、時刻',
    'session-name-and-time': 'セッション名と時刻',
  },
  columns: {
    call: '呼び出し',
    place: 'アカウント、リージョン',
    who: '実行者',
    known: '判明した根拠',
    reason: '考えられる理由',
    event: 'イベント、一致の根拠',
    file: 'ファイル',
    events: 'イベント数',
  },
};

export const reconciliationWords: { readonly [L in ReportLanguage]: ReconciliationWords } = {
  en: english,
  ja: japanese,
};

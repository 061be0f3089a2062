import type { RecordType } from '../../core/journal/payload.ts';
import type { VerifyReport } from '../../core/ports/log-files.ts';

export type ReportLanguage = 'en' | 'ja';

interface Words {
  readonly title: { readonly incident: string; readonly drill: string };
  readonly drillMark: string;
  readonly facts: {
    readonly playbook: string;
    readonly person: string;
    readonly opened: string;
    readonly ended: string;
    readonly records: string;
    readonly code: string;
    readonly verdict: string;
    readonly made: string;
    readonly logs: string;
  };
  readonly codeHint: string;
  readonly notClosed: string;
  readonly columns: readonly [string, string, string, string];
  readonly removed: string;
  readonly masked: string;
  readonly verdicts: { readonly [V in VerifyReport['verdict']]: string };
  readonly types: { readonly [T in RecordType]: string };
}

const later = {
  en: {
    'key.rotate': 'Key changed',
    'playbook.import': 'Playbook imported',
    witness: 'Witnessed',
    upload: 'Uploaded',
    lock: 'Locked',
    unlock: 'Unlocked',
    handout: 'Credentials handed out',
    approve: 'Approved',
    inject: 'Inject',
  },
  ja: {
    'key.rotate': '鍵の交代',
    'playbook.import': '手順書の取り込み',
    witness: '立会い',
    upload: 'アップロード',
    lock: 'ロック',
    unlock: 'ロック解除',
    handout: '認証情報の受け渡し',
    approve: '承認',
    inject: '状況付与',
  },
} as const;

export const reportWords: { readonly [L in ReportLanguage]: Words } = {
  en: {
    title: { incident: 'Incident report', drill: 'Drill report' },
    drillMark: 'DRILL',
    facts: {
      playbook: 'Playbook',
      person: 'Responder',
      opened: 'Opened',
      ended: 'Last record',
      records: 'Records',
      code: 'Short code',
      verdict: 'Verdict at export',
      made: 'Exported',
      logs: 'Logs',
    },
    codeHint: 'Compare it with the code told or written down at the time.',
    notClosed: 'The log was not closed.',
    columns: ['No.', 'Time (UTC)', 'What', 'Details'],
    removed: '(text removed)',
    masked: 'masked',
    verdicts: {
      VALID_ANCHORED: 'Intact and anchored',
      VALID_UNANCHORED: 'Intact, not anchored: compare the short code',
      VALID_WITH_RECOVERY: 'Intact, with a recovery told in the log',
      TORN_TAIL: 'Intact up to a torn end',
      TAMPERED: 'Changed after it was recorded',
      ROLLED_BACK: 'Records are missing at the end',
      FORKED: 'Two histories exist',
      BAD_KEY: 'Signed by a wrong key',
    },
    types: {
      'log.open': 'Log opened',
      'run.start': 'Run started',
      'step.start': 'Step started',
      'step.done': 'Step done',
      'step.skip': 'Step skipped',
      answer: 'Decision',
      input: 'Input',
      note: 'Note',
      'cmd.copy': 'Command copied',
      intent: 'About to act',
      outcome: 'Outcome',
      'session.start': 'Session started',
      'session.end': 'Session ended',
      'secret.reveal': 'Secret unsealed',
      'clock.jump': 'Clock was changed',
      'log.recovered': 'Torn end recovered',
      'log.degraded': 'Disk had refused',
      security: 'Security',
      export: 'Exported',
      score: 'Score',
      'log.close': 'Log closed',
      ...later.en,
    },
  },
  ja: {
    title: { incident: 'インシデント報告書', drill: '訓練報告書' },
    drillMark: '訓練',
    facts: {
      playbook: '手順書',
      person: '担当者',
      opened: '開始',
      ended: '最後の記録',
      records: '記録数',
      code: '照合コード',
      verdict: '書き出し時の検証結果',
      made: '書き出し',
      logs: 'ログ',
    },
    codeHint: '当時に伝えたコード、または書き留めたコードと照合してください。',
    notClosed: 'ログは閉じられていません。',
    columns: ['番号', '時刻 (UTC)', '内容', '詳細'],
    removed: '（本文は削除済み）',
    masked: '伏せ字',
    verdicts: {
      VALID_ANCHORED: '改変なし・外部の裏付けあり',
      VALID_UNANCHORED: '改変なし・外部の裏付けなし。照合コードを確認してください',
      VALID_WITH_RECOVERY: '改変なし・復旧の記録あり',
      TORN_TAIL: '末尾が途切れています。その前までは改変なし',
      TAMPERED: '記録後に改変されています',
      ROLLED_BACK: '末尾の記録が失われています',
      FORKED: '二つの履歴があります',
      BAD_KEY: '別の鍵で署名されています',
    },
    types: {
      'log.open': 'ログ開始',
      'run.start': '実行開始',
      'step.start': '手順開始',
      'step.done': '手順完了',
      'step.skip': '手順を省略',
      answer: '判断',
      input: '入力',
      note: 'メモ',
      'cmd.copy': 'コマンドをコピー',
      intent: '実行の直前',
      outcome: '結果',
      'session.start': 'セッション開始',
      'session.end': 'セッション終了',
      'secret.reveal': '秘密情報の開封',
      'clock.jump': '時計の変更',
      'log.recovered': '途切れた末尾の復旧',
      'log.degraded': 'ディスク書き込み不可',
      security: 'セキュリティ',
      export: '書き出し',
      score: '評価',
      'log.close': 'ログ終了',
      ...later.ja,
    },
  },
};

import type { SameKeys } from './shape.ts';
import type { jobs as english } from './en-jobs.ts';

export const jobs = {
  cancel: 'キャンセル',
  putAway: '片付ける',
  of: '{{total}} のうち {{done}}',
  far: '現在 {{done}}',
  elapsed: '経過 {{time}}',
  running: {
    export: 'エクスポートを書き出し中',
    merge: 'ログを統合中',
    verify: '検証中',
    search: '検索中',
    reconcile: 'CloudTrail と照合中',
    evidence: '証拠を取り込み中',
    proof: '証明を作成中',
    upload: 'アップロード中',
  },
  unit: {
    records: '{{n}} 件の記録',
    files: '{{n}} 個のファイル',
    events: '{{n}} 件のイベント',
  },
  done: '{{time}}で完了しました',
  cancelled: '{{time}}でキャンセルしました',
  failed: '{{time}}で停止しました',
} satisfies SameKeys<typeof english>;

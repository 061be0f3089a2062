import type { exportFailures as english } from './en-export-failures.ts';
import type { SameKeys } from './shape.ts';

/** Cards of what can go wrong with exports and with logs brought in. */
export const exportFailures = {
  'export-no-space': {
    happened: '書き出しに必要な空き容量がありません。',
    means:
      'およそ {{needed}} 必要ですが、空きは {{free}} です。書き出した分は残り、続きから再開できます。',
    next: '空きを増やすか、別のフォルダーを選びます。',
  },
  'export-own-folder': {
    happened: 'そのフォルダーはアプリのものです。',
    means:
      'アプリのデータの中に書き出すと、データとともに失われ、ログと取り違えるおそれがあります。',
    next: '書類フォルダー、USB メモリー、共有フォルダーなど、別の場所を選びます。',
  },
  'export-read-only': {
    happened: 'そのフォルダーには書き込めません。',
    means: '読み取り専用か、権限がありません。ログは無事です。',
    next: '別のフォルダーを選び、もう一度書き出します。',
  },
  'nothing-chosen': {
    happened: '記録が選ばれていません。',
    means: '一部の開示には、記録が 1 件以上必要です。',
    next: '範囲、種類、または個々の記録を選びます。',
  },
  'merge-other-mode': {
    happened: '訓練とインシデントは一緒にできません。',
    means: '選んだログに訓練のものとインシデントのものがあります。',
    next: '同じ種類のログを選びます。',
  },
  'merge-same-log': {
    happened: 'そのログはすでに含まれています。',
    means: '同じログを一つの時系列に二度入れることはできません。',
    next: 'どちらか一方を外します。',
  },
  'import-not-export': {
    happened: 'そのフォルダーは書き出しではありません。',
    means: 'manifest.json とログが見つかりません。',
    next: '書き出されたフォルダー（manifest.json があるもの）を選びます。',
  },
  'import-not-intact': {
    happened: 'その書き出しには改変または欠落があります（{{verdict}}）。',
    means: '作成後に変更、切断、破損した可能性があるため、取り込みません。',
    next: '書き出し直しを依頼するか、同梱の検証プログラムで原因を確認します。',
  },
  'import-other-history': {
    happened: 'その書き出しは、取り込み済みのログと内容が食い違っています。',
    means:
      'どちらもログ {{log}} ですが、記録が異なります。一方は改変されています。先に取り込んだものを残します。',
    next: '両方の書き出しを保管し、伝えられた照合コードと比べます。こちらを取り込むには、「imported」にあるものを別の場所に移します。',
  },
} satisfies SameKeys<typeof english>;

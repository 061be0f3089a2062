import type { Sentences } from './sentences.ts';

/** 固有の文言があるセキュリティの記録。ほかは記号で示す。 */
const WATCHED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'observer-opened': '閲覧専用のウィンドウを開いた',
    'observer-closed': '閲覧専用のウィンドウを閉じた',
    'read-back-declined': '読み返しで中止した（何も送っていない）',
  }),
);

const CAME = {
  failed: '話し合った結果、失敗する見込み',
  unknown: '話し合った結果、結果はわからない見込み',
} as const;

export const japanese: Sentences = {
  types: {
    'log.open': 'ログ開始',
    'run.start': '実行開始',
    'step.start': '手順開始',
    'step.done': '手順完了',
    'step.skip': '手順の省略',
    answer: '判断',
    input: '入力',
    note: 'メモ',
    'cmd.copy': 'コマンドのコピー',
    intent: '実行前',
    outcome: '結果',
    'session.start': 'セッション開始',
    'session.end': 'セッション終了',
    'secret.reveal': 'キーの使用',
    'clock.jump': '時計の変更',
    'log.recovered': 'ログの修復',
    'log.degraded': '書き込み不可',
    security: 'セキュリティ',
    export: '書き出し',
    score: '訓練の採点',
    'log.close': 'ログ終了',
    'key.rotate': '署名鍵の交代',
    witness: '立会い',
    upload: 'アップロード',
    lock: '保管庫の施錠',
    unlock: '保管庫の解錠',
    'playbook.import': '手順書の取り込み',
    handout: '認証情報の受け渡し',
    approve: '承認',
    track: 'トラック',
    inject: '訓練の進行',
    facilitator: '進行役',
  },
  open: ({ device, app }) => `ノート PC「${device}」でログを開始（${app}）`,
  run: ({ playbook, person, continues }, title) =>
    `${person || '担当者'} が手順書 ${playbook.id} ${playbook.version}${title && `「${title}」`}の実行を${continues ? '再開' : '開始'}`,
  stepStart: (step) => `${step}：開始`,
  stepDone: (step, { how, asExpected, byHand, came }) =>
    `${step}：${came ? CAME[came] : asExpected === false ? '完了。結果は想定と異なる' : '完了'}${
      how === 'aws'
        ? '（AWS の応答による）'
        : how === 'sensed'
          ? '（アプリが確認）'
          : byHand === true
            ? '（手作業）'
            : ''
    }`,
  skip: (step, code) => `${step}：省略（${japanese.skipCodes[code]}）`,
  answer: (step, option) => `${step}：回答は「${option}」`,
  input: (step) => `${step}：入力`,
  note: { note: 'メモ', evidence: '証拠', time: '時刻の記録' },
  copied: (step) => `${step}：コマンドをコピー`,
  intent: ({ call, account, region, targets }, role) =>
    `アカウント ${account}、${region} で ${call} を実行する直前${role && `（${role}）`}${
      targets && targets.length > 0 ? `。対象 ${targets.length} 件` : ''
    }`,
  readBack: { shown: '読み合わせて承認', typed: '読み合わせ、入力して承認' },
  outcome: {
    sent: 'AWS が受け付け',
    ok: '成功',
    failed: '失敗',
    unknown: '結果不明',
    cancelled: '取り消し',
  },
  by: {
    answer: '呼び出しの応答による',
    lookup: '後から AWS に確認',
    person: '担当者の申告',
  },
  sessionStart: ({ kind, account, region, mfa, chained }, role) =>
    `アカウント ${account}、${region} で${kind === 'base' ? 'ユーザーの' : kind === 'cli' ? 'ユーザーの（AWS CLI による）' : kind === 'console' ? `${role === '' ? '' : ` ${role} として`}ブラウザーの` : ` ${role} の`}セッションを開始${mfa === true ? '（MFA あり）' : ''}${chained ? '（別のセッションから）' : ''}`,
  sessionEnd: {
    ended: '担当者がセッションを終了',
    expired: 'セッションの有効期限切れ',
    lost: 'アプリの停止によりセッションを喪失',
    closed: 'ログとともにセッションを終了',
    replaced: 'セッションを更新し、別のセッションに交代',
  },
  secret: ({ name, to }) =>
    `${name} のキーを${{ memory: 'メモリーに読み込み', screen: '画面に表示', clipboard: 'クリップボードにコピー', envelope: '封筒に封入', vault: '保管庫に保存' }[to]}`,
  jump: (seconds, forward) => `PC の時計が ${seconds}${forward ? '進められた' : '戻された'}`,
  recovered: (bytes) => `異常終了で途切れた末尾 ${bytes} バイトを切り離して保管`,
  degraded: (records) =>
    `ディスクに書き込めない時間があり、${records} 件をメモリーに保持してここに記録`,
  security: (code) => WATCHED.get(code) ?? `セキュリティの記録：${code}`,
  exported: (records, withheld) =>
    `${records} 件を書き出し${withheld > 0 ? `（本文 ${withheld} 件は非開示）` : ''}`,
  score: '訓練を採点',
  close: {
    finished: 'ログを終了（実行は完了）',
    quit: 'ログを終了（アプリを終了）',
    abandoned: 'ログを終了（実行を中止）',
  },
  rotate: (epoch) => `署名鍵 ${epoch} が最後の署名を終え、破棄された`,
  witness: (name, last) => `${name} が記録 ${last} までのログに連署`,
  deviation: ({ is, over = [], pulled }, from, to) =>
    pulled
      ? `手順書 ${pulled.playbook.id} ${pulled.playbook.version} のセクション ${pulled.section} を${is === 'pulled' ? '取り込み' : '取り消し'}`
      : is === 'jump'
        ? `${from} から ${to} へ移動（飛ばした手順 ${String(over.length)} 件）`
        : '手順書にないことを実施',
  agreed: ({ is, kept }) =>
    ({
      promise: '約束',
      decision: '決定',
      told: '連絡',
      settled: kept === true ? '約束を守った' : '約束を守れなかった',
    })[is],
  handover: ({ from, to }) => `${from} から ${to} へ引き継ぎ（復唱あり）`,
  approved: ({ by, person = '', known, waited = 0 }, step) =>
    by === 'signature'
      ? `${step}: ${person} が署名して承認${known === true ? '' : '（鍵はその場で照合）'}`
      : `${step}: ${String(waited)} 秒待ち、ほかの人の承認なしで続行。要確認`,
  upload: (to, last) => `記録 ${last} までを ${to} に複製`,
  lock: (why) =>
    `保管庫を施錠（${{ person: '手動', idle: '無操作', suspend: 'スリープ', screen: '画面ロック', quit: 'アプリの終了' }[why]}）`,
  unlock: (slot) =>
    `保管庫を解錠（${{ pass: 'パスフレーズ', os: 'OS の鍵', recovery: '復旧用の鍵' }[slot]}）`,
  handout: ({ to, name, event, until, by, count, why }) => {
    const tool = {
      terminal: 'ターミナル',
      tool: `ツール ${name ?? ''}`.trim(),
      process: `${name ?? 'ツール'} の credential_process`,
      console: 'コンソール',
    }[to];
    const lasting = until === undefined ? '' : `（${until} まで有効）`;
    switch (event) {
      case 'granted':
        return `${tool} へのセッション引き渡しを許可${lasting}`;
      case 'fetched':
        return `${tool} に認証情報を引き渡し${by ? `、要求元は ${by.program}（プロセス ${by.pid}）` : ''}${lasting}`;
      case 'refused':
        return `${tool} への引き渡しを拒否${why === 'too-often' ? '（要求が多すぎる）' : ''}`;
      case 'withdrawn':
        return `${tool} への引き渡しを取り消し${count === undefined || count === 0 ? '（取得なし）' : `（取得 ${count} 回）${lasting}`}`;
    }
  },
  brought: ({ act, playbook: { id, version } }) =>
    ({
      kept: `手順書 ${id} ${version} を取り込み`,
      'rolled-back': `手順書 ${id} を ${version} に戻した`,
      'taken-out': `手順書 ${id} ${version} を外した`,
    })[act],
  attached: (name, bytes) => `添付：${name}（${bytes}）`,
  removed: '［本文は削除済み］',
  withheld: (why) => `［非開示：${why}］`,
  step: (number, title) => `手順 ${number}「${title}」`,
  quotes: ['「', '」'],
  skipCodes: {
    'not-applicable': '該当しない',
    'done-elsewhere': '別の場所で実施済み',
    blocked: '実施できない',
    commander: '指揮者の判断',
  },
  exit: (code) => `終了コード ${code}`,
  notSent: (why, targets) =>
    `${targets} 台には未送信（${
      {
        errors: '失敗が上限を超過',
        cancelled: '中止',
        refused: 'AWS が拒否',
        'no-session': 'セッションが終了',
        interrupted: '中断',
      }[why]
    }）`,
  expires: (time) => `期限 ${time}`,
};

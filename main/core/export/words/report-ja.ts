import type { ReportWords } from './report-words.ts';

export const reportJapanese: ReportWords = {
  title: { incident: 'インシデント報告書', drill: '訓練報告書' },
  drillMark: '訓練',
  lead: (mode, people, from, to) =>
    `${from} から ${to} までの${mode === 'drill' ? '訓練' : 'インシデント'}で ${people || '担当者'} が行ったことを、その場の記録から示します。`,
  facts: {
    incident: 'インシデント',
    playbook: '手順書',
    people: '担当者',
    laptops: '使用した PC',
    opened: 'ログ開始',
    last: '最後の記録',
    state: '状態',
    records: '記録数',
    logs: 'ログ ID',
    made: '書き出し',
    scenario: 'シナリオ',
    kind: '訓練の種類',
    clock: '時計',
  },
  code: '最後の記録の照合コード',
  codeHint: '当時に伝えたコード、または書き留めたコードと照合してください。',
  contents: '目次',
  sections: {
    summary: '概要',
    integrity: 'どこまで信頼できるか',
    actions: 'AWS への操作',
    decisions: '判断',
    deviations: '手順書との相違',
    review: '要確認',
    agreed: '約束・決定・連絡',
    sessions: '使用したセッション',
    evidence: '証拠',
    clock: '時計・空白・修復',
    redactions: '表示していないもの',
    reconciliation: 'CloudTrail との照合',
    timeline: '時系列（全記録）',
    glossary: '用語',
  },
  closed: {
    finished: '終了（実行は完了）',
    abandoned: '終了（実行は中止）',
    quit: '終了（アプリを終了）',
    no: '未終了',
  },
  summary: {
    what: (people, playbook, from, length) =>
      `${people || '担当者'} が ${playbook} を実行しました。開始は ${from}、所要時間は ${length} です。`,
    faster: (speed) => `訓練の時計は実時間の ${speed} 倍で進みました。`,
    steps: (done, skipped, differed) =>
      `${done} 手順を完了${skipped > 0 ? `し、${skipped} 手順を省略しました` : 'し、省略はありません'}。${
        differed > 0
          ? `${differed} 件の結果が手順書の想定と異なりました。`
          : '結果はすべて想定どおりでした。'
      }`,
    sessions: (n, accounts) =>
      n === 0
        ? 'このアプリから AWS のセッションは開いていません。'
        : `このアプリから AWS のセッションを ${n} 件開きました（${accounts}）。`,
    acts: (n, ok, failed, cancelled) =>
      `AWS の呼び出しは ${n} 件です。${[
        `成功 ${ok} 件`,
        ...(failed > 0 ? [`失敗 ${failed} 件`] : []),
        ...(cancelled > 0 ? [`取り消し ${cancelled} 件`] : []),
      ].join('、')}。`,
    noActs: 'このアプリから AWS の呼び出しは行っていません。',
    unknown: (n, which) =>
      `${n} 件は結果が不明です（${which}）。AWS が実行したかどうか分かっていません。`,
    noUnknown: '結果が不明のまま残っているものはありません。',
    evidence: (n) => `証拠を ${n} 件保全しました。`,
    crash: (n) =>
      `アプリが途中で ${n} 回停止し、新しいログで続行しました。新しいログは前のログを示しています。`,
    open: 'ログは終了していません。この書き出しの後に続きがある可能性があります。',
  },
  verdicts: {
    VALID_ANCHORED: '記録に改変はありません。',
    VALID_UNANCHORED:
      '記録どうしに矛盾はなく、改変はありません。PC の外部の裏付けはまだないため、照合コードを確認してください。',
    VALID_WITH_RECOVERY:
      '記録に改変はありません。異常終了の修復、または一時的な書き込み不可が記録されています。',
    TORN_TAIL: '末尾が途切れたままです。その手前まで記録に改変はありません。',
    TAMPERED: '記録された後に改変されたものがあります。',
    ROLLED_BACK: '末尾の記録が失われています。',
    FORKED: 'このログには異なる二つの履歴があります。',
    BAD_KEY: 'このログのものではない鍵で署名されています。',
  },
  integrity: {
    how: '各記録は直前の記録のハッシュを含み、ログの鍵が要所で全体に署名しています。記録を変更、追加、削除、入れ替えするとハッシュが合わなくなり、同梱の検証プログラムがその場所を示します。',
    covers: (records, signed) =>
      records === signed
        ? `最新のログの ${records} 件すべてに署名が及んでいます。`
        : `最新のログの ${records} 件のうち、初めの ${signed} 件に署名が及んでいます。それ以降を守るのはハッシュだけです。`,
    anchored: (last, by) =>
      `記録 ${last} まで、外部の裏付けが${by.length > 1 ? '' : '一つだけ'}あります（${by.join('、')}）。それより後にはありません。書き出した PC が信頼する鍵とコードだけを数えています。`,
    unanchored:
      '外部の裏付けはありません。この報告書の作成時に、PC の外部にあるものとの照合は行われていません。',
    unanchoredByOwn:
      '外部の裏付けはありません。書き出した PC が信頼する外部のもので、このログを裏付けるものはありません。',
    reader:
      '何を信頼するかは、この報告書でも PC でもなく、読む方が決めることです。別の経路で得た鍵、コード、チェックポイントを検証プログラムに渡してください（「node verify.mjs . --trust FILE」）。どの記録まで裏付けられるかを示します。渡さなければ、何も数えません。',
    by: {
      witness: (name) => `立会人 ${name}`,
      shortCode: (code) => `外部に控えた照合コード ${code}`,
      pinnedKey: (id) => `別の経路で得たログの鍵 ${id}`,
      checkpoint: '別に保管されたチェックポイント',
    },
    told: 'ログを保持する人や場所は、ログ自身に次のとおり記録されています。問い合わせて照合してください。',
    witness: (name, key, last, when) =>
      `${name}${key && `（鍵 ${key}）`} が記録 ${last} までに連署（${when}）`,
    locked: (to, last, until, mode) =>
      `記録 ${last} までの複製が ${to} に存在（Object Lock${mode && ` ${mode}`}、${until} まで変更不可）。そこにあるチェックポイントと照合すれば裏付けになる`,
    unlocked: (to, last) =>
      `記録 ${last} までの複製が ${to} に存在（ロックなし）。失ったときの控えであり、裏付けにはならない`,
    stamp: (last) => `タイムスタンプ局が記録 ${last} までのログに時刻印を付与`,
    cannot: 'ここからは分からないこと',
    limits: [
      'ログの末尾が切り取られていないこと、全体が書き直されていないこと。照合コード、立会人、外部の複製だけがそれを示せます。',
      '記録の時点で PC が正しく動いていたこと。各アカウントの CloudTrail と照合してください。',
      '本当の時刻。記録が証明するのは順序です。時刻は PC の時計によるもので、時計の変更はこの報告書に示しています。',
      'アプリの外で行われたこと。ブラウザー、別の端末、ほかの人の操作は含まれません。',
    ],
    check:
      'この報告書は読むためのものです。証拠は同じフォルダーのファイルにあります。このフォルダーで「node verify.mjs .」を実行するか、verify.html を開くか、VERIFY.txt の手順で確認してください。',
    findings: '検証で見つかったこと',
    perLog: '含まれるログ',
  },
  columns: {
    no: '番号',
    local: '現地時刻',
    utc: 'UTC',
    who: '担当者',
    what: '内容',
    where: '場所',
    result: '結果',
    target: '対象',
    question: '手順',
    answer: '回答',
    step: '手順',
    reason: '理由',
    account: 'アカウント',
    role: 'ロール・ユーザー',
    region: 'リージョン',
    from: '開始',
    to: '終了',
    identity: 'ソース ID',
    key: 'アクセスキー ID',
    file: '内容',
    source: '入手元',
    hash: 'SHA-256',
    log: 'ログ',
    records: '記録数',
    verdict: '照合コード',
    session: 'セッション',
    event: 'イベント',
  },
  none: {
    actions: 'このアプリからの操作はありません。',
    decisions: '記録はありません。',
    sessions: 'このアプリからのセッションはありません。',
    evidence: '保全されたものはありません。',
    clock: '時計の変更、欠落、修復はありません。',
    redactions: '記録されたものはすべて表示しています。',
  },
  notAnswered: '応答の記録なし',
  baseSession: 'ユーザー',
  consoleSession: 'ブラウザー、担当者の申告',
  stillOpen: '終了の記録なし',
  differed: '結果が想定と異なる',
  sources: {
    file: 'ファイル',
    pasted: '貼り付け',
    command: 'コマンドの出力',
    terminal: 'ターミナル',
    note: '別の場所に保管（記載のとおり）',
  },
  notShown: 'ここには表示していません。ファイルを参照してください',
  odd: {
    jump: (length, forward) => `時計が ${length}${forward ? '進められました' : '戻されました'}。`,
    degraded: (records, from, to, why) =>
      `${from} から ${to} までディスクに書き込めず（${why}）、${records} 件をメモリーに保持して後から書き込みました。`,
    recovered: (bytes) => `異常終了で途切れた末尾 ${bytes} バイトを切り離し、別に保管しました。`,
    continued: (before, size) =>
      `アプリが停止していました。このログは ${size} 件の記録を持つログ ${before} の続きです。`,
    silence: (length) => `${length}の間、記録がありません。`,
  },
  skew: (log, length, ahead) =>
    `ログ ${log} の時計は最初のログより ${length}${ahead ? '進んで' : '遅れて'}いました。時系列ではその分を補正しています。`,
  skewNone: (log) =>
    `連署から分かる範囲で、ログ ${log} の時計は最初のログと一致しています（誤差 1 分以内）。`,
  skewUnknown: (log) =>
    `ログ ${log} の時計と最初のログの時計の差を示す記録はありません。時刻はそのまま示しています。`,
  unsure: '≈ もう一方の PC の記録と時刻が近く、どちらが先か判断できません',
  redactions: {
    copies: (n) =>
      `ファイル ${n} 件は、値を伏せ字にした複製を証拠として保存しました。元のファイルの SHA-256 はその記録にあります。`,
    masked: (n) => `秘密情報、またはその可能性がある値 ${n} 件を、書き込む前に伏せ字にしました：`,
    removed: (n) =>
      `本文 ${n} 件がログから削除されています。記録とハッシュは残っていますが、内容は読めません。`,
    withheld: (n) =>
      `本文 ${n} 件をこの書き出しから意図的に除いています。理由は該当箇所に示しています。ログには残っており、改変がないことはここにあるハッシュで確かめられます。`,
  },
  timeline: {
    text: (zone) =>
      `時刻は PC の時計によるもので、${zone === 'UTC' ? '' : `${zone} と `}UTC で示します。「番号」はログの中での記録の番号です。`,
    merged:
      '複数の PC の記録を補正した時刻の順に並べています。時計にかかわらず、各ログの中の順序は変えていません。',
    cut: (shown, total) =>
      `${total} 件のうち、特に重要な ${shown} 件を示しています。すべての記録は records.csv とログにあります。`,
    stopped: (log, seq) => `ログ ${log} は記録 ${seq} 以降を読み取れません。`,
  },
  more: (shown, total) =>
    `${total} 件のうち ${shown} 件を示しています。すべて records.csv にあります。`,
  glossary: [
    [
      '手順書',
      'この種のインシデントのために用意された手順の一覧です。使用した版のファイルが playbooks/ にあります。',
    ],
    [
      'セッション',
      '期限のある AWS の一時的な認証情報です。アクセスキー ID で CloudTrail の記録と対応づけられます。',
    ],
    [
      'ソース ID',
      'セッションのすべての呼び出しに AWS が残す名前です。ロールを切り替えても変わりません。',
    ],
    ['リージョン、アカウント', 'AWS のどの地域か、誰の管理下かを示します。'],
    [
      '読み合わせ',
      'アプリがアカウント、ロール、対象、スクリプトを表示し、承認を得てから送信することです。',
    ],
    [
      '結果不明',
      '送信したものの応答がなかった呼び出しです。再送はせず、AWS に確認して確定します。',
    ],
    ['SHA-256', 'ファイルの内容から計算した値です。内容が変われば値も変わります。'],
    ['チェックポイント', '「記録が何件あり、全体のハッシュはこの値」という署名付きの記述です。'],
    [
      '照合コード',
      'チェックポイントを 26 文字にしたものです。読み上げたり書き留めたりして PC の外に残します。',
    ],
    [
      '外部の裏付け',
      '照合コード、立会人、変更できない複製など、PC の外にあってログと一致するものです。',
    ],
    ['立会人', 'チェックポイントに連署した、別の人のアプリです。'],
    ['UTC', '時差や夏時間のない世界共通の時刻です。末尾に Z を付けます。'],
  ],
  footer: (made, app) =>
    `${made} に ${app} が作成。閲覧にネットワークは不要で、このページは何も読み込みません。`,
  page: (page, pages) => `${page} / ${pages} ページ`,
  head: (logId) => `ログ ${logId}`,
  rootName: 'ルート',
};

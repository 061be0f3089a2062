import type { VerifyReport } from '../../ports/log-files.ts';
import type { Standing } from '../board.ts';
import type { Practised } from '../briefs.ts';
import type { ProofStanding } from '../proof.ts';
import type { TrendFigure } from '../results.ts';

type Column =
  | 'person'
  | 'playbook'
  | 'every'
  | 'standing'
  | 'due'
  | 'last'
  | 'times'
  | 'quarter'
  | 'drills'
  | 'covered'
  | 'ended'
  | 'how'
  | 'began'
  | 'result'
  | 'objectives'
  | 'log'
  | 'verdict'
  | 'root'
  | 'item'
  | 'owner';

export interface ProgrammeWords {
  readonly title: string;
  readonly lead: string;
  readonly facts: Readonly<Record<'kit' | 'prepared' | 'made' | 'zone' | 'runs' | 'app', string>>;
  readonly sections: Readonly<
    Record<'proofs' | 'health' | 'coverage' | 'quarters' | 'findings' | 'runs', string>
  >;
  readonly columns: Readonly<Record<Column, string>>;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly proof: Readonly<Record<ProofStanding, string>>;
  readonly proofUntil: (day: string) => string;
  readonly proofFailed: (count: number) => string;
  readonly rests: string;
  readonly nothing: string;
  readonly elsewhere: string;
  readonly health: (planned: number, current: number, overdue: number, never: number) => string;
  readonly findings: (open: number, closed: number) => string;
  readonly months: (months: number) => string;
  readonly how: Readonly<Record<Practised, string>>;
  readonly ended: Readonly<Record<'finished' | 'abandoned', string>>;
  readonly verdict: Readonly<Record<VerifyReport['verdict'] | 'none', string>>;
  readonly figures: Readonly<Record<TrendFigure, string>>;
  readonly met: (met: number, measured: number) => string;
  readonly seconds: (seconds: number) => string;
  readonly of: (count: number, all: number) => string;
  readonly imported: string;
  readonly gone: string;
  readonly altered: string;
  readonly foot: string;
  readonly page: (page: string, pages: string) => string;
}

const clock = (seconds: number, [m, s]: readonly [string, string]): string =>
  seconds < 60
    ? `${Math.round(seconds)}${s}`
    : `${Math.floor(Math.round(seconds) / 60)}${m} ${Math.round(seconds) % 60}${s}`;

export const programmeWords: Readonly<Record<'en' | 'ja', ProgrammeWords>> = {
  en: {
    title: 'Programme of drills',
    lead: 'Who has drilled which playbook, when, and with what result: counted for this report from the signed logs, each checked anew.',
    facts: {
      kit: 'Kit',
      prepared: 'Kit prepared',
      made: 'Made',
      zone: 'Days are of',
      runs: 'Runs counted',
      app: 'Made with',
    },
    sections: {
      proofs: 'SEC10-BP05: what is proved',
      health: 'State of the programme',
      coverage: 'Coverage: person and playbook',
      quarters: 'Quarters',
      findings: 'Findings of drills',
      runs: 'Runs, with their logs',
    },
    columns: {
      person: 'Person',
      playbook: 'Playbook',
      every: 'Planned',
      standing: 'State',
      due: 'Due by',
      last: 'Last drill',
      times: 'Drills',
      quarter: 'Quarter',
      drills: 'Drills finished',
      covered: 'Of what is planned now',
      ended: 'Ended',
      how: 'Kind',
      began: 'Began',
      result: 'Result',
      objectives: 'Objectives met',
      log: 'Log',
      verdict: 'Verdict',
      root: 'Root (RFC 6962)',
      item: 'What is to be done',
      owner: 'Who',
    },
    standing: {
      'not-planned': 'not planned',
      never: 'never drilled',
      overdue: 'overdue',
      soon: 'due soon',
      current: 'up to date',
    },
    proof: {
      proved: 'Proved',
      lapsed: 'No longer proved',
      practised: 'Practised only',
      none: 'Not proved',
    },
    proofUntil: (day) => `holds until ${day}`,
    proofFailed: (count) =>
      `${count} later ${count === 1 ? 'run was' : 'runs were'} finished without coming to this`,
    rests: 'Rests on',
    nothing: 'No run shows it.',
    elsewhere:
      'A run in the practice range says nothing of the real accounts, so it is practice, not proof. R20 also asks for the readiness checks ID-01 and ID-02, which are not part of this report.',
    health: (planned, current, overdue, never) =>
      `${current} of ${planned} planned drills are up to date, ${overdue} overdue, ${never} never done.`,
    findings: (open, closed) =>
      `Open: ${open}. Closed: ${closed}. They are agreed after a drill and kept on this computer; no log vouches for them.`,
    months: (months) =>
      months === 0
        ? 'not planned'
        : months === 1
          ? 'monthly'
          : months === 3
            ? 'quarterly'
            : months === 12
              ? 'yearly'
              : `every ${months} months`,
    how: {
      rehearsal: 'rehearsal in the range',
      probe: 'probe of real accounts',
      'game-day': 'game day',
      live: 'live',
    },
    ended: { finished: 'finished', abandoned: 'given up' },
    verdict: {
      VALID_ANCHORED: 'intact, vouched for from outside',
      VALID_UNANCHORED: 'intact, not vouched for from outside',
      VALID_WITH_RECOVERY: 'intact, repaired after a crash',
      TORN_TAIL: 'cut off at the end',
      TAMPERED: 'changed',
      ROLLED_BACK: 'rolled back',
      FORKED: 'forked',
      BAD_KEY: 'wrong key',
      none: 'could not be checked',
    },
    figures: {
      'seconds-to-first-action': 'to first action',
      'seconds-to-signed-in': 'to signed in',
      'seconds-to-closed': 'to the end',
    },
    met: (met, measured) => `${met} of ${measured}`,
    seconds: (seconds) => clock(seconds, [' min', ' s']),
    of: (count, all) => `${count} of ${all}`,
    imported: 'from another computer',
    gone: 'not in the kit',
    altered: 'Logs that are not intact are listed, and count for nothing above.',
    foot: 'Check a log yourself: export it in Breakglass and run the verifier in its folder. Its root and id are those above.',
    page: (page, pages) => `${page} / ${pages}`,
  },
  ja: {
    title: '訓練の実施状況',
    lead: 'だれがどの手順書をいつ訓練し、結果はどうだったか。署名されたログを一つずつ検証し直して数えました。',
    facts: {
      kit: 'キット',
      prepared: 'キットの準備日',
      made: '作成',
      zone: '日付の基準',
      runs: '数えた回数',
      app: '作成したアプリ',
    },
    sections: {
      proofs: 'SEC10-BP05：証明できていること',
      health: '全体の状態',
      coverage: '実施状況：人と手順書',
      quarters: '四半期',
      findings: '訓練で見つかったこと',
      runs: '実施の一覧とログ',
    },
    columns: {
      person: '人',
      playbook: '手順書',
      every: '予定',
      standing: '状態',
      due: '期限',
      last: '前回の訓練',
      times: '回数',
      quarter: '四半期',
      drills: '終えた訓練',
      covered: '今の予定のうち',
      ended: '終了',
      how: '種類',
      began: '開始',
      result: '結果',
      objectives: '達成した目標',
      log: 'ログ',
      verdict: '検証結果',
      root: 'ルート（RFC 6962）',
      item: '行うこと',
      owner: '担当',
    },
    standing: {
      'not-planned': '予定なし',
      never: '未実施',
      overdue: '期限超過',
      soon: 'まもなく期限',
      current: '期限内',
    },
    proof: {
      proved: '証明済み',
      lapsed: '証明の期限切れ',
      practised: '練習のみ',
      none: '未証明',
    },
    proofUntil: (day) => `${day} まで有効`,
    proofFailed: (count) => `その後の ${count} 回は、この結果になりませんでした`,
    rests: '根拠',
    nothing: '示す実施がありません。',
    elsewhere:
      '練習用の環境での訓練は、実際のアカウントについて何も示しません。練習であり、証明ではありません。R20 は準備チェック ID-01 と ID-02 も求めますが、この報告には含みません。',
    health: (planned, current, overdue, never) =>
      `予定 ${planned} 件のうち、期限内 ${current} 件、期限超過 ${overdue} 件、未実施 ${never} 件です。`,
    findings: (open, closed) =>
      `未対応 ${open} 件、対応済み ${closed} 件です。訓練の後に決めてこのパソコンに残したもので、ログによる裏付けはありません。`,
    months: (months) =>
      months === 0
        ? '予定なし'
        : months === 1
          ? '毎月'
          : months === 3
            ? '四半期ごと'
            : months === 12
              ? '年 1 回'
              : `${months} か月ごと`,
    how: {
      rehearsal: '練習用環境での訓練',
      probe: '実際のアカウントの読み取り確認',
      'game-day': 'ゲームデー',
      live: '本番の環境',
    },
    ended: { finished: '完了', abandoned: '中止' },
    verdict: {
      VALID_ANCHORED: '改変なし・外部の裏付けあり',
      VALID_UNANCHORED: '改変なし・外部の裏付けなし',
      VALID_WITH_RECOVERY: '改変なし・クラッシュ後に修復',
      TORN_TAIL: '末尾が欠けています',
      TAMPERED: '改変あり',
      ROLLED_BACK: '巻き戻しあり',
      FORKED: '分岐あり',
      BAD_KEY: '鍵が違います',
      none: '検証できません',
    },
    figures: {
      'seconds-to-first-action': '最初の操作まで',
      'seconds-to-signed-in': 'サインインまで',
      'seconds-to-closed': '終了まで',
    },
    met: (met, measured) => `${measured} 件中 ${met} 件`,
    seconds: (seconds) => clock(seconds, [' 分', ' 秒']),
    of: (count, all) => `${all} 件中 ${count} 件`,
    imported: '別のパソコンから',
    gone: 'キットにいない人',
    altered: '改変などのあるログは一覧に載せますが、上の数には入れていません。',
    foot: 'ログは自分で検証できます。Breakglass で書き出し、そのフォルダーの検証プログラムを実行してください。ルートと ID は上のものと一致します。',
    page: (page, pages) => `${page} / ${pages}`,
  },
};

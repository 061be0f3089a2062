import type { Change } from '../../drill/compare-figures.ts';
import type { Closed } from '../../programme/action-items.ts';

/** Every text of a debrief that the report does not have. */
export interface DebriefWords {
  readonly title: string;
  readonly lead: (people: string, from: string, to: string) => string;
  readonly sections: {
    readonly objectives: string;
    readonly figures: string;
    readonly deviations: string;
    readonly near: string;
    readonly late: string;
    readonly remarks: string;
    readonly messages: string;
    readonly items: string;
    readonly changes: string;
    readonly timeline: string;
  };
  readonly none: {
    readonly near: string;
    readonly late: string;
    readonly items: string;
    readonly changes: string;
    readonly heldBack: string;
  };
  readonly how: string;
  readonly first: string;
  readonly columns: {
    readonly objective: string;
    readonly figure: string;
    readonly now: string;
    readonly since: string;
    readonly records: string;
    readonly took: string;
    readonly planned: string;
    readonly owner: string;
    readonly due: string;
    readonly state: string;
    readonly note: string;
    readonly expected: string;
    readonly item: string;
    readonly stopped: string;
  };
  readonly change: Readonly<Record<Change, string>>;
  readonly given: (person: string, rating: string) => string;
  readonly goal: (value: string, goal: string) => string;
  readonly more: (count: number) => string;
  readonly unread: string;
  readonly read: (time: string) => string;
  readonly nobody: string;
  readonly open: string;
  readonly closed: (closed: Closed, day: string) => string;
  readonly diff: {
    readonly added: string;
    readonly removed: string;
    readonly moved: string;
    readonly changed: string;
    readonly whole: string;
    readonly was: string;
    readonly now: string;
    readonly draft: string;
    readonly published: string;
    readonly gone: string;
    readonly fields: Readonly<Record<string, string>>;
  };
}

export const debriefWords: Readonly<Record<'en' | 'ja', DebriefWords>> = {
  en: {
    title: 'Debrief',
    lead: (people, from, to) =>
      `What the drill of ${people || 'the responders'} from ${from} to ${to} came to, and what is to be done after it. Each number leads to its records at the end.`,
    sections: {
      objectives: 'Objectives',
      figures: 'Figures and their records',
      deviations: 'Deviations from the playbook',
      near: 'Stopped at the read-back',
      late: 'Steps that took longer than planned',
      remarks: 'Facilitator’s notes',
      messages: 'Messages, and what was expected',
      items: 'Action items',
      changes: 'Proposed changes to playbooks',
      timeline: 'Timeline, record by record',
    },
    none: {
      near: 'Nothing was stopped.',
      late: 'Every timed step kept its time.',
      items: 'None was agreed when this was made.',
      changes: 'None was proposed when this was made.',
      heldBack: 'Left out: this export leaves texts out, and what stood here may quote them.',
    },
    how: 'Whoever has this export can count every figure anew: run “node verify.mjs .” in its folder, or open verify.html.',
    first: 'No earlier drill of this scenario is known on this computer to compare with.',
    columns: {
      objective: 'Objective',
      figure: 'Figure',
      now: 'This drill',
      since: 'Since the last',
      records: 'Records',
      took: 'Took',
      planned: 'Planned',
      owner: 'Who',
      due: 'Until',
      state: 'State',
      note: 'Note',
      expected: 'What was expected',
      item: 'What is to be done',
      stopped: 'What was stopped',
    },
    change: { better: '▲ better', worse: '▼ worse', same: '= as before' },
    given: (person, rating) => `Rated by ${person}. By the log: ${rating}`,
    goal: (value, goal) => `${value}, goal ${goal}`,
    more: (count) => `and ${String(count)} more`,
    unread: 'never read',
    read: (time) => `read ${time}`,
    nobody: 'nobody yet',
    open: 'open',
    closed: ({ how, by, version }, day) =>
      how === 'published'
        ? `published as version ${version?.version ?? ''} on ${day}`
        : how === 'done'
          ? `done on ${day}, says ${by}`
          : `given up on ${day} by ${by}`,
    diff: {
      added: 'New step',
      removed: 'Step removed',
      moved: 'Step moved',
      changed: 'Changed step',
      whole: 'The playbook itself',
      was: 'before',
      now: 'after',
      draft: 'In a draft, not published yet.',
      published: 'Published.',
      gone: 'It had errors, or was gone, when this was made.',
      fields: {
        ...{ do: 'what to do', expect: 'what is seen then', warning: 'warning', title: 'title' },
        ...{ version: 'version', targetSeconds: 'target time', usualSeconds: 'usual time' },
        ...{ en: 'English', ja: 'Japanese' },
      },
    },
  },
  ja: {
    title: '振り返り',
    lead: (people, from, to) =>
      `${people || '対応者'}による ${from} から ${to} までの訓練の結果と、これから行うことです。番号から、末尾にある元の記録へ移動できます。`,
    sections: {
      objectives: '目標',
      figures: '数値とその記録',
      deviations: '手順書からの逸脱',
      near: '読み返しで止めた操作',
      late: '目標時間を超えた手順',
      remarks: '進行役のメモ',
      messages: '連絡と、期待された対応',
      items: '対応項目',
      changes: '手順書の変更案',
      timeline: '記録の一覧',
    },
    none: {
      near: '止めた操作はありません。',
      late: '時間を測った手順は、すべて目標時間内でした。',
      items: '作成した時点ではありません。',
      changes: '作成した時点ではありません。',
      heldBack:
        '省きました。この書き出しでは一部の文を省いており、ここに引用されている可能性があります。',
    },
    how: 'この書き出しがあれば、だれでも数値を数え直せます。フォルダーで「node verify.mjs .」を実行するか、verify.html を開いてください。',
    first: 'このシナリオの前の訓練がこのパソコンにないため、比べていません。',
    columns: {
      objective: '目標',
      figure: '項目',
      now: '今回',
      since: '前回と比べて',
      records: '記録',
      took: '所要時間',
      planned: '目標',
      owner: '担当',
      due: '期限',
      state: '状態',
      note: 'メモ',
      expected: '期待された対応',
      item: '行うこと',
      stopped: '止めた操作',
    },
    change: { better: '▲ 良くなった', worse: '▼ 悪くなった', same: '＝ 変わらない' },
    given: (person, rating) => `${person} が評価。記録からは：${rating}`,
    goal: (value, goal) => `${value}（目標 ${goal}）`,
    more: (count) => `ほか ${String(count)} 件`,
    unread: '未確認',
    read: (time) => `${time} 確認`,
    nobody: '担当未定',
    open: '未対応',
    closed: ({ how, by, version }, day) =>
      how === 'published'
        ? `${day} に版 ${version?.version ?? ''} として公開`
        : how === 'done'
          ? `${day} に完了（${by}）`
          : `${day} に取りやめ（${by}）`,
    diff: {
      added: '追加する手順',
      removed: '削除する手順',
      moved: '移動する手順',
      changed: '変更する手順',
      whole: '手順書そのもの',
      was: '変更前',
      now: '変更後',
      draft: '下書きにあり、まだ公開していません。',
      published: '公開済みです。',
      gone: '作成した時点では、誤りがあるか、下書きがありませんでした。',
      fields: {
        ...{ do: '行うこと', expect: '見えるもの', warning: '注意', title: '題名' },
        ...{ version: '版', targetSeconds: '目標時間', usualSeconds: '通常の時間' },
        ...{ en: '英語', ja: '日本語' },
      },
    },
  },
};

interface Texts {
  readonly targetCount: (count: number) => string;
  readonly heard: (time: string) => string;
  readonly leftOut: string;
  readonly why: { readonly offline: string; readonly unknown: string };
  readonly sending: string;
  readonly sends: (sends: number, concurrency: number, errors: number) => string;
}

const en: Texts = {
  targetCount: (count) => `${String(count)} targets`,
  heard: (time) => `heard ${time}`,
  leftOut: 'Left out',
  why: { offline: 'agent not connected', unknown: 'not known to Systems Manager' },
  sending: 'Sending',
  sends: (sends, concurrency, errors) =>
    `${sends === 1 ? 'In one send' : `In ${String(sends)} sends`}, ${String(concurrency)} at a time. ` +
    (errors === 0 ? 'Stops at the first failure.' : `Stops when more than ${String(errors)} fail.`),
};

const ja: Texts = {
  targetCount: (count) => `対象 ${String(count)} 台`,
  heard: (time) => `${time} に応答`,
  leftOut: '除外',
  why: { offline: 'エージェント未接続', unknown: 'Systems Manager に登録なし' },
  sending: '送り方',
  sends: (sends, concurrency, errors) =>
    `${sends === 1 ? '1 回で送り' : `${String(sends)} 回に分け`}、同時に ${String(concurrency)} 台まで。` +
    (errors === 0
      ? '1 台でも失敗したら止めます。'
      : `失敗が ${String(errors)} 台を超えたら止めます。`),
};

/** Words of main's own window about a command and its targets. */
export const commandTexts = { en, ja } as const;

import type { DrillKind } from '../../drill/kind.ts';

interface KindWords {
  readonly name: string;
  /** Whether what the report names really happened, and where; the scenario may be empty. */
  readonly told: (scenario: string) => string;
}

/** A kind of drill for whoever reads an export: what its records prove, and what they do not. */
export const kindWords: {
  readonly [L in 'en' | 'ja']: { readonly [K in DrillKind]: KindWords };
} = {
  en: {
    walkthrough: {
      name: 'Walkthrough',
      told: (scenario) =>
        `This was a walkthrough${of(scenario)}: the steps were read and ticked. Nothing was signed in to, called or sent.`,
    },
    tabletop: {
      name: 'Tabletop',
      told: (scenario) =>
        `This was a tabletop${of(scenario)}: people said what they would do and what would come back. Nothing was signed in to, called or sent.`,
    },
    rehearsal: {
      name: 'Rehearsal',
      told: (scenario) =>
        `This was a drill${of(scenario)}: everything named here happened in a stand-in for AWS on the laptop, nothing in a real account.`,
    },
    probe: {
      name: 'Probe',
      told: () =>
        'This was a probe: real accounts were signed in to and read, with sessions that AWS itself held to reading. What would have changed something was only talked through.',
    },
    'game-day': {
      name: 'Game day',
      told: () =>
        'This was a game day: what is named here was really done, in accounts the kit marks as non-production, by users and roles made for game days.',
    },
  },
  ja: {
    walkthrough: {
      name: '読み合わせ',
      told: (scenario) =>
        `これは読み合わせです${named(scenario)}。手順を読んで確認しました。サインイン、呼び出し、送信は行っていません。`,
    },
    tabletop: {
      name: '机上訓練',
      told: (scenario) =>
        `これは机上訓練です${named(scenario)}。行うことと返ってくる結果を話し合いました。サインイン、呼び出し、送信は行っていません。`,
    },
    rehearsal: {
      name: '実動訓練',
      told: (scenario) =>
        `これは訓練です${named(scenario)}。ここに記すことはすべてパソコン上の模擬 AWS で行われ、実際のアカウントには何も行っていません。`,
    },
    probe: {
      name: '読み取り確認',
      told: () =>
        'これは読み取り確認です。実際のアカウントにサインインし、AWS 側でも読み取りに限定したセッションで設定を読み取りました。変更を伴う手順は話し合っただけです。',
    },
    'game-day': {
      name: 'ゲームデー',
      told: () =>
        'これはゲームデーです。ここに記すことは、キットで本番ではないとされたアカウントで、専用のユーザーとロールによって実際に行われました。',
    },
  },
};

function of(scenario: string): string {
  return scenario === '' ? '' : ` (${scenario})`;
}

function named(scenario: string): string {
  return scenario === '' ? '' : `（${scenario}）`;
}

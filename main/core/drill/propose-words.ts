import type { Deviation } from '../journal/payload-note.ts';
import type { Text } from '../playbook/model.ts';
import { timeText } from './figure-words.ts';
import type { Proposal } from '../writing/propose.ts';

/** What a debrief can propose a change from. `words` are the person's own; empty where they gave none. */
export type Finding =
  | { readonly is: 'skipped' | 'differed' | 'near-miss'; readonly words: string }
  | {
      readonly is: Exclude<Deviation['is'], 'put-back'>;
      readonly words: string;
      readonly to?: Text;
    }
  | { readonly is: 'late'; readonly seconds: number };

const MINUTE = 60;

/** The change that would have made the playbook say what was done. */
export function proposalOf(finding: Finding): Proposal {
  switch (finding.is) {
    case 'skipped':
      return say('do', 'Leave this out where', '次の場合は省略します', finding.words);
    case 'differed':
      return say('expect', 'Or', 'または', finding.words);
    case 'near-miss':
      return say(
        'warning',
        'Stopped at the read-back in a drill',
        '訓練では読み返しで止めました',
        finding.words,
      );
    case 'jump': {
      const { to, words } = finding;
      const en = to ? `Go on at “${to.en}” where` : 'Go on elsewhere where';
      const ja = to ? `次の場合は「${to.ja}」へ進みます` : '次の場合は別の手順へ進みます';
      return say('do', en, ja, words);
    }
    case 'added':
    case 'pulled': {
      const words = finding.words.trim() || 'Do what was added in the drill';
      const title = words.split(/\s+/).slice(0, 12).join(' ').slice(0, 80);
      return {
        is: 'step-after',
        title: { en: title, ja: title },
        say: { en: words, ja: words },
      };
    }
    case 'late':
      return { is: 'target', seconds: Math.ceil(finding.seconds / MINUTE) * MINUTE };
  }
}

function say(field: 'do' | 'expect' | 'warning', en: string, ja: string, words: string): Proposal {
  const said = words.trim().replace(/[.。]$/u, '') || '…';
  return { is: 'say', field, more: { en: `${en}: “${said}”.`, ja: `${ja}：「${said}」。` } };
}

const IS: Readonly<Record<Exclude<Finding['is'], 'late'>, Text>> = {
  skipped: { en: 'skipped', ja: '省略' },
  differed: { en: 'the result differed', ja: '想定と異なる結果' },
  jump: { en: 'left for another step', ja: '別の手順へ移動' },
  added: { en: 'something was added', ja: '手順にないことを実施' },
  pulled: { en: 'a section was taken in', ja: '別の手順書を追加' },
  'near-miss': { en: 'stopped at the read-back', ja: '読み返しで中止' },
};

/** What was found, in a line. */
export function findingWords(finding: Finding, lang: keyof Text): string {
  if (finding.is === 'late') {
    const time = timeText(finding.seconds, lang);
    return lang === 'ja' ? `目標時間を超過（${time}）` : `took ${time}, longer than planned`;
  }
  const { is, words } = finding;
  const said = words.trim();
  if (said === '') return IS[is][lang];
  return lang === 'ja' ? `${IS[is].ja}。${said}` : `${IS[is].en}. ${said}`;
}

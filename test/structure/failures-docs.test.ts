import { describe, expect, it } from 'vitest';
import { NEXT_ACTIONS } from '../../main/contract/next/actions.ts';
import { COMMONEST } from '../../main/core/aws/commonest.ts';
import { failureCard as cardsEn } from '../../renderer/i18n/en-cards.ts';
import { failures as failuresEn } from '../../renderer/i18n/en-failures.ts';
import { failureCard as cardsJa } from '../../renderer/i18n/ja-cards.ts';
import { failures as failuresJa } from '../../renderer/i18n/ja-failures.ts';

/** `docs/failures.md` and its twin are what the window says; `vitest -u` writes them anew. */
const PAGES = {
  en: {
    file: '../../docs/failures.md',
    cards: cardsEn,
    failures: failuresEn,
    head: `# Failures met most

What the app's card says, where it comes from, and its button. Of several buttons the card shows the first that can be pressed where you are. Under **Details** stand the code, the Region, AWS's own words and the request id, to be copied for a colleague or for support.

Every other card is made the same way. Nothing of it needs a network.
`,
    columns: ['The card says', 'It means', 'What next', 'Button', 'AWS or the network said'],
    silence: 'nothing',
    or: ' / ',
  },
  ja: {
    file: '../../docs/failures.ja.md',
    cards: cardsJa,
    failures: failuresJa,
    head: `# よくあるエラー

画面に出るカードの文、原因、ボタンの一覧です。ボタンが複数あるときは、その場で押せる最初の一つが出ます。「詳細」には、コード、リージョン、AWS の原文、リクエスト ID があります。同僚やサポートに渡すときはまとめてコピーできます。

ほかのカードも同じ作りです。どれもネットワークなしで読めます。
`,
    columns: ['カードの文', '意味', '次にすること', 'ボタン', 'AWS やネットワークの応答'],
    silence: '応答なし',
    or: ' ／ ',
  },
} as const;

function page(lang: keyof typeof PAGES): string {
  const { cards, failures, head, columns, silence, or } = PAGES[lang];
  const rows = COMMONEST.map((each) => {
    const { happened, means, next } = failures[each.code];
    const buttons = NEXT_ACTIONS[each.code].map((action) => cards.act[action]).join(or);
    return [happened, means, next, buttons, saidBy(each, silence)];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [head, line(columns), line(columns.map(() => '---')), ...rows.map(line), ''].join('\n');
}

function saidBy(each: (typeof COMMONEST)[number], silence: string): string {
  switch (each.by) {
    case 'aws':
      return `\`${each.name}\` (${String(each.status)}) ${each.text}`.trim();
    case 'network':
      return `\`${each.name}\``;
    case 'silence':
      return silence;
  }
}

describe('the table of failures for responders', () => {
  it.each(['en', 'ja'] as const)('says in %s what the window says', async (lang) => {
    await expect(page(lang)).toMatchFileSnapshot(PAGES[lang].file);
  });
});

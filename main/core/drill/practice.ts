import type { Playbook, PlaybookRef } from '../playbook/model.ts';
import type { Scenario } from './scenario.ts';

/** The world that playbooks without a scenario of their own are practised in. */
const WORLD = 'sso-outage';

/**
 * A drill for a playbook nobody wrote a scenario for: its steps in the sample world. Nothing is known
 * of what matters in it, so it is scored by what holds for every run.
 */
export function practiceScenario({ id }: PlaybookRef, { title }: Playbook): Scenario {
  return {
    format: 'breakglass-scenario/1',
    id: `practice-${id.toLowerCase()}`,
    world: WORLD,
    playbook: id,
    title: { en: 'Practice in the sample world', ja: '見本の環境で練習' },
    summary: title,
    story: {
      en: 'Go through the steps in a practice copy of AWS on this laptop. Accounts, roles and servers are those of the sample, not yours: where a step names one that is missing, do it by hand and note what should happen.',
      ja: 'このパソコンの中の練習用 AWS で、手順を順に試します。アカウント、ロール、サーバーは見本のもので、実際のものではありません。手順の指すものがないときは手作業で進め、起きるはずのことを書き留めてください。',
    },
    timeline: [],
    objectives: [
      {
        id: 'outcomes',
        title: {
          en: 'Leave no command with an unknown outcome',
          ja: '結果不明のコマンドを残さない',
        },
        measure: { kind: 'unknown-outcomes-settled' },
      },
      {
        id: 'evidence-first',
        title: { en: 'Keep evidence before acting', ja: '操作の前に証拠を残す' },
        measure: { kind: 'evidence-before-containment' },
      },
    ],
  };
}

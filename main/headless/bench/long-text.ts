import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATE } from '../../core/writing/template.ts';
import { project } from './scratch.ts';

/** The bundled playbook that the long text begins with. */
export const LONG = 'PB-12-crypto-mining.yaml';
const LINES = 2_000;

/** Ends in a name that a step has: what is typed behind it makes it another. */
const LAST = `  - id: last-words
    title: { en: Last words, ja: 最後に }
    objective: { en: 'We know where to go on.', ja: 次に進む先がわかる。 }
    mode: read-do
    steps:
      - id: go-back
        kind: ask
        title: { en: Say how it is, ja: 状態を答える }
        do: { en: Choose what fits., ja: 合うものを選びます。 }
        usual: 1m
        target: 2m
        options:
          - id: over
            label: { en: It is over, ja: 終わった }
            go: end
          - id: unknown
            label: { en: I do not know, ja: わからない }
            safe: true
            go: mend-1`;

/** A bundled playbook of 2,000 lines: made longer by sections of the template with ids of their own. */
export function longText(): string {
  const sections = TEMPLATE.slice(TEMPLATE.indexOf('  - id: find-out'));
  let text = readFileSync(join(project, 'playbooks', LONG), 'utf8');
  for (let copy = 1; text.split('\n').length < LINES; copy += 1) {
    text += sections.replaceAll(/((?:- id|go): [a-z-]+)/g, `$1-${String(copy)}`);
  }
  return text + LAST;
}

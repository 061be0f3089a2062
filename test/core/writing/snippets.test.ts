import { expect, test } from 'vitest';
import { parsePlaybook } from '../../../main/core/playbook/parse.ts';
import { filledIn, KINDS, stepSnippet } from '../../../main/core/writing/snippets.ts';
import { TEMPLATE } from '../../../main/core/writing/template.ts';

const ROLE = `roles:
  - id: role-id
    role: readonly
    why: { en: To look, ja: 見るため }
    actions: [ec2:DescribeInstances]`;

test.each(KINDS)('a step of the kind %s passes the lint as it is begun', (kind) => {
  const lines = filledIn(stepSnippet(kind)).split('\n');
  const step = lines.map((line, index) => (index === 0 ? `      - ${line}` : `      ${line}`));
  const text = `${TEMPLATE.replace('roles: []', ROLE)}${step.join('\n')}\n`;
  const { playbook, findings } = parsePlaybook('a', new TextEncoder().encode(text));
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(playbook?.sections[1]?.steps.at(-1)).toMatchObject({ id: 'new-step', kind });
});

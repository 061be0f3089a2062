import { expect, test } from 'vitest';
import { beginLaneA } from '../../../main/actions/console/begin-lane-a.ts';
import { confirmConsole } from '../../../main/actions/console/confirm.ts';
import type { Step } from '../../../main/core/playbook/model.ts';
import { consoleBench } from '../../fakes/console-bench.ts';
import { step } from '../../fakes/plans.ts';

const SERVER = 'i-0a7f3c91d2e84b605';
const role = 'responder';
const sent = { kind: 'run-command', role, document: 'AWS-ConfigureAWSPackage' } as const;
const CASES: readonly (readonly [string, Parameters<typeof step>[1], object])[] = [
  ['a terminal', { kind: 'terminal', role, target: SERVER }, { targets: [{ id: SERVER }] }],
  ['a secret', { kind: 'secret', role, name: 'prod/db' }, { targets: [{ id: 'prod/db' }] }],
  [
    'an automation',
    {
      kind: 'automation',
      role,
      document: 'AWSSupport-Contain',
      parameters: { Action: ['Contain'] },
    },
    { parameters: { text: 'Action: Contain' } },
  ],
  [
    'a command by tag, with what its document is told',
    {
      ...sent,
      targets: { tag: { key: 'Name', value: 'web' } },
      parameters: { action: ['Uninstall'] },
    },
    { targets: [{ id: 'tag:Name=web' }], parameters: { text: 'action: Uninstall' } },
  ],
  [
    'a command by group',
    { ...sent, targets: { group: 'web' }, parameters: { action: ['Install'] } },
    { targets: [{ id: 'resource-groups:Name=web' }] },
  ],
];

test.each(CASES)('in the browser the log says what was acted on: %s', async (_, detail, facts) => {
  const at: Step = step('act', detail);
  const bench = await consoleBench([at, step('next')]);
  await confirmConsole(bench.desk, { digits: '3333', nameSeen: true });
  await confirmConsole(bench.desk, { role, digits: '6666', nameSeen: true });
  expect(await beginLaneA(bench.desk, 'act')).toMatchObject({ ok: true });
  const intent = bench.data('intent').at(-1);
  expect(intent).toMatchObject({ lane: 'console', ...facts, line: { text: bench.copied.at(-1) } });
});

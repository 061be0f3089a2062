import { expect, test } from 'vitest';
import type { Step } from '../../../main/core/playbook/model.ts';
import type { PlanStep } from '../../../main/core/run/plan.ts';
import { stopLines } from '../../../main/headless/drill/stop-lines.ts';

const planned = (path: string, step: object): PlanStep =>
  ({ path, number: 1, step: { outputs: [], title: { en: path, ja: path }, ...step } }) as never;

const at = (path: string, ...steps: readonly PlanStep[]) =>
  stopLines({ run: { plan: { steps }, state: { current: path } } } as never, {
    code: 'value-missing',
    params: { value: 'key' },
  });

const outputs: Step['outputs'] = [{ id: 'key', type: 'text', from: { jsonpath: '$.Key' } }];
const here = planned('use-it', { kind: 'cli' });

test('without a run there is only the failure', () => {
  expect(stopLines({ run: undefined } as never, { code: 'no-run' })).toBe('no-run');
});

test.each([
  ['ask for it in an input step', planned('other', { kind: 'do' })],
  ['nothing was pasted there', planned('read-it', { kind: 'cli', outputs })],
  ['Correct its `outputs`', planned('read-it', { kind: 'automation', outputs })],
  ['lead the drill through it', planned('read-it', { kind: 'input', fields: [{ id: 'key' }] })],
])('%s', (cure, giver) => {
  const said = at('use-it', giver, here);
  expect(said).toContain('at step use-it, "use-it"');
  expect(said.split('\n').at(-1)).toContain(cure);
  expect(said).toContain('${key}');
});

test('what was pasted without the value is said of the step itself', () => {
  const said = stopLines(
    { run: { plan: { steps: [here] }, state: { current: 'use-it' } } } as never,
    { code: 'value-invalid', params: { field: 'key', why: 'format' } },
  );
  expect(said).toContain('its `saw`');
});

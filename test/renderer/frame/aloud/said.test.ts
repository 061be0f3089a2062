import { expect, test } from 'vitest';
import { spokenOf } from '../../../../renderer/frame/aloud/said.ts';
import { steps } from '../../states/steps.ts';

const said = (name: string): readonly string[] =>
  spokenOf(steps[name]!).flatMap(({ lines }) => lines);

test('what came back is not said: no output, no value of a secret', () => {
  for (const [name, step] of Object.entries(steps)) {
    const spoken = JSON.stringify(spokenOf(step));
    for (const { output = '' } of step.result?.targets ?? []) {
      if (output !== '') expect(spoken, name).not.toContain(output.trim());
    }
  }
  expect(said('secret')).toEqual(['111122223333', 'IR-Operator', 'break-glass/orders-db']);
});

test('the command is said with its account and role before it', () => {
  expect(said('run-command').slice(0, 2)).toEqual(['111122223333', 'IR-Operator']);
  expect(said('run-command').at(-2)).toBe('systemctl is-active web');
});

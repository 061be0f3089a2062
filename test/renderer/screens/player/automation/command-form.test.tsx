import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';

const path = 'step-6';
const id = 'i-0a7f3c91d2e84b605';
const missing = { code: 'value-invalid', params: { field: 'InstanceId', why: 'required' } };

test('what was typed is taken before the command is sent, which does not go without it', async () => {
  const state = states('drill')['player-command form']!;
  const fill = ({ values }: { values: Readonly<Record<string, readonly string[]>> }) =>
    values['InstanceId']?.[0] === id ? null : missing;
  const answers = { ...state.answers, 'automation.fill': fill as never };
  const { api, user } = await mount({ ...state, answers });
  await user.click(screen.getByRole('button', { name: 'Read back and run' }));
  const field = screen.getByRole('textbox', { name: /InstanceId/ });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  expect(api.argsOf('step.run')).toEqual([]);
  await user.type(field, `${id}{Enter}`);
  expect(api.argsOf('automation.fill').at(-1)).toEqual({ path, values: { InstanceId: [id] } });
  expect(api.argsOf('step.run')).toEqual([{ path }]);
});

import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';

const state = states('drill')['player-terminal']!;
const missing = {
  code: 'value-missing',
  params: { value: 'probe' },
  step: { en: 'Find the probe', ja: '調べる' },
} as const;

it('names the value a terminal waits for and where it comes from, in sight and with the focus', async () => {
  const answers = { ...state.answers, 'step.run': missing } as const;
  const { user } = await mount({ ...state, answers });
  await user.click(screen.getByRole('button', { name: /^Open terminal/ }));
  const title = await screen.findByRole('heading', { name: 'A value is not known yet: probe.' });
  expect(document.activeElement).toBe(title);
  expect(screen.getByRole('alert').textContent).toContain(
    'It comes from the step: Find the probe.',
  );
  expect(screen.queryByRole('button', { name: 'Go to the field' })).toBeNull();
});

it('says of a server and a Region without a value that they are not yet known', async () => {
  const run = state.view.run!;
  const { current } = run;
  if (current?.detail.kind !== 'terminal') throw new Error('no terminal');
  const detail = { ...current.detail, instance: '', region: '' };
  await mount({
    ...state,
    view: { ...state.view, run: { ...run, current: { ...current, detail } } },
  });
  expect(screen.getAllByText('not yet known')).toHaveLength(2);
});

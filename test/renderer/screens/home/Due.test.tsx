import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('drill');
const due = all['home-due']!;

test('what is due, and what was never drilled, stands on the first screen', async () => {
  await mount(due);
  await screen.findByText(/1 drill of yours is due\. Overdue: 1\. Never drilled: 1\./);
});

test('while an incident is to be resumed no drill is spoken of', async () => {
  const [card] = Object.values(all).flatMap(({ view }) => view.resumable);
  if (!card) throw new Error('no state has a run to resume');
  await mount({ ...due, view: { ...due.view, resumable: [{ ...card, mode: 'incident' }] } });
  expect(screen.queryByText(/of yours is due/)).toBeNull();
});

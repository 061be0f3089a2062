import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { codeView } from './code.ts';

const clean = states('drill')['write-clean']!;

test('before main has looked at the text nothing says that it is without errors', async () => {
  let answer: (findings: readonly never[]) => void = () => undefined;
  const waiting = new Promise<readonly never[]>((resolve) => {
    answer = resolve;
  });
  const answers = { ...clean.answers, 'draft.check': () => waiting };
  await mount({ ...clean, answers });
  await codeView();
  expect((await screen.findAllByText('Being checked…')).length).toBeGreaterThan(0);
  expect(screen.queryByText(/Errors: 0/)).toBeNull();
  const publish = screen.getByRole('button', { name: /^Publish/ });
  expect(publish.getAttribute('aria-disabled')).toBe('true');
  answer([]);
  expect(await screen.findByText(/Errors: 0/)).toBeTruthy();
  expect(publish.getAttribute('aria-disabled')).not.toBe('true');
});

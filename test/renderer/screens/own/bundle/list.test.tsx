import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';

const own = states('drill')['own']!;

test('a list of bundles that cannot be read is told, and not shown as none', async () => {
  const failure = { code: 'playbook-unreadable' as const, raw: 'bundles.json' };
  await mount({ ...own, answers: { ...own.answers, 'bundle.list': failure } });
  expect(await screen.findByText('The file cannot be read.')).toBeTruthy();
  expect(screen.queryByText('No bundle has been taken in on this computer.')).toBeNull();
});

test('none is said as none', async () => {
  await mount({ ...own, answers: { ...own.answers, 'bundle.list': [] } });
  expect(await screen.findByText('No bundle has been taken in on this computer.')).toBeTruthy();
});

import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('incident');

test('settings that are wrong are an alarm with their place, and no target is there', async () => {
  await mount(all['uploads-wrong']!);
  const alarm = await screen.findByRole('alert');
  expect(within(alarm).getByRole('heading').textContent).toMatch(/errors and is not used/);
  expect(within(alarm).getByText('uploads.yaml:7:13')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Pause all' })).toBeNull();
});

test('settings that are not safe are told beside the targets, which go on', async () => {
  await mount(all['uploads-doubtful']!);
  const told = await screen.findByRole('region', { name: 'Settings that are not safe' });
  expect(within(told).getByText('uploads.yaml:6:13')).toBeTruthy();
  expect(told.textContent).toMatch(/Name the 12-digit account that owns "acme-evidence"/);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByText('uploads.yaml has errors and is not used')).toBeNull();
  expect(screen.getByRole('region', { name: 'evidence' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Pause all' })).toBeTruthy();
});

import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const incident = states('incident');
const rowOf = (name: RegExp): HTMLElement => screen.getByRole('row', { name });

test('each host says in words how it stands, with its time, clock and certificate: rule P14', async () => {
  await mount(incident['connection-checked']!);
  expect(within(rowOf(/sts\.ap-northeast-1/)).getByText('silent')).toBeTruthy();
  const good = rowOf(/sts\.ap-northeast-3/);
  expect(within(good).getByText('answers')).toBeTruthy();
  expect(good.textContent).toContain('84 ms');
  expect(good.textContent).toContain('+74.2 ± 0.6 s');
  expect(good.textContent).toContain('Amazon, until 2027-03-01');
  expect(within(rowOf(/ssm\./)).getByText('answers slowly')).toBeTruthy();
  expect(within(rowOf(/signin/)).getByText('encryption is opened on the way')).toBeTruthy();
  expect(screen.getByText(/^ap-northeast-3: the Regions before it/)).toBeTruthy();
  // Told on the page: nothing stands over it, and nothing cries out.
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a wrong clock is told with its doubt and with the steps of this system', async () => {
  await mount(incident['connection-checked']!);
  expect(screen.getByText(/74 s behind AWS \(± 0\.5 s, by 2 hosts\)/)).toBeTruthy();
  expect(screen.getByText(/timedatectl set-ntp true/)).toBeTruthy();
  expect(screen.queryByText(/w32tm/)).toBeNull();
});

test('one press checks all; nothing was checked before', async () => {
  const { api, user } = await mount(incident['connection']!);
  expect(screen.getByText('Not checked yet.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Check the connection' }));
  expect(api.argsOf('connection.check')).toEqual([{}]);
});

test('interception is allowed only in a run, with a certificate and a reason', async () => {
  const { api, user } = await mount(incident['connection-run']!);
  const allow = screen.getByRole('button', { name: 'Allow in this run' });
  await user.click(allow);
  expect(api.argsOf('connection.allow')).toEqual([]);
  await user.type(screen.getByLabelText(/PEM/), 'a certificate');
  await user.type(screen.getByLabelText('Reason, for the log'), 'no other network');
  await user.click(allow);
  expect(api.argsOf('connection.allow')).toEqual([
    { pem: 'a certificate', reason: 'no other network' },
  ]);
});

test('the page of what still works is one press away', async () => {
  const { user } = await mount(incident['connection']!);
  await user.click(screen.getByRole('button', { name: /What still works/ }));
  const row = await screen.findByRole('row', { name: /^One Region/ });
  expect(row.textContent).toContain('next Region');
});

import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import { states } from '../../states/all.ts';

const incident = states('incident');

test('with an empty kit each way says whom to ask, and that nothing is recorded', async () => {
  await mount(incident['stuck-empty-kit']!);
  await screen.findByText('My MFA device is dead or lost');
  expect(screen.getAllByText('The kit names none. Ask the lead.')).toHaveLength(2);
  screen.getByText(/written down nowhere/);
});

test('a page that no browser opens is told at its own way', async () => {
  const state = incident['stuck-mfa']!;
  const { user } = await mount({
    ...state,
    answers: { ...state.answers, 'stuck.choose': failure('browser-not-opened') },
  });
  await user.click(await screen.findByRole('button', { name: /Open AWS’s page/ }));
  await screen.findByRole('alert');
});

test('ways stand in order with cost and whom to tell; one is taken by keyboard alone', async () => {
  const { api, user } = await mount(incident['stuck-mfa']!);
  const list = await screen.findByRole('list', { name: 'My MFA device is dead or lost' });
  expect(
    within(list)
      .getAllByRole('heading')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Use another MFA device',
    'Let the next person sign in',
    'Open a helper slot (PB-14)',
    'Root, as its own process (PB-13)',
    'AWS Support',
  ]);
  within(list).getByText('Alex Jones');
  within(list).getByText(/Tell the lead who acts now/);
  within(list).getByText(/Taken at/);
  screen.getByRole('button', { name: 'Take this way: Let the next person sign in' }).focus();
  await user.keyboard('{Enter}');
  expect(api.argsOf('stuck.choose')).toEqual([{ on: 'mfa', way: 'colleague' }]);
  expect(api.argsOf('stuck.open')).toHaveLength(2);
});

test.each([
  ['My MFA device is dead or lost', 'mfa'],
  ['My password is refused', 'password'],
  ['I am locked out by the network', 'network'],
  ['All ways in', 'ladder'],
])('from the sign-in “%s” is one key away, and back again', async (name, on) => {
  const { api, user } = await mount(incident['sign-in-code']!);
  screen.getByRole('button', { name }).focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('list', { name });
  expect(api.argsOf('stuck.open')).toEqual([{ on }]);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await screen.findByLabelText('6-digit code');
});

test('the guide says what was written, and why there is no PDF', async () => {
  const state = incident['stuck-ladder']!;
  const made = { folder: '/exports', files: ['guide.en.html'], noPdf: 'no paper' };
  const { user } = await mount({ ...state, answers: { ...state.answers, 'guide.make': made } });
  await user.click(await screen.findByRole('button', { name: 'Print the sign-in guide' }));
  await screen.findByText('Written: guide.en.html');
  screen.getByText(/^No PDF: no paper\./);
});

import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';

const at = (name: string) => states('incident')[name]!;

test('all tracks: who holds each, what is late, what waits, and the way into one', async () => {
  const { api, user } = await mount(at('tracks-all'));
  const list = within(screen.getByRole('list', { name: 'Tracks' }));
  const [stop, tell, keep] = list.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(stop).toMatch(/Stop the attacker.* past target.*Held by sato.*2 of 4 steps/);
  expect(tell).toMatch(/The wait is over.*森 健.*Communications lead/);
  expect(keep).toMatch(/Not begun.*Next: 14/);
  await user.click(list.getByRole('button', { name: 'Go to: Keep evidence' }));
  await user.click(screen.getByRole('button', { name: /^Go on: Stop the attacker/ }));
  expect(api.argsOf('track.turn')).toEqual([
    { path: 'contain', track: 'keep' },
    { path: 'contain', track: 'stop' },
  ]);
});

test('a track is ended for a reason, with who did it elsewhere and what they found out', async () => {
  const { api, user } = await mount(at('tracks-all'));
  await user.click(screen.getByRole('button', { name: 'End it: Tell the people concerned' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'End this track' }));
  await user.click(dialog.getByRole('button', { name: 'End the track' }));
  expect(api.argsOf('track.end')).toEqual([]);
  await user.type(dialog.getByLabelText(/Number of the case/), '4711');
  await user.type(dialog.getByLabelText('What came of it, in one line'), 'all told');
  await user.click(dialog.getByRole('button', { name: 'End the track' }));
  expect(api.argsOf('track.end')).toEqual([
    {
      path: 'contain',
      track: 'tell',
      code: 'done-elsewhere',
      reason: 'all told',
      by: '森 健',
      values: { case_id: '4711' },
    },
  ]);
});

test('who holds a track is named', async () => {
  const { api, user } = await mount(at('tracks-all'));
  await user.click(screen.getByRole('button', { name: 'Name who holds it: Keep evidence' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Who holds this track?' }));
  await user.type(dialog.getByLabelText('Name'), '田中');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(api.argsOf('track.hold')).toEqual([{ path: 'contain', track: 'keep', person: '田中' }]);
});

test('in a track the others stay in sight, and one key goes to the next', async () => {
  const { api, user } = await mount(at('tracks-one'));
  const strip = within(screen.getByRole('navigation', { name: 'Tracks' }));
  const here = strip.getByRole('button', { name: /Stop the attacker/ });
  expect(here.getAttribute('aria-current')).toBe('true');
  expect(strip.getByRole('button', { name: /Tell the people/ }).textContent).toMatch(
    /The wait is over/,
  );
  await user.keyboard('{Control>}{Shift>}Y{/Shift}{/Control}');
  await user.click(strip.getByRole('button', { name: 'All tracks' }));
  expect(api.argsOf('track.turn')).toEqual([
    { path: 'contain', track: 'tell' },
    { path: 'contain' },
  ]);
});

test('once all have ended, the run goes on', async () => {
  const { api, user } = await mount(at('tracks-ended'));
  screen.getByText(/Done elsewhere by 森 健/);
  await user.click(screen.getByRole('button', { name: /^Go on with the run/ }));
  expect(api.argsOf('step.confirm')).toEqual([{ path: 'contain', asExpected: true }]);
});

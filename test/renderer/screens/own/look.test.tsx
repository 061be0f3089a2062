import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { drop, fileOf } from '../../give.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { failure } from '../../states/base.ts';
import type { ScreenState } from '../../states/screen-state.ts';

const all = states('drill');

async function look(name: string, answers: ScreenState['answers'] = {}) {
  const state = all[name]!;
  const mounted = await mount({ ...state, answers: { ...state.answers, ...answers } });
  await mounted.user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
  await screen.findByRole('heading', { level: 1, name: 'Before it is kept' });
  return mounted;
}

test('a file with errors is not kept: its findings stand with their place, to be handed on', async () => {
  const { api, user } = await look('own-look-errors', { 'own.save-findings': { file: '/f.txt' } });
  expect(screen.queryByRole('button', { name: 'Keep it…' })).toBeNull();
  expect(screen.getByText(/Line 14, column 9/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save the list…' }));
  expect(await screen.findByText('Saved: /f.txt')).toBeTruthy();
  expect(api.argsOf('own.save-findings')).toHaveLength(1);
});

test('what it changes stands step by step before it is kept', async () => {
  await look('own-look-reserved');
  const changed = screen.getByText('Changed').closest('li')!;
  expect(changed.textContent).toContain('step 2 Stop the workers');
  expect(
    within(changed)
      .getAllByRole('term')
      .map(({ textContent }) => textContent),
  ).toEqual(['Command', 'Risk']);
  expect(changed.textContent).toContain('Changes AWS');
  expect(screen.getByText('Gone').closest('li')!.textContent).toContain('step 7');
});

test('an id of the app’s own is only taken when it is said', async () => {
  const { api, user } = await look('own-look-reserved', { 'own.keep': null as never });
  await user.click(screen.getByRole('button', { name: 'Keep it…' }));
  expect(screen.getByRole('alert').textContent).toContain('Say that it takes the place');
  expect(api.argsOf('own.keep')).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: /take the place of the app’s own PB-01/ }));
  await user.click(screen.getByRole('button', { name: 'Keep it…' }));
  expect(api.argsOf('own.keep')).toMatchObject([{ replaces: 'PB-01' }]);
});

test('risk, what is left out and that it is not signed are seen before it is kept', async () => {
  const { api, user } = await look('own-look', { 'own.keep': null as never });
  expect(screen.getAllByText('Changes AWS')).toHaveLength(2);
  expect(screen.getByText('<!-- owner: payments on call -->')).toBeTruthy();
  expect(
    screen.getByText('Not signed: an incident needs a second person, or a reason and a wait'),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep it…' }));
  expect(api.argsOf('own.keep')).toEqual([{ look: '0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e' }]);
  expect(await screen.findByText('MD-4207 is in the library now.')).toBeTruthy();
});

test('a draft gets an id of one’s own', async () => {
  const { api, user } = await look('own-look', {
    'own.rename': all['own-look']!.answers!['own.choose']! as never,
  });
  const field = screen.getByRole('textbox', { name: 'Id' });
  await user.clear(field);
  await user.type(field, 'ops');
  expect(screen.getByText(/Not an id/)).toBeTruthy();
  await user.clear(field);
  await user.type(field, 'OPS-42');
  await user.click(screen.getByRole('button', { name: 'Use this id' }));
  expect(api.argsOf('own.rename')).toMatchObject([{ id: 'OPS-42' }]);
});

test.each(['library', 'own-playbooks'] as const)(
  'a file dropped at %s is looked at',
  async (at) => {
    const { api, desk } = await mount({
      ...all['own']!,
      route: { at },
      answers: {
        ...all['own']!.answers,
        'own.offer': all['own-look']!.answers!['own.choose']! as never,
      },
    });
    desk.go({ at });
    const file = new File(['# Restart'], 'ops.md');
    const item = { kind: 'file', getAsFile: () => file, webkitGetAsEntry: () => null };
    fireEvent.drop(document.body, { dataTransfer: { items: [item], types: ['Files'] } });
    await screen.findByRole('heading', { level: 1, name: 'Before it is kept' });
    expect(api.argsOf('own.offer')).toMatchObject([{ name: 'ops.md', size: 9 }]);
  },
);

test('a dropped file that is refused takes the one looked at before off the page', async () => {
  await look('own-look', { 'own.offer': failure('playbook-unreadable') });
  drop([fileOf('other.md', '# Other')]);
  await screen.findByRole('heading', { level: 1, name: 'Own playbooks' });
  expect(screen.queryByRole('button', { name: 'Keep it…' })).toBeNull();
  expect(screen.getByRole('alert')).toBeTruthy();
});

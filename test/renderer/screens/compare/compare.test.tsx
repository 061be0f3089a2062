import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { firstPair } from '../../../../renderer/screens/compare/first-pair.ts';
import { fieldWords } from '../../../../renderer/ui/field-words.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { versions } from '../../states/library.ts';

const state = states('drill')['compare']!;

test('the version in use is compared with the one drilled last, and swapped in one press', async () => {
  const { api, user } = await mount(state);
  const [, drilled, inUse] = versions.map(({ sha256 }) => sha256);
  await waitFor(() =>
    expect(api.argsOf('playbook.compare')).toEqual([
      { id: 'PB-01', before: drilled, after: inUse },
    ]),
  );
  await user.click(screen.getByRole('button', { name: 'Swap' }));
  expect(api.argsOf('playbook.compare').at(-1)).toMatchObject({ before: inUse, after: drilled });
});

test('fields stand in words, and a change of what is done is told from one of words', async () => {
  await mount(state);
  const changed = (await screen.findByText('Changed')).closest('li')!;
  within(changed).getByText('Script');
  within(changed).getByText('Answers › dont-know › Label › Japanese');
  within(changed).getByText(/Changes what is done · Changes AWS/);
  const moved = screen.getByText('Moved').closest('li')!;
  expect(moved.textContent).toContain('step 6 → step 5');
  within(moved).getByText('Changes words or times only');
});

test('with one version there is nothing to compare, and nothing is asked for', async () => {
  const { api } = await mount(states('drill')['compare-one']!);
  await screen.findByText('There is one version of it on this computer.');
  expect(api.argsOf('playbook.compare')).toEqual([]);
});

test('names of entries and of a document’s parameters are never translated', () => {
  const named = (field: string): string => field.toUpperCase();
  expect(fieldWords(['parameters', 'region'], named)).toBe('PARAMETERS › region');
  expect(fieldWords(['inputs', 'title', 'label', 'en'], named)).toBe('INPUTS › title › LABEL › EN');
  expect(fieldWords(['symptoms', '{"en":"a"}', 'ja'], named)).toBe('SYMPTOMS › JA');
});

test('without a drill the version before is taken; of the oldest in use, the newest other', () => {
  const [a, b, c] = versions.map(({ drilled: _, inUse: __, ...one }) => one);
  expect(firstPair([a!, b!, { ...c!, inUse: true }])).toMatchObject({ before: b!.sha256 });
  expect(firstPair([{ ...a!, inUse: true }, b!, c!])).toMatchObject({ before: c!.sha256 });
});

import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import type { ScreenState } from '../../states/screen-state.ts';

const all = states('incident');
const stateOf = (name: string): ScreenState => all[name]!;

describe('the form', () => {
  test('that is only looked at keeps nothing', async () => {
    const { api } = await mount(stateOf('kit-draft-sample'));
    await screen.findByRole('textbox', { name: 'Name of the kit' });
    expect(api.argsOf('kit-draft.open')).toEqual([{ from: 'kept' }]);
    expect(api.argsOf('kit-draft.keep')).toEqual([]);
  });

  test('an empty one blames no field, lists what is missing, and cannot be saved', async () => {
    const { api, user } = await mount(stateOf('kit-draft-empty'));
    const name = await screen.findByRole('textbox', { name: 'Name of the kit' });
    expect(name.getAttribute('aria-invalid')).toBeNull();
    expect(screen.getAllByText(/things are missing or wrong/).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Save without a signature' }));
    expect(api.argsOf('kit-draft.write')).toEqual([]);
    expect(document.activeElement).toBe(name);
    expect(name.closest('div')?.textContent).toContain('Type a name for the kit');
  });

  test('keeps what is typed, also when the screen is left at once', async () => {
    const { api, user } = await mount(stateOf('kit-draft-sample'));
    const name = await screen.findByRole('textbox', { name: 'Name of the kit' });
    await user.type(name, '!');
    await user.click(screen.getByRole('button', { name: 'Kit' }));
    expect(api.argsOf('kit-draft.keep').at(-1)?.draft.name).toBe('Example Corp!');
  });

  test('adds, moves and removes rows, and asks before it is filled anew', async () => {
    const { api, user } = await mount(stateOf('kit-draft-sample'));
    const people = (await screen.findByRole('group', { name: '佐藤 花子' })).closest('section')!;
    await user.click(within(people).getAllByRole('button', { name: 'Later' })[0]!);
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    expect(
      within(people)
        .getAllByRole('group')
        .map((group) => group.querySelector('legend')?.textContent),
    ).toEqual(['Alex Jones', '佐藤 花子', 'No. 3']);
    await user.click(screen.getByRole('button', { name: 'Begin empty' }));
    const dialog = screen.getByRole('dialog', { name: 'Begin empty' });
    await user.click(within(dialog).getByRole('button', { name: 'Keep what I typed' }));
    expect(api.argsOf('kit-draft.open')).toEqual([{ from: 'kept' }]);
  });

  test('blames a field that was filled in wrongly, in words', async () => {
    await mount(stateOf('kit-draft-slips'));
    await screen.findAllByText(/":mfa\/", not ":user\/"/);
    const [serial] = await screen.findAllByRole('textbox', { name: 'Serial of device 1' });
    expect(serial?.getAttribute('aria-invalid')).toBe('true');
    expect(serial?.closest('div')?.textContent).toContain('":mfa/", not ":user/"');
  });
});

import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { mount } from '../mount.tsx';
import { states } from '../states/all.ts';

const all = states('incident');

describe.each([
  ['sign-in-browser-roles', 'Console Switch Role passes our trust policies'],
  ['kit-draft-sample', 'aws login opens roles that require MFA'],
  ['still-works', 'Sign-in works without signin.aws.amazon.com'],
])('%s', (name, title) => {
  test('says what it rests on and how far that is proved, and leads to it', async () => {
    const { desk, user } = await mount(all[name]!);
    const lines = await screen.findByRole('list', { name: 'Rests on:' });
    const link = within(lines).getByRole('button', { name: title });
    expect(link.closest('li')?.textContent).toMatch(/predicted|(dis)?proved on/);
    await user.click(link);
    expect(desk.state.get().route).toMatchObject({ at: 'assumptions' });
  });
});

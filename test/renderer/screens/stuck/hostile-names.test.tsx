import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { stuckView } from '../../states/stuck.ts';

test('what a kit names stands on the ladder as its letters are: no markup, nothing turned or hidden', async () => {
  const state = states('incident')['stuck-mfa']!;
  const evil = '<img src=x>\u202egnp.exe\u200b\u0007';
  const ways = stuckView('mfa').ways.map((way) => ({
    ...way,
    lines: way.lines.length > 0 ? [{ name: evil, value: evil }] : [],
  }));
  await mount({
    ...state,
    answers: { ...state.answers, 'stuck.open': { ...stuckView('mfa'), ways } },
  });
  const list = await screen.findByRole('list', { name: 'My MFA device is dead or lost' });
  expect(within(list).getAllByText('<img src=x>⟨U+202E⟩gnp.exe⟨U+200B⟩⟨U+0007⟩')).toHaveLength(6);
  expect(within(list).queryByRole('img', { name: '' })).toBeNull();
});

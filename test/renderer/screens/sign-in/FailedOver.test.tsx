import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const state = states('drill')['sign-in-code']!;
const tokyo = { region: 'ap-northeast-1', ok: false, ms: 900 };
const osaka = { region: 'ap-northeast-3', ok: true, ms: 40 };

test('a Region that did not answer is named, with the one that goes on', async () => {
  const signIn = { ...state.view.signIn!, regions: [tokyo, osaka], region: osaka.region };
  await mount({ ...state, view: { ...state.view, signIn } });
  expect(
    screen.getByText(/^ap-northeast-1: .*ap-northeast-3 goes on in its place\.$/),
  ).toBeDefined();
});

test.each([
  ['alone', [osaka]],
  ['while the next was still being asked', [osaka, tokyo]],
])('nothing is said where the first one answered, %s', async (_, regions) => {
  const signIn = { ...state.view.signIn!, regions, region: osaka.region };
  await mount({ ...state, view: { ...state.view, signIn } });
  expect(screen.queryByText(/goes on in its place/)).toBeNull();
});

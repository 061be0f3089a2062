import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

test('ids for the first screen are taken as they are typed, one too many too, to be blamed', async () => {
  const { api, user } = await mount(states('incident')['kit-draft-sample']!);
  const field = await screen.findByRole('textbox', { name: /Their ids/ });
  await user.clear(field);
  await user.type(field, 'pb-01, PB-08　PB-02 PB-03');
  await expect
    .poll(() => api.argsOf('kit-draft.keep').at(-1)?.draft.pinned)
    .toEqual(['PB-01', 'PB-08', 'PB-02', 'PB-03']);
});

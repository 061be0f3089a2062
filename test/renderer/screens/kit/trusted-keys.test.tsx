import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

test('the trust in a signer is withdrawn on the kit’s screen, which then reads anew', async () => {
  const all = states('incident');
  const { api, user } = await mount(all['kit-trusted']!);
  const name = 'Stop trusting it… The key of 佐藤 結衣';
  await user.click(await screen.findByRole('button', { name }));
  expect(api.argsOf('kit.distrust')[0]?.vkey).toMatch(/kit-signer\/sato\+/);
  await waitFor(() => expect(api.argsOf('kit.open').length).toBeGreaterThan(1));
});

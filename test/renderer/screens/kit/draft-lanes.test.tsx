import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { KitDraftOpenView } from '../../../../main/contract/views.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

test('where only a way to sign in is missing, finishing leads to the ways', async () => {
  const { answers, ...rest } = states('incident')['kit-draft-sample']!;
  const words = { en: 'Choose at least one way.', ja: '一つ以上選んでください。' };
  const complaints = [{ path: 'lanes', level: 'error' as const, message: words }];
  const { api, user } = await mount({
    ...rest,
    answers: {
      ...answers,
      'kit-draft.open': {
        ...(answers?.['kit-draft.open'] as KitDraftOpenView),
        complaints,
      },
      'kit-draft.keep': complaints,
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Save without a signature' }));
  expect(api.argsOf('kit-draft.write')).toEqual([]);
  const focused = document.activeElement;
  expect(focused).toBe(screen.getAllByRole('checkbox', { description: words.en })[0]);
  expect(focused?.getAttribute('aria-invalid')).toBe('true');
});

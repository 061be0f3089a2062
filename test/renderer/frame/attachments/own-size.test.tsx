import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a picture that is longer than a screenshot is drawn whole once it is wanted at its own size', async () => {
  const drawn: unknown[] = [];
  vi.stubGlobal('createImageBitmap', (_: Blob, options: { resizeWidth: number }) => {
    drawn.push(options.resizeWidth);
    return Promise.resolve({ width: 1, height: 1, close: () => undefined });
  });
  const state = states('incident')['attachment-picture']!;
  const picture = state.answers?.['attachment.open'] as object;
  const wide = { ...picture, width: 5000, height: 1000 };
  const { user } = await mount({
    ...state,
    answers: { ...state.answers, 'attachment.open': wide as never },
  });
  await user.click(await screen.findByRole('button', { name: /Network of the payment/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await waitFor(() => expect(drawn).toEqual([2000]));
  await user.click(await dialog.findByRole('checkbox', { name: 'At its own size' }));
  await waitFor(() => expect(drawn).toEqual([2000, 5000]));
});

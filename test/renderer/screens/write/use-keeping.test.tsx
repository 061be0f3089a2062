import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { WindowProvider } from '../../../../renderer/state/window.tsx';
import { useKeeping } from '../../../../renderer/screens/write/use-keeping.ts';

test('two who wait for the text to be kept both wait, and neither is told before it is', async () => {
  let kept: (reply: unknown) => void = () => undefined;
  const call = {
    'draft.keep': () =>
      new Promise((resolve) => {
        kept = resolve;
      }),
  };
  const desk = { api: { call, on: () => () => undefined } } as never;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <WindowProvider desk={desk}>{children}</WindowProvider>
  );
  const draft = { id: 'a', version: 1, savedAt: 1, text: '' };
  const { result } = renderHook(() => useKeeping(draft), { wrapper });
  const told: string[] = [];
  await act(async () => {
    result.current.change('one');
    void result.current.keepNow().then(() => told.push('first'));
    void result.current.keepNow().then(() => told.push('second'));
    await new Promise((resolve) => setImmediate(resolve));
  });
  expect(told).toEqual([]);
  await act(async () => {
    kept({ ok: false, error: { code: 'draft-changed' } });
    await new Promise((resolve) => setImmediate(resolve));
    kept({ ok: true, value: { version: 2, savedAt: 2 } });
    await new Promise((resolve) => setImmediate(resolve));
  });
  expect(told).toEqual(['first', 'second']);
});

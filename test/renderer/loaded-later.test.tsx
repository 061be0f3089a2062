import { act, render, screen } from '@testing-library/react';
import { Suspense, useState, type ComponentType } from 'react';
import { expect, it, vi } from 'vitest';
import { loadedLater, loadRest } from '../../renderer/loaded-later.tsx';

const now = () => Promise.resolve();

it('is there at once when it was read before it is shown', async () => {
  const Part = loadedLater(() => Promise.resolve(({ name }: { name: string }) => <p>{name}</p>));
  await loadRest(now);
  render(<Part name="log" />);
  expect(screen.getByText('log')).toBeTruthy();
});

it('stays what it was when it is read while it stands', async () => {
  const Counter = () => {
    const [count, setCount] = useState(0);
    return <button onClick={() => setCount(count + 1)}>{count}</button>;
  };
  const load = vi.fn<() => Promise<ComponentType>>(() => Promise.resolve(Counter));
  const Part = loadedLater(load);
  const tree = () => (
    <Suspense>
      <Part />
    </Suspense>
  );
  const { rerender } = render(tree());
  const button = await screen.findByRole('button');
  act(() => button.click());
  await loadRest(now);
  rerender(tree());
  expect(screen.getByRole('button').textContent).toBe('1');
});

it('goes on with the next when one cannot be read', async () => {
  loadedLater(() => Promise.reject(new Error('no such file')));
  const load = vi.fn<() => Promise<ComponentType>>(() => Promise.resolve(() => null));
  loadedLater(load);
  await loadRest(now);
  expect(load).toHaveBeenCalledTimes(1);
});

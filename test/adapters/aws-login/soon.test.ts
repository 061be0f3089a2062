import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { soon } from '../../../main/adapters/aws-login/soon.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a system that never answers keeps nobody waiting for more than some seconds', async () => {
  const waiting = soon(new Promise<string>(() => undefined));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await waiting).toBeUndefined();
});

test('one that answers is waited for, and no timer is left', async () => {
  expect(await soon(Promise.resolve('done'))).toBe('done');
  expect(vi.getTimerCount()).toBe(0);
});

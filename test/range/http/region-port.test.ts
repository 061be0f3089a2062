import { expect, onTestFinished, test } from 'vitest';
import { openRegionPort } from '../../../main/range/http/region-port.ts';

test('an answer that fails is the InternalError AWS would give, and the next call is answered', async () => {
  let calls = 0;
  const port = await openRegionPort({
    port: 0,
    now: () => Date.parse('2026-11-28T23:00:00Z'),
    answer: () => {
      calls += 1;
      if (calls === 1) return Promise.reject(new Error('not foreseen'));
      return Promise.resolve({ status: 200, headers: {}, body: 'well' });
    },
    sleep: () => Promise.resolve(),
  });
  onTestFinished(() => port.close());
  const failed = await fetch(port.endpoint);
  expect(failed.status).toBe(500);
  const text = await failed.text();
  expect(text).toContain('<Code>InternalError</Code>');
  expect(text).not.toContain('not foreseen');
  expect(await (await fetch(port.endpoint)).text()).toBe('well');
});

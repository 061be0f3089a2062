import { expect, it } from 'vitest';
import { terminalCalls } from '../../../main/adapters/aws/terminal-calls.ts';
import { responderOn, WEB_7 } from '../../range/support/terminal-bench.ts';
import { startTestRange } from '../../range/support/start-test-range.ts';

it('finds a session behind more than fifty others, and says whether it ended', async () => {
  const range = await startTestRange();
  const to = await responderOn(range);
  const calls = terminalCalls({});
  const first = await calls.start(to, WEB_7, 'the first');
  if (!first.ok) throw new Error(first.error.raw);
  const { sessionId } = first.value;
  const others = await Promise.all(
    Array.from({ length: 55 }, (_, at) => calls.start(to, WEB_7, `other ${String(at)}`)),
  );
  expect(others.filter(({ ok }) => !ok)).toEqual([]);
  expect(await calls.find(to, 'the first')).toEqual({
    ok: true,
    value: { sessionId, active: true },
  });
  await calls.terminate(to, sessionId);
  expect(await calls.find(to, 'the first')).toEqual({
    ok: true,
    value: { sessionId, active: false },
  });
  expect(await calls.find(to, 'nobody')).toEqual({ ok: true, value: undefined });
});

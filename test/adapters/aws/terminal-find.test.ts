import { expect, it } from 'vitest';
import { createSts } from '../../../main/adapters/aws/sts.ts';
import { terminalCalls } from '../../../main/adapters/aws/terminal-calls.ts';
import { responderOn, WEB_7 } from '../../range/support/terminal-bench.ts';
import { startTestRange } from '../../range/support/start-test-range.ts';

it('finds a session behind more than fifty others, says whether it ended, and takes no twin for it', async () => {
  const range = await startTestRange();
  const to = await responderOn(range);
  const calls = terminalCalls({});
  const probed = await createSts().probe([to.at], to.credentials);
  const owner = probed.ok ? probed.value.identity.arn : '';
  const first = await calls.start(to, WEB_7, 'the first');
  if (!first.ok) throw new Error(first.error.raw);
  const { sessionId } = first.value;
  const others = await Promise.all(
    Array.from({ length: 55 }, (_, at) => calls.start(to, WEB_7, `other ${String(at)}`)),
  );
  expect(others.filter(({ ok }) => !ok)).toEqual([]);
  const other = range.instanceIds.find((id) => id !== WEB_7)!;
  expect(await calls.start(to, other, 'the first')).toMatchObject({ ok: true });
  const opened = { reason: 'the first', owner, target: WEB_7 };
  const found = async (more: Partial<typeof opened> = {}) => {
    const answer = await calls.find(to, { ...opened, ...more });
    return answer.ok ? answer.value : answer.error;
  };
  expect(await found()).toEqual([{ sessionId, active: true }]);
  expect(await found({ owner: owner.replace(/[^/]+$/, 'tanaka') })).toEqual([]);
  await calls.terminate(to, sessionId);
  expect(await found()).toEqual([{ sessionId, active: false }]);
  expect(await found({ reason: 'nobody' })).toEqual([]);
});

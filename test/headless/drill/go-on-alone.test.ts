import { expect, test } from 'vitest';
import { goOnAloneAt } from '../../../main/headless/drill/go-on-alone.ts';
import { atApproval } from '../../fakes/approval-bench.ts';

test('an approval of a drill nobody watches takes its reason and the whole wait, and the run goes on', async () => {
  const { desk, journals } = await atApproval();
  const begun = desk.ports.clock.now();
  expect(await goOnAloneAt(desk, desk.run!, 'agree')).toMatchObject({ ok: true });
  expect(desk.ports.clock.now() - begun).toBeGreaterThanOrEqual(60_000);
  const entry = journals.logs[0]!.entries.find(({ type }) => type === 'approve');
  expect(entry?.data).toMatchObject({ by: 'wait', review: true });
  expect(desk.run!.state.current).toBe('stop');
});

test('where the confirmation is declined, nothing is waited for', async () => {
  const bench = await atApproval();
  bench.answer = () => ({ accepted: false, typed: '' });
  expect(await goOnAloneAt(bench.desk, bench.desk.run!, 'agree')).toMatchObject({
    error: { code: 'confirmation-declined' },
  });
  expect(bench.desk.run!.state.current).toBe('agree');
});

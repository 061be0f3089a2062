import { afterEach, expect, it } from 'vitest';
import { automationHandlers } from '../../../main/ipc/handlers/automation.ts';
import { atAutomation } from '../../fakes/automation-bench.ts';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

it('begins nothing that takes longer than its session lasts', async () => {
  const bench = await atAutomation();
  ({ close } = bench);
  const { desk } = bench;
  for (const [id, session] of desk.sessions) {
    desk.sessions.set(id, { ...session, expiresAt: desk.ports.clock.now() + 1_000 });
  }
  const run = automationHandlers(desk)['automation.run'];
  expect(await run({ path: 'act', as: 'dry-run' })).toMatchObject({
    error: { code: 'session-too-short' },
  });
  expect(bench.intents()).toEqual([]);
});

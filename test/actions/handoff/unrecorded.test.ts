import { expect, test } from 'vitest';
import { give } from '../../../main/actions/handoff/give.ts';
import { openGrants } from '../../../main/actions/handoff/grant.ts';
import { askDoor, grantIn, handoffBench } from '../../fakes/handoff.ts';

async function given() {
  const bench = await handoffBench();
  await give(bench.desk, { session: bench.session, to: 'process', name: 'terraform' });
  const { uri, token } = grantIn(bench.root, openGrants(bench.desk.handoff)[0]!.id);
  return { bench, ask: () => askDoor(uri, { authorization: token }) };
}

test('nothing is handed out while the disk refuses the log, and again once it takes it', async () => {
  const { bench, ask } = await given();
  bench.journals.refuse = 'not-recorded';
  const said = await ask();
  expect(said).toMatchObject({ status: 503, body: { Code: 'NotRecorded' } });
  expect(JSON.stringify(said.body)).not.toContain('fake-');
  bench.journals.refuse = undefined;
  expect((await ask()).status).toBe(200);
});

test('nothing is handed out where no log is open', async () => {
  const { bench, ask } = await given();
  const { run } = bench.desk;
  run!.state = { ...run!.state, phase: 'closed' };
  expect((await ask()).status).toBe(503);
});

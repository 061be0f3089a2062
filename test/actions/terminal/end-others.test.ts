import { afterEach, expect, test } from 'vitest';
import { endTerminals, lookForTerminals } from '../../../main/actions/terminal/others.ts';
import { err, ok } from '../../../main/core/result.ts';
import { othersBench, type OthersBench } from '../../fakes/others-terminals.ts';

let bench: OthersBench;
afterEach(() => bench.close());

const REGION = 'ap-northeast-1';
const last = () => Object.values(bench.desk.run!.state.intents).at(-1)!;
const lost = { code: 'connection-lost', raw: 'cut', mayHaveHappened: true } as const;

async function ending(count = 1): Promise<() => ReturnType<typeof endTerminals>> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) ids.push((await bench.opened()).sessionId);
  await lookForTerminals(bench.desk, bench.session);
  return () => endTerminals(bench.desk, { region: REGION, ids });
}

test('an answer that got lost is looked up: ended is ended, and still open is not', async () => {
  bench = await othersBench();
  const end = await ending(2);
  const real = bench.terminals;
  let sent = 0;
  bench.terminals = {
    ...real,
    terminate: async (to, id) => {
      sent += 1;
      if (sent === 1) await real.terminate(to, id);
      return err(lost);
    },
  };
  expect(await end()).toMatchObject({ error: { code: 'connection-lost' } });
  expect(last()).toMatchObject({
    status: 'failed',
    by: 'lookup',
    results: [{ status: 'Terminated' }, { status: 'Connected' }],
  });
});

test('where AWS cannot be asked either it stays unknown', async () => {
  bench = await othersBench();
  const end = await ending();
  bench.terminals = {
    ...bench.terminals,
    terminate: () => Promise.resolve(err(lost)),
    active: () => Promise.resolve(err(lost)),
  };
  expect(await end()).toMatchObject({ ok: false });
  expect(last()).toMatchObject({ status: 'unknown', results: [{ status: 'Unknown' }] });
});

test('where AWS has more than it lists, one that is not in the list is not called ended', async () => {
  bench = await othersBench();
  const end = await ending();
  bench.terminals = {
    ...bench.terminals,
    terminate: () => Promise.resolve(err(lost)),
    active: () => Promise.resolve(ok({ terminals: [], more: true })),
  };
  expect(await end()).toMatchObject({ ok: false });
  expect(last()).toMatchObject({ status: 'unknown', results: [{ status: 'Unknown' }] });
});

test('one that is refused does not keep the others open', async () => {
  bench = await othersBench();
  const end = await ending(2);
  const real = bench.terminals;
  let sent = 0;
  bench.terminals = {
    ...real,
    terminate: (to, id) => {
      sent += 1;
      return sent === 1
        ? Promise.resolve(err({ code: 'access-denied', raw: 'no', mayHaveHappened: false }))
        : real.terminate(to, id);
    },
  };
  expect(await end()).toMatchObject({ error: { code: 'access-denied' } });
  expect(last()).toMatchObject({
    status: 'failed',
    code: 'access-denied',
    results: [{ status: 'Failed', details: 'access-denied' }, { status: 'Terminated' }],
  });
});

test('a role that may look and not end is refused by the range, and the terminal goes on', async () => {
  bench = await othersBench(['readonly']);
  const end = await ending();
  expect(await end()).toMatchObject({ error: { code: 'access-denied' } });
  const [region] = bench.desk.run!.seenTerminals!.regions;
  expect(region?.terminals).toHaveLength(1);
});

test('one’s own, under the name of a session held here, are told apart and named where they are taken', async () => {
  bench = await othersBench(['responder', 'revoker']);
  const end = await ending();
  await end();
  expect(bench.said.at(-1)).toMatchObject({ warning: { en: /It is yours/ } });
});

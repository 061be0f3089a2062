import { afterEach, expect, test } from 'vitest';
import { endTerminals, lookForTerminals } from '../../../main/actions/terminal/others.ts';
import { runView } from '../../../main/ipc/views/run-view.ts';
import { othersBench, type OthersBench } from '../../fakes/others-terminals.ts';

let bench: OthersBench;
afterEach(() => bench.close());

const REGION = 'ap-northeast-1';
const look = () => lookForTerminals(bench.desk, bench.session);
const seen = () => bench.desk.run!.seenTerminals!.regions.find(({ region }) => region === REGION)!;
const last = () => Object.values(bench.desk.run!.state.intents).at(-1)!;

test('without a role’s session nobody is asked, and what was not listed is not ended', async () => {
  bench = await othersBench();
  const base = [...bench.desk.sessions.values()].find(({ kind }) => kind === 'base')!;
  expect(await lookForTerminals(bench.desk, base.id)).toMatchObject({
    error: { code: 'no-session' },
  });
  expect(await endTerminals(bench.desk, { region: REGION, ids: ['a'] })).toMatchObject({
    ok: false,
  });
  const { sessionId } = await bench.opened();
  const said = bench.said.length;
  await look();
  expect(
    await endTerminals(bench.desk, { region: REGION, ids: [sessionId, 'not-listed'] }),
  ).toMatchObject({ error: { code: 'step-not-ready' } });
  expect(bench.said).toHaveLength(said);
});

test('a role that may not ask is told so of each Region: an empty list would be a lie', async () => {
  bench = await othersBench(['revoker', 'readonly']);
  bench.terminals = {
    ...bench.terminals,
    active: () =>
      Promise.resolve({
        ok: false,
        error: { code: 'access-denied', raw: 'not authorized', mayHaveHappened: false },
      }),
  };
  await look();
  expect(seen()).toMatchObject({ terminals: [], failure: { code: 'access-denied' } });
});

test('somebody’s terminal is listed with who and since when, read back by owner, ended and recorded', async () => {
  bench = await othersBench();
  const { desk } = bench;
  const one = await bench.opened();
  const two = await bench.opened();
  expect(await look()).toMatchObject({ ok: true });
  expect(seen().terminals.map(({ id }) => id)).toEqual([two.sessionId, one.sessionId]);
  const view = runView(desk, desk.run!, 'en').terminals!.regions[0]!;
  expect(view.terminals[0]).toMatchObject({
    owner: expect.stringMatching(/assumed-role\/BREAK-GLASS-RESPONDER\//),
    since: expect.any(Number),
    reason: 'a look at the web server',
    whose: 'others',
  });
  const ids = [one.sessionId];
  expect(await endTerminals(desk, { region: REGION, ids })).toMatchObject({ ok: true });
  expect(bench.said.at(-1)).toMatchObject({
    risk: 'destroy',
    type: { what: 'count', expected: '1' },
    targets: [{ id: one.sessionId, name: /BREAK-GLASS-RESPONDER\/.* → i-/ }],
    warning: { en: /BREAK-GLASS-RESPONDER.*None of them is yours/ },
  });
  expect(last()).toMatchObject({
    intent: { call: 'ssm:TerminateSession', region: REGION, targets: [{ id: one.sessionId }] },
    status: 'ok',
    results: [{ target: one.sessionId, status: 'Terminated' }],
  });
  expect(seen().terminals.map(({ id }) => id)).toEqual([two.sessionId]);
});

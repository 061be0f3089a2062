import { expect, it } from 'vitest';
import { journalFacts } from '../../../main/actions/readiness/journal-facts.ts';
import { ok } from '../../../main/core/result.ts';
import { drillOnce, programmeBench } from '../../fakes/programme.ts';

it('counts a log that does not verify for nothing, by name, and does not read it', async () => {
  const { desk, read } = programmeBench();
  await drillOnce(desk);
  const { ports } = desk;
  const facts = await journalFacts({
    ...ports,
    logFiles: {
      verify: async (logId) => {
        const report = await ports.logFiles.verify(logId);
        return report.ok ? ok({ ...report.value, verdict: 'TAMPERED' }) : report;
      },
    },
  });
  expect(facts).toMatchObject({ runs: [], broken: [{ verdict: 'TAMPERED' }] });
  expect(read).toEqual([]);
});

it('says nothing where it was stopped', async () => {
  const { desk } = programmeBench();
  await drillOnce(desk);
  const watch = { signal: AbortSignal.abort(), at: () => undefined };
  expect(await journalFacts(desk.ports, watch)).toBeUndefined();
});

it('reads what ended, each run once, with how it was done', async () => {
  const { desk, bench } = programmeBench();
  await drillOnce(desk, 'abandoned');
  bench.now += 60_000;
  await drillOnce(desk);
  const told: number[] = [];
  const facts = await journalFacts(desk.ports, {
    signal: new AbortController().signal,
    at: (done) => told.push(done),
  });
  expect(facts?.broken).toEqual([]);
  expect(facts?.runs.map(({ how, ended, done }) => [how, ended, done])).toEqual([
    ['rehearsal', 'abandoned', []],
    ['rehearsal', 'finished', ['one']],
  ]);
  expect(told).toEqual([1, 2]);
});

it('leaves out what was only talked through', async () => {
  const { desk } = programmeBench();
  await drillOnce(desk);
  const { journals } = desk.ports;
  const talked = async () =>
    (await journals.list()).map((log) => ({ ...log, kind: 'tabletop' as const }));
  const facts = await journalFacts({ ...desk.ports, journals: { list: talked } });
  expect(facts).toEqual({ runs: [], broken: [], uploads: [] });
});

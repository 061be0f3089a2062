import { afterAll, describe, expect, it } from 'vitest';
import { beginLaneA } from '../../../main/actions/console/begin-lane-a.ts';
import { confirmConsole } from '../../../main/actions/console/confirm.ts';
import { copyLaneA, tellLaneA } from '../../../main/actions/console/tell-lane-a.ts';
import { nextAddress } from '../../../main/actions/console/open.ts';
import { consoleBench, type ConsoleBench } from '../../fakes/console-bench.ts';
import { FAULTS, type Fault } from '../../fakes/matrix/faults.ts';
import { step } from '../../fakes/plans.ts';

const path = 'cmd';
const BY_AWS = 'the person tells that it failed';
const LEFT_OPEN = 'the person tells that it is not known';

/** In the browser AWS's own pages say what is wrong; of each the log holds what the person tells. */
const MET: Readonly<Record<Fault, typeof BY_AWS | typeof LEFT_OPEN | 'the next address' | string>> =
  {
    'first Region dark': 'the next address',
    'all Regions dark': 'not tried: no page of AWS opens; the connection screen asks every host',
    slow: LEFT_OPEN,
    'server error': LEFT_OPEN,
    throttled: BY_AWS,
    'clock 7 min behind': 'not tried: AWS signs for the browser with its own clock',
    'clock 7 min ahead': 'not tried: AWS signs for the browser with its own clock',
    'clock 20 min behind': 'not tried: AWS signs for the browser with its own clock',
    'clock 20 min ahead': 'not tried: AWS signs for the browser with its own clock',
    'wrong code': 'not tried: codes are typed into AWS’s page, which asks again',
    'reused code': 'not tried: codes are typed into AWS’s page, which asks again',
    expired: BY_AWS,
    'expired at AWS only': BY_AWS,
    denied: BY_AWS,
    'trust refuses': BY_AWS,
    'policy too big': 'not tried: a switched role carries no policy of the session',
    'policy too big for AWS': 'not tried: a switched role carries no policy of the session',
    'proxy refuses': 'not tried: the browser shows the proxy’s page',
    'answer lost': LEFT_OPEN,
  };

const that = (how: string): readonly Fault[] => FAULTS.filter((fault) => MET[fault] === how);

async function begun(): Promise<ConsoleBench> {
  const bench = await consoleBench([
    step(path, {
      kind: 'run-command',
      role: 'responder',
      document: 'AWS-RunShellScript',
      targets: { instanceIds: 'i-0a7f3c91d2e84b605' },
      script: ['uptime'],
    }),
  ]);
  await confirmConsole(bench.desk, { digits: '3333', nameSeen: true });
  await confirmConsole(bench.desk, { role: 'responder', digits: '6666', nameSeen: true });
  await beginLaneA(bench.desk, path);
  return bench;
}

describe('console', () => {
  it.each(that(BY_AWS))('%s: what failed in the browser is told, and fails the step', async () => {
    const bench = await begun();
    expect(await tellLaneA(bench.desk, { path, status: 'failed' })).toMatchObject({ ok: true });
    expect(bench.data('outcome').at(-1)).toMatchObject({ status: 'failed', by: 'person' });
    expect(bench.desk.run?.state.steps[path]?.status).toBe('failed');
  });

  it.each(that(LEFT_OPEN))('%s: what is not known is looked up, and never sent again', async () => {
    const bench = await begun();
    expect(await tellLaneA(bench.desk, { path, status: 'unknown' })).toMatchObject({ ok: true });
    expect(bench.data('outcome').at(-1)).toMatchObject({ status: 'unknown', by: 'person' });
    expect(copyLaneA(bench.desk, { path, what: 'look-up' })).toMatchObject({ ok: true });
    expect(bench.copied.at(-1)).toContain('list-commands');
    expect(bench.aws.calls).toEqual([]);
  });

  it.each(that('the next address'))('%s: the next sign-in address is opened', async () => {
    const { desk } = await consoleBench([step('in', { kind: 'sign-in' })]);
    expect(nextAddress(desk)).toMatchObject({ ok: true });
    expect(desk.signIn?.addressAt).toBe(1);
  });

  afterAll(() => {
    for (const fault of FAULTS) {
      const how = MET[fault];
      if (how.startsWith('not tried')) console.info(`console, ${fault}: ${how}`);
    }
  });
});

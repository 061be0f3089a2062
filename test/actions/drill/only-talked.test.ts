import { beforeEach, describe, expect, test } from 'vitest';
import { assumeRole } from '../../../main/actions/assume-role.ts';
import { startAwsLogin } from '../../../main/actions/aws-login/login.ts';
import { closeRun } from '../../../main/actions/close-run.ts';
import { confirmConsole } from '../../../main/actions/console/confirm.ts';
import { openConsole } from '../../../main/actions/console/open.ts';
import { fireItem, joinDrill, switchFault } from '../../../main/actions/drill/facilitate.ts';
import { followTimeline } from '../../../main/actions/drill/timeline.ts';
import { give } from '../../../main/actions/handoff/give.ts';
import { keepSession } from '../../../main/actions/keep-session.ts';
import { findPlayed } from '../../../main/actions/played.ts';
import { mayCall } from '../../../main/actions/reach.ts';
import { renewSession } from '../../../main/actions/renew-session.ts';
import { resumeRun } from '../../../main/actions/resume-run.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { openSignIn } from '../../../main/actions/sign-in.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { confirmStep } from '../../../main/actions/step-by-person.ts';
import { submitCode } from '../../../main/actions/submit-code.ts';
import { submitSecret, takeKey, usePracticeKey } from '../../../main/actions/submit-secret.ts';
import { findUnfinished } from '../../../main/actions/unfinished.ts';
import type { TalkedKind } from '../../../main/core/drill/kind.ts';
import type { TimelineItem } from '../../../main/core/drill/timeline.ts';
import { deskBench, type DeskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';
import { heldBy, renewalBench } from '../../fakes/renewal-bench.ts';

const text = { en: 'T', ja: 'T' };
const timeline: readonly TimelineItem[] = [
  {
    id: 'call',
    when: { is: 'time', afterSeconds: 0 },
    faults: [{ kind: 'region-dark', region: 'ap-northeast-1', how: 'refuses' }],
    ends: [],
    inject: { by: 'phone', from: text, says: text, expect: text },
  },
];
const playbook = pinned('PB-T', [
  section('s', [step('in', { kind: 'sign-in' }), step('look', { kind: 'cli', command: 'aws x' })]),
]);

async function talk(kind: TalkedKind): Promise<DeskBench> {
  const bench = deskBench([playbook], timeline);
  const asked = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage', kind } as const;
  expect(await startRun(bench.desk, asked)).toMatchObject({ ok: true });
  return bench;
}

const KINDS: readonly TalkedKind[] = ['walkthrough', 'tabletop'];

describe.each(KINDS)(
  '%s: every way in is shut, even with a range, kit and sessions there',
  (kind) => {
    let bench: DeskBench;
    beforeEach(async () => {
      bench = await renewalBench();
      const run = bench.desk.run!;
      run.state = { ...run.state, kind };
      await Promise.resolve();
    });

    const key = {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    };
    test.each([
      ['sign-in', () => openSignIn(bench.desk)],
      ['a pasted key', () => submitSecret(bench.desk, key.accessKeyId, key.secretAccessKey)],
      ['the practice key', () => usePracticeKey(bench.desk)],
      ['a key from the vault', () => takeKey(bench.desk, key, 'vault')],
      ['a code', () => submitCode(bench.desk, '222222')],
      ['AWS CLI', () => startAwsLogin(bench.desk)],
      ['the browser', () => openConsole(bench.desk, {})],
      [
        'what the browser shows',
        () => confirmConsole(bench.desk, { digits: '6666', nameSeen: true }),
      ],
      ['a role', () => assumeRole(bench.desk, 'responder')],
      ['a renewal', () => renewSession(bench.desk, heldBy(bench, 'role').id)],
      [
        'a tool',
        () => give(bench.desk, { session: heldBy(bench, 'role').id, to: 'tool', name: 't' }),
      ],
      ['a step', () => runStep(bench.desk, 'cmd')],
    ] as const)('%s', async (_, way) => {
      const before = bench.desk.sessions.size;
      const keyBefore = bench.desk.key;
      expect(await way()).toMatchObject({ ok: false, error: { code: 'drill-without-aws' } });
      expect(bench.desk.sessions.size).toBe(before);
      expect(bench.desk.key).toBe(keyBefore);
    });

    test('credentials that came all the same are not kept', async () => {
      const { credentials, arn, region } = heldBy(bench, 'base');
      const before = bench.desk.sessions.size;
      const kept = await keepSession(bench.desk, bench.desk.run!, {
        issued: { credentials, arn, region, expires: '2026-01-01T01:00:00Z', requestId: 'r' },
        ...{ kind: 'base', intent: 'i', chained: false, epoch: bench.desk.accessEpoch },
      });
      expect(kept).toMatchObject({ ok: false, error: { code: 'drill-without-aws' } });
      expect(bench.desk.sessions.size).toBe(before);
      expect(mayCall(bench.desk, true, 'http://127.0.0.1:4566/')).toBe(false);
    });
  },
);

test.each(KINDS)(
  '%s: says so in its log, starts no range, and is ticked by hand to its end',
  async (kind) => {
    const { desk, journals } = await talk(kind);
    expect(journals.logs[0]?.entries.find(({ type }) => type === 'run.start')?.data).toMatchObject({
      kind,
    });
    expect(desk.run?.rangeStarting).toBeUndefined();
    expect(await runStep(desk, 'in')).toMatchObject({ error: { code: 'drill-without-aws' } });
    for (const path of ['in', 'look']) {
      expect(await confirmStep(desk, { path, asExpected: true, byHand: true })).toMatchObject({
        ok: true,
      });
    }
    expect(await closeRun(desk, 'finished')).toMatchObject({ ok: true });
    expect([...desk.played].map(([, { drilledAt }]) => drilledAt)).toEqual([undefined]);
    await findPlayed(desk);
    expect(desk.played.get('PB-T')?.drilledAt).toBeUndefined();
  },
);

test('messages come in a tabletop, and none in a walkthrough', async () => {
  const came = async (kind: TalkedKind): Promise<readonly string[]> => {
    const { desk } = await talk(kind);
    await followTimeline(desk);
    return Object.keys(desk.run?.state.injects ?? {});
  };
  expect(await came('tabletop')).toEqual(['call']);
  expect(await came('walkthrough')).toEqual([]);
});

test('stays what it is when it goes on after a restart', async () => {
  const { desk, journals } = await talk('tabletop');
  await desk.run!.journal.close('quit');
  const log = desk.run!.journal.logId;
  delete desk.run;
  await findUnfinished(desk);
  expect(await resumeRun(desk, log)).toMatchObject({ ok: true });
  const starts = journals.logs.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.type === 'run.start' ? [entry.data.kind] : [])),
  );
  expect(starts).toEqual(['tabletop', 'tabletop']);
  expect(await openSignIn(desk)).toMatchObject({ error: { code: 'drill-without-aws' } });
});

test('an incident has no kind, whatever is asked for', async () => {
  const { desk } = deskBench([playbook]);
  await startRun(desk, { playbook: 'PB-T', mode: 'incident', kind: 'walkthrough' });
  expect(desk.run?.state.kind).toBeUndefined();
});

test('in a tabletop whoever leads it sends its messages by hand, and has nothing to break', async () => {
  const { desk, journals } = await talk('tabletop');
  expect(await joinDrill(desk, 'Mori')).toMatchObject({ ok: true });
  expect(await fireItem(desk, 'call')).toMatchObject({ ok: true });
  const entries = journals.logs.flatMap((log) => log.entries);
  expect(entries.some(({ type }) => type === 'inject')).toBe(true);
  expect(await switchFault(desk, 'all-dark', true)).toMatchObject({
    error: { code: 'drill-without-aws' },
  });
});

test('a tabletop may say that a step would fail, or that nobody would know; nothing else may', async () => {
  const { desk, journals } = await talk('tabletop');
  const spoken = { path: 'in', asExpected: false, byHand: true, came: 'failed' } as const;
  expect(await confirmStep(desk, spoken)).toMatchObject({ error: { code: 'reason-required' } });
  expect(await confirmStep(desk, { ...spoken, actual: 'x', asExpected: true })).toMatchObject({
    error: { code: 'step-not-ready' },
  });
  expect(await confirmStep(desk, { ...spoken, actual: 'No key.' })).toMatchObject({ ok: true });
  const done = journals.logs[0]?.entries.find(({ type }) => type === 'step.done');
  expect(done?.data).toMatchObject({ asExpected: false, came: 'failed' });
  expect(desk.run?.state.steps['in']).toMatchObject({ status: 'done', came: 'failed' });
  const other = await talk('walkthrough');
  expect(await confirmStep(other.desk, { ...spoken, actual: 'No key.' })).toMatchObject({
    error: { code: 'step-not-ready' },
  });
});

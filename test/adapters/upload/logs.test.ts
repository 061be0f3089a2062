import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  GetLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { targetState } from '../../../main/actions/uploads/state.ts';
import { createHttpHandler } from '../../../main/adapters/aws/http-handler.ts';
import { createLogsMirror } from '../../../main/adapters/upload/logs.ts';
import type { LogsTarget } from '../../../main/core/upload/target.ts';
import { closedDrill } from '../../fakes/log-disk.ts';
import { clientOf, startMoto, type Moto } from '../../fakes/moto.ts';
import { uploadBench } from '../../fakes/upload-bench.ts';

const GROUP = '/breakglass/drills';
const DAY_MS = 24 * 3_600_000;
const started = await startMoto();
const moto = started as Moto;

afterAll(() => started?.stop());

function targetAt(): LogsTarget {
  const { endpoint, region } = moto;
  const credentials = { credentials: 'file', profile: 'mirror' } as const;
  return {
    id: 'mirror',
    for: 'drill',
    kind: 'logs',
    group: GROUP,
    region,
    endpoint,
    ...credentials,
  };
}

function mirror() {
  const access = {
    credentials: () => moto.admin,
    skewMs: () => 0,
    take: () => Promise.resolve(),
  };
  return createLogsMirror(targetAt(), { access, handler: createHttpHandler });
}

const admin = () => new CloudWatchLogsClient(clientOf(moto));
const makeGroup = () => admin().send(new CreateLogGroupCommand({ logGroupName: GROUP }));

async function messages(logStreamName: string): Promise<readonly Record<string, unknown>[]> {
  const asked = { logGroupName: GROUP, logStreamName, startFromHead: true };
  const { events } = await admin().send(new GetLogEventsCommand(asked));
  return (events ?? []).map(({ message }) => JSON.parse(message ?? '') as Record<string, unknown>);
}

describe.runIf(started)('a group of somebody else’s CloudWatch Logs (moto)', () => {
  beforeEach(() => moto.reset());

  test('a log is mirrored in order into a stream of its own, once', async () => {
    await makeGroup();
    const bench = uploadBench({ credentials: moto.admin });
    const { logId } = await closedDrill(bench.disk, 5);
    expect(await bench.untilDone(targetState(targetAt()))).toBeUndefined();
    const got = await messages(`drills/${logId}`);
    expect(got.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4]);
    expect(got[1]).toMatchObject({ record: { seq: 1, type: 'note' } });
    expect(await bench.untilDone(targetState(targetAt()))).toBeUndefined();
    expect(await messages(`drills/${logId}`)).toHaveLength(5);
    bench.remove();
  });

  test('events it finds too old are told by their places, the others are kept', async () => {
    await makeGroup();
    const now = Date.now();
    const put = await mirror().put('drills/one', [
      { seq: 0, at: now - 20 * DAY_MS, leaf: '', message: '{"seq":0}' },
      { seq: 1, at: now - 19 * DAY_MS, leaf: '', message: '{"seq":1}' },
      { seq: 2, at: now, leaf: '', message: '{"seq":2}' },
    ]);
    // Where they end is not judged here: moto counts it inclusively, AWS (API reference,
    // RejectedLogEventsInfo) exclusively.
    expect(put).toMatchObject({ ok: true, value: [{ from: 0, why: 'too-old' }] });
    expect(await messages('drills/one')).toEqual([{ seq: 2 }]);
    expect(await mirror().newest('drills/one')).toEqual(['{"seq":2}']);
  });

  test('a group that is not there is named, and one that is made later is used', async () => {
    const bench = uploadBench({ credentials: moto.admin });
    await closedDrill(bench.disk, 3);
    const state = targetState(targetAt());
    expect(await bench.pass(state)).toMatchObject({ code: 'upload-no-log-group', then: 'stop' });
    await makeGroup();
    expect(await bench.untilDone(state)).toBeUndefined();
    bench.remove();
  });
});

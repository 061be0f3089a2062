import { rmSync } from 'node:fs';
import { createDesk, type Desk } from '../../main/actions/desk.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { passOnce, settle } from '../../main/actions/uploads/run-target.ts';
import { targetState, type TargetState } from '../../main/actions/uploads/state.ts';
import { createHttpHandler } from '../../main/adapters/aws/http-handler.ts';
import { createWitnessDisk } from '../../main/adapters/disk/witness-disk.ts';
import { createUploadSource } from '../../main/adapters/disk/upload-source.ts';
import { openTarget } from '../../main/adapters/upload/open-target.ts';
import type { Mode } from '../../main/core/journal/payload.ts';
import type { Credentials } from '../../main/core/ports/aws.ts';
import type { Clock } from '../../main/core/ports/clock.ts';
import type { Timer } from '../../main/core/ports/timer.ts';
import type { OpenedTarget, UploadFailure, UploadPorts } from '../../main/core/ports/upload.ts';
import type { PinnedPlaybook } from '../../main/core/run/plan.ts';
import type { S3Target, UploadTarget } from '../../main/core/upload/target.ts';
import type { Range } from '../../main/range/start.ts';
import { deskBench } from './desk.ts';
import { fakeWitness } from './witness-ports.ts';
import { createLogDisk, hash, must, type LogDisk } from './log-disk.ts';

export interface UploadBenchOptions {
  readonly playbooks?: readonly PinnedPlaybook[];
  /** Laptop time; the wall's by default, since signatures go by it. */
  readonly clock?: Clock;
  readonly timer?: Timer;
  /** An earlier bench's folder: the app started again. */
  readonly root?: string;
  readonly credentials?: Credentials;
  /** Wraps what is opened, to lose answers or to count calls. */
  readonly wrap?: (opened: OpenedTarget) => OpenedTarget;
}

export interface UploadBench {
  readonly desk: Desk;
  readonly disk: LogDisk;
  readonly ports: UploadPorts;
  state(target: UploadTarget): TargetState;
  /** One pass over all logs of a target's mode. */
  pass(state: TargetState): Promise<UploadFailure | undefined>;
  /** Passes until one ends well or a person is needed; at most `most`. */
  untilDone(state: TargetState, most?: number): Promise<UploadFailure | undefined>;
  start(mode: Mode): Promise<void>;
  remove(): void;
  /** Told what the window would be told. */
  changed?: () => void;
}

const WALL: Clock = {
  now: () => Date.now(),
  monotonic: () => Math.round(performance.now() * 1000),
  boot: 'boot-of-test',
};

/** A desk with real logs on disk and the real upload adapters; only time between tries is skipped. */
export function uploadBench(options: UploadBenchOptions = {}): UploadBench {
  const clock = options.clock ?? WALL;
  const disk = createLogDisk({
    clock,
    ...(options.root === undefined ? {} : { root: options.root }),
  });
  const ports: UploadPorts = {
    source: createUploadSource({ root: disk.root, hash }),
    open: async (target, access) => {
      const opened = await openTarget(target, access, { handler: createHttpHandler });
      return options.wrap ? options.wrap(opened) : opened;
    },
    targets: () => Promise.resolve({ targets: [], findings: [] }),
    credentials: () => Promise.resolve(options.credentials),
  };
  const desk = createDesk({
    ...deskBench(options.playbooks ?? []).desk.ports,
    clock,
    ...(options.timer ? { timer: options.timer } : {}),
    journals: disk.journals,
    logFiles: disk.logFiles,
    uploads: ports,
    witness: fakeWitness(createWitnessDisk({ root: disk.root, hash, boot: 'boot' })),
    changed: () => bench.changed?.(),
  });
  const pass = async (state: TargetState): Promise<UploadFailure | undefined> => {
    const failure = await passOnce(desk, ports, state, true);
    await settle(desk, state, failure);
    return failure;
  };
  const bench: UploadBench = {
    desk,
    disk,
    ports,
    pass,
    state: targetState,
    untilDone: async (state, most = 20) => {
      for (let tries = 1; ; tries += 1) {
        const failure = await pass(state);
        const mends = failure?.then === 'again' || failure?.then === 'clock';
        if (!mends || tries >= most) return failure;
      }
    },
    start: async (mode) => {
      const playbook = options.playbooks?.[0]?.ref.id ?? '';
      const scenario = mode === 'drill' ? { scenario: 'sso-outage' } : {};
      must(await startRun(desk, { playbook, mode, ...scenario }));
    },
    remove: () => rmSync(disk.root, { recursive: true, force: true }),
  };
  return bench;
}

/** The range's bucket as a target of one mode. */
export function rangeTarget(range: Range, mode: Mode): S3Target {
  const uploader = range.uploaders.find((one) => one.mode === mode)!;
  const at = range.endpoints.find(({ region }) => region === uploader.region)!;
  return {
    id: `evidence-${mode}`,
    for: mode,
    kind: 's3',
    bucket: uploader.bucket,
    account: uploader.account,
    prefix: 'breakglass',
    region: at.region,
    endpoint: at.endpoint,
    credentials: 'file',
    profile: 'evidence',
  };
}

export function keyFor(range: Range, mode: Mode): Credentials {
  const { accessKeyId, secretAccessKey } = range.uploaders.find((one) => one.mode === mode)!;
  return { accessKeyId, secretAccessKey };
}

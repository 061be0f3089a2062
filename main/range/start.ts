import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { createCallLog, type CallRecord } from './call-log.ts';
import { createRangeClock, drillTime } from './clock.ts';
import { createFaultBoard, type Faults } from './faults.ts';
import { answerRequest } from './http/answer.ts';
import { openRegionPort, type RegionPort } from './http/region-port.ts';
import { createDirectory, roleArn, rolesOf } from './identity/directory.ts';
import { createSecrets } from './identity/secrets.ts';
import { practiceUploaders, type PracticeUploader } from './practice-uploader.ts';
import { practiceUser, type PracticeUser } from './practice-user.ts';
import { createLogGroups, type LogGroups } from './logs/groups.ts';
import { createDataKeys } from './kms/data-keys.ts';
import type { SessionEncryption } from './terminal/agent-handshake.ts';
import { createDataChannel } from './terminal/data-channel.ts';
import { createPracticeSessions } from './terminal/sessions.ts';
import { createBuckets, type Buckets } from './s3/objects.ts';
import { RangeStartError } from './range-start-error.ts';
import type { RangeParts } from './service.ts';
import { createTrailBook } from './trail/book.ts';
import type { CloudTrailEvent } from './trail/event.ts';
import { pastEvents } from './trail/past.ts';
import { createThingBook } from './things/book.ts';
import type { RangeState } from './state/model.ts';
import { openStore } from './state/store.ts';
import { STEP_MS, stepAt, totp } from './totp.ts';
import { usualFleet, withFleet } from './worlds/fleet.ts';
import { underFaults } from './shell/host-faults.ts';
import type { World, WorldInstance } from './worlds/model.ts';
import { makeCertificates, type Certificates } from './tls/certificates.ts';
import { scenarioIds, worldOf } from './worlds/worlds.ts';

/** Of the events, beside the memory. */
export const TRAIL_FILE = 'range-cloudtrail.jsonl';

export interface RangeOptions {
  /** A world, or the id of a scenario that has one. */
  readonly world: World | string;
  /** Where commands, spent codes and sessions are kept, so that a restart knows them. */
  readonly stateFile?: string;
  /** Laptop time, milliseconds since the epoch. */
  readonly clock?: () => number;
  readonly random?: (count: number) => Uint8Array;
  /** How a call that a fault makes slow is waited for; the wall's time if absent. */
  readonly sleep?: (ms: number) => Promise<void>;
  /**
   * How many times faster than the wall MFA codes change and commands run. Signatures, sessions and
   * MFA age stay on wall time, so that any client can sign with its own clock.
   */
  readonly speed?: number;
  /** One per Region of the world, in order; 0 or absent lets the system choose. */
  readonly ports?: readonly number[];
  readonly faults?: Faults;
  /** HTTPS with certificates of the range's own authority, instead of plain HTTP. */
  readonly tls?: boolean;
  /** How terminals are encrypted beyond TLS; not at all if absent. */
  readonly encryption?: SessionEncryption['kind'];
  /** So many servers more, of which some fail and some are not connected. */
  readonly fleet?: number;
}

export interface Range {
  readonly endpoints: readonly { readonly region: string; readonly endpoint: string }[];
  /** The drill's responder; `users` has everyone. */
  readonly account: string;
  readonly user: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly mfaSerial: string;
  readonly mfaSecretBase32: string;
  readonly users: readonly PracticeUser[];
  /** Who may send logs where, by mode; none in a world without an evidence account. */
  readonly uploaders: readonly PracticeUploader[];
  readonly buckets: Buckets;
  readonly logGroups: LogGroups;
  readonly roleArns: readonly string[];
  readonly instanceIds: readonly string[];
  readonly world: World;
  /** What belongs to an access key of the world, for whoever plays the other side. */
  secretOf(accessKeyId: string): string;
  /** With TLS: PEM of the authority that vouches for it, and of the one that intercepts. */
  readonly authorities?: Pick<Certificates, 'authority' | 'interceptor'>;
  /** What the responder's practice device shows now; `endsAt` is laptop time. */
  practiceCode(): { readonly code: string; readonly endsAt: number };
  /** What CloudTrail has of every account, oldest first. */
  readonly trail: readonly CloudTrailEvent[];
  /** Every call so far, oldest first. */
  readonly calls: readonly CallRecord[];
  /** Replaces all faults in force. Settles once ports are open or shut as asked. */
  setFaults(faults: Faults): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a range: AWS's STS, SSM, S3, CloudWatch Logs and IAM reads on 127.0.0.1, one port per Region, over plain HTTP or HTTPS.
 * Rejects with `RangeStartError` for an unknown scenario, a refused port or an unreadable memory.
 */
export async function startRange(options: RangeOptions): Promise<Range> {
  const world = wantedWorld(options);
  const wall = options.clock ?? Date.now;
  const random = options.random ?? randomBytes;
  const sleep = options.sleep ?? wallSleep;
  const speed = options.speed ?? 1;
  if (!(speed > 0) || !Number.isFinite(speed)) {
    throw new RangeStartError(`clock speed ${speed} is not a positive number`);
  }
  const store = openStore(options.stateFile, world.scenario, () =>
    firstState(world, random, wall(), speed),
  );
  // A new speed starts from where the drill's clock stands now: it never goes back.
  const origin = { wall: wall(), drill: drillTime(store.state.clock, wall()), speed };
  store.update((state) => ({ ...state, clock: origin }));
  const clock = createRangeClock(wall, origin);
  const things = createThingBook(world, store);
  const secrets = createSecrets(store.state.seed);
  const trail = createTrailBook(trailFile(options.stateFile), () =>
    pastEvents(world, secrets, wall()),
  );
  const board = createFaultBoard(options.faults ?? {});
  clock.setSkew(board.faults.skewMs ?? 0);
  const log = createCallLog();
  const buckets = createBuckets(world, wall());
  const logGroups = createLogGroups(world);
  const dataKeys = createDataKeys(keyArn(world), secrets, random);
  const asItIs = (instance: WorldInstance): WorldInstance => underFaults(instance, board.faults);
  const sessions = createPracticeSessions({
    asItIs,
    encryption: { kind: options.encryption ?? 'none', keyId: dataKeys.keyArn },
    now: () => clock.server(),
    decrypt: (cipher, context) => dataKeys.open(cipher, context),
  });
  const channel = createDataChannel(sessions, board);
  const parts: RangeParts = {
    sessions,
    dataKeys,
    directory: createDirectory(world, things),
    things,
    trail,
    secrets,
    store,
    buckets,
    logGroups,
    clock,
    random,
    offline: () => board.faults.offline ?? [],
    asItIs,
  };

  const certificates = options.tls === true ? makeCertificates(wall()) : undefined;
  const ports: OpenPorts = await openPorts(world, options.ports ?? [], (region, port) => {
    const streamEndpoint = (): string => streamOf(ports, region);
    return openRegionPort({
      port,
      now: () => clock.server(),
      cut: () => board.nextCut(),
      fault: () => board.nextConnection(region),
      ...(certificates ? { certificates } : {}),
      sleep,
      answer: (request) =>
        answerRequest({ ...parts, region, streamEndpoint, board, calls: log, sleep }, request),
      upgrade: (request, socket, head) => {
        if (board.faults.dark?.[region] === undefined) channel.upgrade(request, socket, head);
      },
    });
  });
  const darken = async (): Promise<void> => {
    for (const { region, port } of ports) {
      await port.setListening(board.faults.dark?.[region] !== 'refuses');
    }
  };
  await darken();

  const users = world.accounts.flatMap((account) =>
    account.users.map((user) => practiceUser(account, user, secrets)),
  );
  const responder = users.find(({ name }) => name === world.responder);
  if (!responder) throw new RangeStartError(`${world.scenario} has no user "${world.responder}"`);
  const trouble = world.accounts
    .flatMap((account) => account.users)
    .find(({ name }) => name === world.responder)?.mfaTrouble;
  // What the device shows is of its own time, not of AWS's.
  const stepsAhead =
    trouble?.kind === 'clock' ? Math.round((trouble.minutes * 60_000) / STEP_MS) : 0;
  return {
    endpoints: ports.map(({ region, port }) => ({ region, endpoint: port.endpoint })),
    account: responder.account,
    user: responder.name,
    accessKeyId: responder.accessKeyId,
    secretAccessKey: responder.secretAccessKey,
    mfaSerial: responder.mfaSerial,
    mfaSecretBase32: responder.mfaSecretBase32,
    users,
    uploaders: practiceUploaders(world, secrets),
    buckets,
    logGroups,
    roleArns: rolesOf(world).map(({ account, role }) => roleArn(account.id, role)),
    instanceIds: world.accounts.flatMap(({ instances }) => instances.map(({ id }) => id)),
    world,
    secretOf: (accessKeyId) => secrets.secretKey(accessKeyId),
    ...(certificates ? { authorities: certificates } : {}),
    calls: log.calls,
    trail: trail.events,
    practiceCode: () => {
      const step = stepAt(clock.drill());
      const code = totp(secrets.mfaSecret(responder.mfaSerial), step + stepsAhead);
      return { code, endsAt: clock.wallAt((step + 1) * STEP_MS) };
    },
    setFaults: async (faults) => {
      const before = board.faults.dark ?? {};
      board.set(faults);
      clock.setSkew(faults.skewMs ?? 0);
      for (const { region, port } of ports) {
        if (before[region] !== faults.dark?.[region]) port.cut();
      }
      await darken();
    },
    close: async () => {
      channel.close();
      await Promise.all(ports.map(({ port }) => port.close()));
    },
  };
}

/** The key of the world's first account that sessions are encrypted with. */
function keyArn({ accounts, regions }: World): string {
  const [region = '', account = ''] = [regions[0], accounts[0]?.id];
  return `arn:aws:kms:${region}:${account}:key/5e55105e-0000-4000-8000-000000000001`;
}

function streamOf(ports: OpenPorts, region: string): string {
  const endpoint = ports.find((one) => one.region === region)?.port.endpoint ?? '';
  return endpoint.replace(/^http/, 'ws');
}

function wantedWorld({ world, fleet = 0 }: RangeOptions): World {
  const named = typeof world === 'string' ? namedWorld(world) : world;
  return fleet === 0 ? named : withFleet(named, usualFleet(fleet));
}

function namedWorld(scenario: string): World {
  const world = worldOf(scenario);
  if (world) return world;
  throw new RangeStartError(`no scenario "${scenario}"; there is: ${scenarioIds.join(', ')}`);
}

function firstState(
  world: World,
  random: (count: number) => Uint8Array,
  wall: number,
  speed: number,
): RangeState {
  return {
    format: 'breakglass-range/1',
    scenario: world.scenario,
    seed: Buffer.from(random(32)).toString('base64'),
    clock: { wall, drill: wall, speed },
    iam: { inline: [], inactiveKeys: [] },
    things: {},
    spent: {},
    sessions: [],
    commands: [],
    executions: [],
  };
}

/** Events stand beside the memory: the app reads them as it reads CloudTrail's own files. */
function trailFile(stateFile: string | undefined): string | undefined {
  return stateFile === undefined ? undefined : join(dirname(stateFile), TRAIL_FILE);
}

type OpenPorts = readonly { readonly region: string; readonly port: RegionPort }[];

/** All of them or none. */
async function openPorts(
  world: World,
  wanted: readonly number[],
  open: (region: string, port: number) => Promise<RegionPort>,
): Promise<OpenPorts> {
  const opened: { region: string; port: RegionPort }[] = [];
  try {
    for (const [index, region] of world.regions.entries()) {
      opened.push({ region, port: await open(region, wanted[index] ?? 0) });
    }
  } catch (error) {
    await Promise.all(opened.map(({ port }) => port.close()));
    throw error;
  }
  return opened;
}

function wallSleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createDesk, type Desk, type Ports } from '../actions/desk.ts';
import { loadLibrary } from '../actions/load-library.ts';
import type { Library } from '../actions/library.ts';
import { createIamPolicies } from '../adapters/aws/iam.ts';
import { createSecretStore } from '../adapters/aws/secret-store.ts';
import { createConnection } from '../adapters/aws/connection.ts';
import { createAutomation } from '../adapters/aws/automation.ts';
import { createSsm } from '../adapters/aws/ssm.ts';
import { createSts } from '../adapters/aws/sts.ts';
import { createAttachments } from '../adapters/disk/attachments.ts';
import { createEvidenceFiles } from '../adapters/disk/evidence-files.ts';
import { createImportedLogs } from '../adapters/disk/imported-logs.ts';
import { createImportedReaders } from '../adapters/disk/imported-readers.ts';
import { createJournals } from '../adapters/disk/journals.ts';
import { createLogFiles } from '../adapters/disk/log-files.ts';
import { createLogProofs } from '../adapters/disk/proofs.ts';
import { createLogReader } from '../adapters/disk/log-reader.ts';
import { createStampFiles } from '../adapters/disk/beside-log.ts';
import { ownTrust } from '../core/journal/witness/own-trust.ts';
import { createWitnessDisk } from '../adapters/disk/witness-disk.ts';
import { createTimeStamps } from '../adapters/tsa/time-stamps.ts';
import { noWitnessSeeds } from '../core/ports/witness.ts';
import { createNodeClock } from '../adapters/system/clock.ts';
import { createNodeHash } from '../adapters/system/hash.ts';
import { createNodeRandom } from '../adapters/system/random.ts';
import { createNodeSignatures } from '../adapters/system/signatures.ts';
import { createSteppedTime, type SteppedTime } from '../adapters/system/stepped-time.ts';
import { createNodeTimer } from '../adapters/system/timer.ts';
import type { Desktop } from '../core/ports/desktop.ts';
import type { PlaybookSource } from '../core/ports/playbook-source.ts';
import type { RangeHost } from '../core/ports/range.ts';
import type { SettingsStore } from '../core/ports/settings.ts';
import { createRangeHost } from '../range/host.ts';

export interface HeadlessOptions {
  /** Where logs go: `drills/` and `ranges/` under it. */
  readonly root: string;
  readonly playbooks: PlaybookSource;
  /** The bundled verifier, put into exports where it has been built. */
  readonly verifier: string;
  readonly lang: 'en' | 'ja';
  /** How much faster than the wall the drill's clock runs, counted from `since` (epoch ms). */
  readonly speed: number;
  readonly since: number;
  /** Time stands still, from `since` on, but where somebody waits. */
  readonly step?: true;
  readonly app: string;
  readonly desktop: Desktop;
  readonly settings: SettingsStore;
}

/** Ranges that live on the drill's clock: MFA codes, sessions and signatures all run as fast as it. */
function rangesOn({ clock, timer }: Pick<SteppedTime, 'clock' | 'timer'>): RangeHost {
  const host = createRangeHost({ clock: () => clock.now(), sleep: (ms) => timer.sleep(ms) });
  return { start: (request) => host.start({ ...request, clockSpeed: 1 }) };
}

function passing(speed: number, since: number): SteppedTime {
  const timer = createNodeTimer({ speed });
  return { clock: createNodeClock({ speed, since }), timer, beside: timer };
}

/** The second composition root: the same actions on the same adapters, without Electron. */
export function compose(options: HeadlessOptions): Desk {
  const { root, speed, since, lang, app, desktop, settings } = options;
  const time = options.step === true ? createSteppedTime(since) : passing(speed, since);
  const { clock, timer } = time;
  const aws = { aheadMs: () => clock.now() - Date.now() };
  const hash = createNodeHash();
  const random = createNodeRandom();
  const signatures = createNodeSignatures();
  const journals = createJournals({
    root,
    clock,
    random,
    hash,
    signatures,
    timer: time.beside,
    ...(options.step === true ? { clockStepped: true } : {}),
    app,
    device: hostname(),
  });
  let library: Promise<Library> | undefined;
  const openLibrary = (): Promise<Library> => (library ??= loadLibrary(options.playbooks, hash));
  const witnessDisk = createWitnessDisk({ root, hash, boot: clock.boot });
  const ports: Ports = {
    clock,
    timer,
    random,
    hash,
    journals,
    logFiles: createLogFiles({
      trustOf: (logId) => ownTrust(hash, witnessDisk.trusted.list(), witnessDisk.heard.list(logId)),
      root,
      clock,
      hash,
      signatures,
      ...(existsSync(options.verifier) ? { verifier: options.verifier } : {}),
      app,
      zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      playbookBytes: async (sha256) => (await openLibrary()).bytes(sha256)?.bytes,
    }),
    attachments: createAttachments({ root, random }),
    logReader: createLogReader({
      root,
      hash,
      signatures,
      proofs: createLogProofs({ root, hash }),
    }),
    evidenceFiles: createEvidenceFiles(() => random.uuid()),
    importedLogs: createImportedLogs({ root, hash, signatures }),
    importedReader: createImportedReaders({ root, hash, signatures }),
    trailFiles: {
      read: async (paths, event, progress) => {
        const { createTrailFiles } = await import('../adapters/cloudtrail/trail-files.ts');
        return createTrailFiles().read(paths, event, progress);
      },
    },
    settings,
    desktop,
    ranges: rangesOn(time),
    drillFolder: (logId) => join(root, 'ranges', logId),
    sts: () => Promise.resolve(createSts(aws)),
    ssm: () => Promise.resolve(createSsm(aws)),
    automation: () => Promise.resolve(createAutomation(aws)),
    secretStore: () => Promise.resolve(createSecretStore(aws)),
    iam: () => Promise.resolve(createIamPolicies(aws)),
    connection: () => Promise.resolve(createConnection(aws)),
    library: openLibrary,
    kit: () => Promise.resolve(undefined),
    lang: () => lang,
    changed: () => undefined,
    clockSpeed: speed,
    witness: {
      ...witnessDisk,
      signatures,
      seeds: noWitnessSeeds,
      stamps: createTimeStamps({ root, random, stamps: createStampFiles(root) }),
    },
  };
  return createDesk(ports);
}

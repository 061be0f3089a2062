import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Files } from '../../main/adapters/disk/files.ts';
import { createJournals } from '../../main/adapters/disk/journals.ts';
import { createLogFiles } from '../../main/adapters/disk/log-files.ts';
import { createLogProofs } from '../../main/adapters/disk/proofs.ts';
import { createLogReader } from '../../main/adapters/disk/log-reader.ts';
import type { Processes } from '../../main/adapters/disk/lock.ts';
import { createNodeHash } from '../../main/adapters/system/hash.ts';
import { createNodeRandom } from '../../main/adapters/system/random.ts';
import { createNodeSignatures } from '../../main/adapters/system/signatures.ts';
import type { Trust } from '../../main/core/journal/verify/trust.ts';
import type { Draft, Mode } from '../../main/core/journal/payload.ts';
import type { Clock } from '../../main/core/ports/clock.ts';
import type { SigningKey } from '../../main/core/ports/hash.ts';
import type { Journal } from '../../main/core/ports/journal.ts';
import type { SeedStore } from '../../main/core/ports/seeds.ts';
import type { Timer } from '../../main/core/ports/timer.ts';
import type { Result } from '../../main/core/result.ts';
import { createManualClock } from './manual-clock.ts';

export const hash = createNodeHash();
export const signatures = createNodeSignatures();

export interface LogDiskOptions {
  readonly root?: string;
  readonly files?: Files;
  readonly clock?: Clock;
  readonly timer?: Timer;
  readonly processes?: Processes;
  readonly seeds?: SeedStore;
  readonly segmentRecords?: number;
  readonly playbookBytes?: (sha256: string) => Uint8Array | undefined;
  readonly attachmentBytes?: (sha256: string) => Promise<Uint8Array | undefined>;
  readonly verifier?: string;
  readonly freeBytes?: () => number;
  readonly trustOf?: (logId: string) => Trust;
}

/** A key that no log has. */
export function freshKey(): SigningKey {
  return signatures.fromSeed(createNodeRandom().bytes(32));
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'breakglass-test-'));
}

/** The real journal adapters on a fresh folder, with what a test wants to replace. */
export function createLogDisk(options: LogDiskOptions = {}) {
  const root = options.root ?? temporaryFolder();
  const clock = options.clock ?? createManualClock();
  const common = { hash, signatures, clock, root, ...(options.files && { files: options.files }) };
  const journals = createJournals({
    ...common,
    random: createNodeRandom(),
    app: 'breakglass/0.1.0',
    device: 'laptop',
    ...(options.timer && { timer: options.timer }),
    ...(options.segmentRecords !== undefined && { segmentRecords: options.segmentRecords }),
    ...(options.seeds && { seeds: options.seeds }),
    ...(options.processes && { processes: options.processes }),
  });
  const logFiles = createLogFiles({
    ...common,
    app: 'breakglass/0.1.0',
    ...(options.playbookBytes && { playbookBytes: options.playbookBytes }),
    ...(options.attachmentBytes && { attachmentBytes: options.attachmentBytes }),
    ...(options.verifier !== undefined && { verifier: options.verifier }),
    ...(options.trustOf && { trustOf: options.trustOf }),
    ...(options.freeBytes && { freeBytes: options.freeBytes }),
  });
  const logReader = createLogReader({ ...common, proofs: createLogProofs(common) });
  const folderOf = (logId: string, mode: Mode = 'drill') =>
    join(root, mode === 'drill' ? 'drills' : 'logs', logId);
  return { root, clock, journals, logFiles, logReader, folderOf };
}

export type LogDisk = ReturnType<typeof createLogDisk>;

export async function openDrill(disk: LogDisk, continues?: string): Promise<Journal> {
  const scenario = 'sso-outage';
  const more = continues === undefined ? {} : { continues };
  return must(await disk.journals.open({ mode: 'drill', clockSpeed: 1, scenario, ...more }));
}

/** A closed drill log of `count` records, log.open and log.close among them. */
export async function closedDrill(disk: LogDisk, count: number): Promise<Journal> {
  const journal = await openDrill(disk);
  for (let index = 0; index < count - 2; index += 1)
    must(await journal.append(note(`note ${index}`)));
  must(await journal.close('finished'));
  return journal;
}

export function note(text: string): Draft<'note'> {
  return {
    type: 'note',
    run: 'run-1',
    step: 'find/first',
    data: { kind: 'note', text: { text }, openedAt: '2026-11-23T13:10:24.123Z' },
  };
}

export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

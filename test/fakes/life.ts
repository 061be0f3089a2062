import { createAttachments } from '../../main/adapters/disk/attachments.ts';
import type { Files } from '../../main/adapters/disk/files.ts';
import { storedNotes } from '../../main/adapters/disk/read-notes.ts';
import { createNodeRandom } from '../../main/adapters/system/random.ts';
import { signatureLine } from '../../main/core/journal/note.ts';
import type { Journal } from '../../main/core/ports/journal.ts';
import { createLogDisk, note, type LogDisk } from './log-disk.ts';
import { createManualClock } from './manual-clock.ts';
import { mortalFiles } from './mortal-files.ts';
import type { MemorySeeds } from './seeds.ts';
import { createWitness } from './witness.ts';

/** What may be done with a log. `kill` ends the process in the middle, `restart` begins the next. */
export type Act =
  | { readonly do: 'note' | 'attach'; readonly bytes: number }
  | { readonly do: 'batch'; readonly count: number; readonly bytes: number }
  | { readonly do: 'rotate' | 'checkpoint' | 'witness' | 'kill' | 'close' };

/** What the person was told of one text: `attempted` in the order they were handed over. */
export interface Told {
  readonly attempted: string[];
  readonly acknowledged: Set<string>;
}

export interface World {
  readonly root: string;
  /** The disk as it is now; replaced where power is lost. */
  files: Files;
  readonly seeds: MemorySeeds;
  readonly told: Told;
  boots: number;
}

export interface Process {
  readonly disk: LogDisk;
  readonly journal: Journal;
  readonly kill: () => void;
}

const bob = createWitness();
const random = createNodeRandom();
/** Few, so that segments come and go within a short life. */
const SEGMENT_RECORDS = 7;

/**
 * The next start of the app: goes on in the newest log, else in a new one that names it, else, where
 * there is none, opens the first. Undefined: it could do none of these.
 */
export async function startProcess(world: World): Promise<Process | undefined> {
  const { files, kill } = mortalFiles(world.files);
  world.boots += 1;
  const clock = createManualClock(
    Date.parse('2026-11-23T13:10:24.123Z') + world.boots * 60_000,
    `boot ${world.boots}`,
  );
  const { root, seeds } = world;
  const disk = createLogDisk({ root, files, seeds, clock, segmentRecords: SEGMENT_RECORDS });
  const newest = await newestLog(disk);
  if (newest !== undefined) {
    const same = await disk.journals.resume(newest);
    if (same.ok) return { disk, journal: same.value.journal, kill };
  }
  const continues = newest === undefined ? {} : { continues: newest };
  const opened = await disk.journals.open({ mode: 'drill', clockSpeed: 1, ...continues });
  return opened.ok ? { disk, journal: opened.value, kill } : undefined;
}

async function newestLog(disk: LogDisk): Promise<string | undefined> {
  try {
    return (await disk.journals.list())[0]?.logId;
  } catch {
    return undefined;
  }
}

/** One act after another; each is awaited, and what the person is told is kept. */
export async function live(world: World, acts: readonly Act[]): Promise<Process | undefined> {
  let process = await startProcess(world);
  for (const act of acts) {
    if (act.do === 'kill') {
      process?.kill();
      process = await startProcess(world);
    } else if (process) await one(world, process, act);
  }
  return process;
}

async function one({ told, root, files }: World, { disk, journal }: Process, act: Act) {
  const put = async (bytes: number, att?: Parameters<Journal['append']>[0]['att']) => {
    const text = `${told.attempted.length} ${'x'.repeat(bytes)}`;
    told.attempted.push(text);
    const done = await journal.append({ ...note(text), ...(att && { att }) });
    if (done.ok) told.acknowledged.add(text);
    else if (done.error.code === 'closed') told.attempted.pop();
  };
  switch (act.do) {
    case 'note':
      return put(act.bytes);
    case 'batch':
      await Promise.all(Array.from({ length: act.count }, () => put(act.bytes)));
      return undefined;
    case 'attach': {
      const attachments = createAttachments({ root, random, files });
      const chunks = [random.bytes(act.bytes), random.bytes(1)];
      const kept = await attachments.keep(journal.logId, chunks, { limit: 1e6 });
      return kept.ok ? put(1, [{ ...kept.value, name: 'a.bin' }]) : undefined;
    }
    case 'witness': {
      const signed = quietly(() => storedNotes(files, disk.folderOf(journal.logId))) ?? [];
      const last = signed.at(-1);
      if (!last) return undefined;
      const lines = last.signatures.map((line) => `${signatureLine(line)}\n`).join('');
      const who = { name: 'Bob', vkey: bob.vkey };
      await journal.addWitness(bob.cosign(`${last.body}\n${lines}`), who);
      return undefined;
    }
    case 'rotate':
      await journal.rotate();
      return undefined;
    case 'checkpoint':
      await journal.checkpoint();
      return undefined;
    case 'close':
      await journal.close('quit');
      return undefined;
    case 'kill':
      return undefined;
  }
}

function quietly<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sendLog } from '../../../main/actions/uploads/send-log.ts';
import { targetState, type LogAtTarget } from '../../../main/actions/uploads/state.ts';
import type { ObjectStore, UploadBody, UploadPorts } from '../../../main/core/ports/upload.ts';
import { ok } from '../../../main/core/result.ts';
import type { LogFacts, Part, Voucher } from '../../../main/core/upload/facts.ts';
import type { S3Target } from '../../../main/core/upload/target.ts';
import { deskBench } from '../../fakes/desk.ts';
import { hash } from '../../fakes/log-disk.ts';

const LOG = '0190f3c2-7b1a-4c3e-9f00-0123456789ab';
const TARGET: S3Target = {
  id: 'evidence',
  for: 'drill',
  kind: 's3',
  bucket: 'bucket',
  region: 'ap-northeast-1',
  credentials: 'pasted',
};

/** What may happen to one call, or around it. */
const events = fc.array(
  fc.constantFrom('ok', 'ok', 'lost', 'dropped', 'busy', 'restart', 'forget', 'grow', 'rot'),
  { maxLength: 60 },
);
type Event = 'ok' | 'lost' | 'dropped' | 'busy' | 'restart' | 'forget' | 'grow' | 'rot';

interface World {
  records: number;
  progress: string | undefined;
  readonly store: Map<string, UploadBody>;
  readonly puts: string[];
}

function facts({ records }: World, closed: boolean): LogFacts {
  const first = Math.min(records, 7);
  const sizes = [1, 3, 4, 7, 9, 12, 15].filter((size) => size < records);
  return {
    logId: LOG,
    mode: 'drill',
    origin: `breakglass.invalid/drill/${LOG}`,
    closed,
    records,
    newsUpTo: records,
    segments: [
      { first: 0, records: first },
      ...(records > 7 ? [{ first: 7, records: records - 7 }] : []),
    ],
    checkpoints: [...sizes, records].map((size) => ({
      size,
      root: `root ${String(size)}`,
      note: `note of ${String(size)}\n`,
    })),
    attachments: records > 5 ? [{ sha256: bodyOf('attachment').sha256, size: 10 }] : [],
    texts: records * 10,
    vouchers: records > 5 ? [voucherOf(4)] : [],
  };
}

function bodyOf(text: string): UploadBody {
  const bytes = new TextEncoder().encode(text);
  const sha256 = Buffer.from(hash.sha256(bytes)).toString('hex');
  return { size: bytes.length, sha256, chunks: () => only(bytes) };
}

function voucherOf(size: number): Voucher {
  const note = `cosigned note of ${String(size)}\n`;
  return { kind: 'cosigned', size, sha256: bodyOf(note).sha256, note };
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield await Promise.resolve(bytes);
}

function contentOf(part: Part): string {
  switch (part.kind) {
    case 'attachment':
      return 'attachment';
    case 'keys':
      return 'keys';
    case 'texts':
      return `texts ${String(part.from)} ${String(part.to)}`;
    case 'records':
      return `records ${String(part.first)} ${String(part.last)}`;
    case 'stamp':
      return 'stamp';
    case 'cosigned':
    case 'checkpoint':
      return part.note;
  }
}

/** A checkpoint object is there only if every record below it is, whatever the cuts were. */
function everyCheckpointIsCovered({ store }: World): void {
  const covered = new Set<number>();
  for (const key of store.keys()) {
    const [, first, last] = /\/seg\/(\d+)-(\d+)-/.exec(key) ?? [];
    for (let seq = Number(first); seq <= Number(last); seq += 1) covered.add(seq);
  }
  for (const key of store.keys()) {
    const size = Number(/\/cp\/(\d{20})\.txt$/.exec(key)?.[1] ?? 0);
    for (let seq = 0; seq < size; seq += 1) expect(covered.has(seq)).toBe(true);
    if (size > 5) expect([...store.keys()].some((one) => one.includes('/att/'))).toBe(true);
  }
}

function storeOf(world: World, next: () => Event): ObjectStore {
  const lost = {
    is: 'refused',
    failure: { code: 'upload-unreachable', then: 'again', raw: '' },
  } as const;
  return {
    put: (key, body) => {
      const event = next();
      if (event === 'dropped' || event === 'restart') return Promise.resolve(lost);
      if (event === 'busy') return Promise.resolve(lost);
      if (world.store.has(key)) return Promise.resolve(event === 'lost' ? lost : { is: 'exists' });
      world.store.set(key, body);
      world.puts.push(key);
      everyCheckpointIsCovered(world);
      return Promise.resolve(event === 'lost' ? lost : { is: 'stored', versionId: 'v' });
    },
    head: (key) => {
      const event = next();
      if (event === 'lost' || event === 'dropped' || event === 'busy') return Promise.resolve(lost);
      const found = world.store.get(key);
      return Promise.resolve(
        found ? { is: 'found', size: found.size, sha256: found.sha256 } : { is: 'absent' },
      );
    },
    principal: () => Promise.resolve(ok('arn')),
  };
}

function freshLog(): LogAtTarget {
  return {
    logId: LOG,
    mode: 'drill',
    records: 0,
    closed: false,
    due: true,
    waiting: 0,
    waitingBytes: 0,
    missed: [],
    verified: false,
    vouched: new Set(),
    known: new Map(),
  };
}

test('fault 44: any order of drops, lost answers, restarts and forgotten notes ends with each object there once', async () => {
  await fc.assert(
    fc.asyncProperty(events, fc.integer({ min: 1, max: 6 }), async (script, begins) => {
      const world: World = { records: begins, progress: undefined, store: new Map(), puts: [] };
      const { desk } = deskBench([]);
      const left = [...script] as Event[];
      const ports: UploadPorts = {
        source: {
          logs: () => Promise.resolve([]),
          facts: () => Promise.resolve(ok(facts(world, false))),
          open: (_, part) => Promise.resolve(ok(bodyOf(contentOf(part)))),
          records: () => Promise.resolve(ok([])),
          progress: () => Promise.resolve(world.progress),
          keepProgress: (_, text) => {
            world.progress = text;
            return Promise.resolve(true);
          },
        },
        open: () => Promise.reject(new Error('not here')),
        targets: () => Promise.resolve({ targets: [], findings: [] }),
        credentials: () => Promise.resolve(undefined),
      };
      const store = storeOf(world, () => left.shift() ?? 'ok');
      let log = freshLog();
      const state = targetState(TARGET);
      for (let pass = 0; pass < 200; pass += 1) {
        const closed = left.length === 0;
        const around = left[0];
        if (around === 'restart') log = freshLog();
        if (around === 'forget') world.progress = undefined;
        if (around === 'rot') world.progress = world.progress?.replace('"size":', '"size":1');
        if (around === 'grow') world.records = Math.min(15, world.records + 2);
        if (around !== undefined && !['ok', 'lost', 'dropped', 'busy'].includes(around))
          left.shift();
        const planned = left.length;
        const failure = await sendLog(desk, ports, state, store, log, facts(world, closed));
        if (closed && failure === undefined) break;
        // Nothing was asked: what was to happen to it happens to nobody.
        if (left.length === planned) left.shift();
      }
      expect(log.cut?.size).toBe(world.records);
      everyCheckpointIsCovered(world);
      expect(
        world.store.has(`drills/${LOG}/cp/${String(world.records).padStart(20, '0')}.txt`),
      ).toBe(true);
      const vouched = [...world.store.keys()].some((key) => key.includes('/cosigned/'));
      expect(vouched).toBe(world.records > 5);
      // Nothing was written twice, and a second look sends nothing more.
      expect(new Set(world.puts).size).toBe(world.puts.length);
      const before = world.puts.length;
      expect(
        await sendLog(desk, ports, state, store, freshLog(), facts(world, true)),
      ).toBeUndefined();
      expect(world.puts.length).toBe(before);
    }),
    { numRuns: 500 },
  );
});

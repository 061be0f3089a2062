import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { toBase64, toHex, utf8 } from '../../core/journal/bytes.ts';
import { leafHash } from '../../core/journal/merkle.ts';
import type { Mode } from '../../core/journal/payload.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { UploadBody, UploadFailure, UploadSource } from '../../core/ports/upload.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Part } from '../../core/upload/facts.ts';
import type { MirrorEvent } from '../../core/upload/mirror.ts';
import { messageOf, nodeFiles, readWhole, type Files } from './files.ts';
import { findLog, modeFolder, parseJson, segmentsOf, utf8Text } from './log-folder.ts';
import { sizeOf } from './list-logs.ts';
import { stampPath } from './upload-notes.ts';
import { uploadFacts, wholeLines, type CountedSegments } from './upload-facts.ts';
import { writeWhole } from './write-whole.ts';

const CHUNK = 1024 * 1024;
const PROGRESS = 'upload.json';

export interface UploadSourceOptions {
  /** The same root the journals have. */
  readonly root: string;
  readonly hash: Hash;
  readonly files?: Files;
}

/** Logs as uploads read them: the bytes on the disk, nothing made anew. */
export function createUploadSource(options: UploadSourceOptions): UploadSource {
  const { root, hash, files = nodeFiles } = options;
  const counted: CountedSegments = new Map();
  const folders = new Map<string, string>();
  const within = async <T>(
    logId: string,
    read: (folder: string) => T | Promise<T>,
  ): Promise<Result<T, UploadFailure>> => {
    try {
      const folder = folders.get(logId) ?? findLog(files, root, logId);
      if (folder === undefined) throw new Error(`no log ${logId}`);
      folders.set(logId, folder);
      return ok(await read(folder));
    } catch (error) {
      folders.delete(logId);
      const params = { log: logId };
      const raw = messageOf(error);
      return err({ code: 'upload-source-unreadable', then: 'stop', raw, params });
    }
  };
  return {
    logs: () => {
      const modes: readonly Mode[] = ['incident', 'drill'];
      const found = modes.flatMap((mode) => {
        const parent = modeFolder(root, mode);
        return files
          .list(parent)
          .filter((logId) => segmentsOf(files, join(parent, logId)).length > 0)
          .map((logId) => ({ logId, mode }));
      });
      return Promise.resolve(found);
    },
    facts: (logId) =>
      within(logId, (folder) => {
        const mode = folder.startsWith(modeFolder(root, 'drill')) ? 'drill' : 'incident';
        return uploadFacts(files, hash, folder, logId, mode, counted);
      }),
    open: (logId, part) => within(logId, (folder) => bodyOf(files, hash, folder, part)),
    records: (logId, from, to) => within(logId, (folder) => events(files, hash, folder, from, to)),
    progress: async (logId) => {
      const read = await within(logId, (folder) => readWhole(files, join(folder, PROGRESS)));
      return read.ok && read.value !== undefined ? utf8Text(read.value) : undefined;
    },
    keepProgress: async (logId, text) => {
      const kept = await within(logId, (folder) => {
        writeWhole(files, join(folder, PROGRESS), utf8(text));
      });
      return kept.ok;
    },
  };
}

function bodyOf(files: Files, hash: Hash, folder: string, part: Part): UploadBody {
  switch (part.kind) {
    case 'attachment':
      return named(files, hash, join(folder, 'att', part.sha256), part);
    case 'stamp': {
      const { sha256, bytes: size } = part;
      return named(files, hash, stampPath(folder, part.size), { sha256, size });
    }
    case 'cosigned':
      return inMemory(hash, utf8(part.note));
    case 'texts': {
      const texts = readWhole(files, join(folder, 'texts.jsonl')) ?? new Uint8Array();
      return inMemory(hash, texts.subarray(part.from, part.to));
    }
    case 'keys':
      return inMemory(hash, readWhole(files, join(folder, 'keys.txt')) ?? new Uint8Array());
    case 'records':
      return inMemory(hash, recordBytes(files, folder, part.first, part.last + 1));
    case 'checkpoint':
      return inMemory(hash, utf8(part.note));
  }
}

function inMemory(hash: Hash, bytes: Uint8Array): UploadBody {
  return {
    size: bytes.length,
    sha256: toHex(hash.sha256(bytes)),
    async *chunks() {
      yield bytes;
    },
  };
}

/** Hashed before it goes: bytes that are not what their name says must not take its place. */
function named(
  files: Files,
  hash: Hash,
  path: string,
  { sha256, size }: { readonly sha256: string; readonly size: number },
): UploadBody {
  const wrong = (): Error => new Error(`${path} is not what its name says`);
  if (size <= CHUNK) {
    const body = inMemory(hash, readWhole(files, path) ?? new Uint8Array());
    if (body.sha256 !== sha256) throw wrong();
    return body;
  }
  const digest = createHash('sha256');
  for (const chunk of pieces(files, path)) digest.update(chunk);
  if (digest.digest('hex') !== sha256) throw wrong();
  return {
    size: sizeOf(files, path),
    sha256,
    async *chunks() {
      yield* pieces(files, path);
    },
  };
}

function* pieces(files: Files, path: string): Generator<Uint8Array, void> {
  const file = files.open(path, 'r');
  try {
    for (let at = 0; ;) {
      const buffer = new Uint8Array(CHUNK);
      const count = files.read(file, buffer, at);
      if (count === 0) return;
      at += count;
      yield buffer.subarray(0, count);
    }
  } finally {
    files.close(file);
  }
}

/** Records `from` to before `to` as they stand in one segment, each with its LF. */
function recordBytes(files: Files, folder: string, from: number, to: number): Uint8Array {
  const segment = segmentsOf(files, folder)
    .filter(({ first }) => first <= from)
    .at(-1);
  const bytes = segment && readWhole(files, segment.path);
  const lines = wholeLines(bytes ?? new Uint8Array());
  const first = segment?.first ?? 0;
  if (!bytes || first + lines.length < to)
    throw new Error(`records ${from} to ${to - 1} are not there`);
  const before = (count: number): number =>
    lines.slice(0, count).reduce((sum, line) => sum + line.length + 1, 0);
  return bytes.subarray(before(from - first), before(to - first));
}

function events(
  files: Files,
  hash: Hash,
  folder: string,
  from: number,
  to: number,
): readonly MirrorEvent[] {
  return segmentsOf(files, folder).flatMap((segment, index, all) => {
    const end = all[index + 1]?.first ?? Number.MAX_SAFE_INTEGER;
    if (segment.first >= to || end <= from) return [];
    const lines = wholeLines(readWhole(files, segment.path) ?? new Uint8Array());
    return lines.flatMap((line, at): readonly MirrorEvent[] => {
      const seq = segment.first + at;
      return seq < from || seq >= to ? [] : [eventOf(hash, line, seq)];
    });
  });
}

/** The record's own bytes with what names and proves them; `seq` last, as it is looked for there. */
function eventOf(hash: Hash, line: Uint8Array, seq: number): MirrorEvent {
  const text = utf8Text(line);
  const record = parseJson(text) as { readonly ts?: unknown } | undefined;
  const at = typeof record?.ts === 'string' ? Date.parse(record.ts) : Number.NaN;
  const leaf = toBase64(leafHash(hash, line));
  return {
    seq,
    at: Number.isNaN(at) ? 0 : at,
    leaf,
    message: `{"leaf":"${leaf}","record":${text},"seq":${String(seq)}}`,
  };
}

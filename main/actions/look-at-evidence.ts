import { evidenceOf, type EvidenceItem } from '../core/evidence/custody.ts';
import { imageSizeOf, pixelsOf, type ImageSize } from '../core/evidence/image-size.ts';
import { mediaTypeOf, SNIFFED, textEncodingOf } from '../core/evidence/media-type.ts';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import { runJob } from './jobs.ts';
import { readChain } from './log-chain.ts';
import { record } from './record.ts';

/** How much of what is shown, bytes. */
const MOST_IMAGE = 24 * 1024 * 1024;
const MOST_TEXT = 1024 * 1024;
const MOST_BYTES = 4096;
const PIECE = 1024 * 1024;

export interface EvidenceContent {
  readonly as: 'image' | 'text' | 'bytes';
  readonly mediaType: string;
  readonly encoding?: string;
  readonly image?: ImageSize;
  /** The file's size now; `bytes` may be less. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** The evidence of a log and of those it goes on from. */
export async function listEvidence(
  desk: Desk,
  logId: string,
): Promise<Result<readonly EvidenceItem[], Failure>> {
  const entries = await readChain(desk.ports.journals, logId);
  return entries.ok ? ok(evidenceOf(entries.value)) : entries;
}

/** What can be shown of one attachment. Markup is shown as text, never drawn. */
export async function openEvidence(
  desk: Desk,
  logId: string,
  sha256: string,
): Promise<Result<EvidenceContent, Failure>> {
  const read = async (count: number) => desk.ports.attachments.read(logId, sha256, 0, count);
  const head = await read(SNIFFED);
  if (!head.ok) return err({ code: 'evidence-gone', raw: head.error.detail });
  const { size } = head.value;
  const mediaType = mediaTypeOf(head.value.bytes);
  if (mediaType.startsWith('image/') && mediaType !== 'image/svg+xml' && size <= MOST_IMAGE) {
    const whole = await read(MOST_IMAGE);
    if (!whole.ok) return err({ code: 'evidence-gone', raw: whole.error.detail });
    const image = imageSizeOf(mediaType, whole.value.bytes);
    if (image && pixelsOf(image) !== undefined) {
      return ok({ as: 'image', mediaType, image, size, bytes: whole.value.bytes });
    }
    const bytes = head.value.bytes;
    return ok({ as: 'bytes', mediaType, size, bytes, ...(image ? { image } : {}) });
  }
  const encoding = textEncodingOf(head.value.bytes);
  if (encoding === undefined) {
    return ok({ as: 'bytes', mediaType, size, bytes: head.value.bytes.subarray(0, MOST_BYTES) });
  }
  const text = await read(MOST_TEXT);
  if (!text.ok) return err({ code: 'evidence-gone', raw: text.error.detail });
  return ok({ as: 'text', mediaType, encoding, size, bytes: text.value.bytes });
}

export interface EvidenceCheck {
  readonly same: boolean;
  readonly actual: string;
  readonly size: number;
  /** False where the log has ended, so that the check could not be written into it. */
  readonly recorded: boolean;
}

interface Hashed {
  readonly sha256: string;
  readonly size: number;
}

/** Hashes an attachment again and compares. Written into the log where it is the open one. */
export async function checkEvidence(
  desk: Desk,
  logId: string,
  sha256: string,
): Promise<Result<EvidenceCheck, Failure>> {
  const about = { kind: 'evidence', subject: sha256.slice(0, 12), unit: 'bytes' } as const;
  const hashed = await runJob<Hashed>(desk, about, async ({ signal, at }) => {
    const read = await desk.ports.attachments.hash(logId, sha256, {
      signal,
      progress: (done) => at(done),
    });
    if (read.ok) return read;
    const { code, detail } = read.error;
    return err({ code: code === 'cancelled' ? code : 'evidence-gone', raw: detail });
  });
  for (const job of desk.jobs.values()) {
    if (job.kind === 'evidence' && job.state !== 'running') desk.jobs.delete(job.id);
  }
  if (!hashed.ok) return hashed;
  const { sha256: actual, size } = hashed.value;
  const same = actual === sha256;
  const code = same ? 'evidence-checked' : 'evidence-changed';
  const recorded = await tell(desk, logId, code, same ? sha256 : `${sha256} → ${actual}`);
  return ok({ same, actual, size, recorded });
}

/** Writes the attachment where the person says; empty when they changed their mind. */
export async function copyEvidence(
  desk: Desk,
  logId: string,
  sha256: string,
  name: string,
): Promise<Result<{ readonly file: string; readonly recorded: boolean }, Failure>> {
  const path = await desk.ports.desktop.chooseSave(name);
  if (path === undefined) return ok({ file: '', recorded: false });
  let gone: Failure | undefined;
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; ;) {
      const read = await desk.ports.attachments.read(logId, sha256, at, PIECE);
      if (!read.ok) {
        gone = { code: 'evidence-gone', raw: read.error.detail };
        throw new Error('gone');
      }
      if (read.value.bytes.length === 0) return;
      at += read.value.bytes.length;
      yield read.value.bytes;
    }
  };
  const written = await desk.ports.evidenceFiles.write(path, pieces());
  if (!written.ok) {
    const { code, detail } = written.error;
    const disk = code === 'disk-full' ? code : 'disk-refused';
    return err(gone ?? { code: disk, raw: detail });
  }
  const recorded = await tell(desk, logId, 'evidence-copied', `${sha256} → ${path}`);
  return ok({ file: path, recorded });
}

/** Into the log it belongs to, while that is open. */
async function tell(desk: Desk, logId: string, code: string, detail: string): Promise<boolean> {
  const { run } = desk;
  if (run?.journal.logId !== logId || run.state.phase === 'closed') return false;
  const data = { code, detail: { text: detail } };
  return (await record(desk, run, { type: 'security', run: run.state.run, data })).ok;
}

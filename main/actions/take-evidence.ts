import { cleanName } from '../core/evidence/name.ts';
import type { Treat } from '../core/evidence/screen.ts';
import type { Failure } from '../core/failure.ts';
import type { Draft, EvidenceOrigin } from '../core/journal/payload.ts';
import type { AttachmentError } from '../core/ports/attachments.ts';
import { err, ok, type Result } from '../core/result.ts';
import { stepAt } from '../core/run/plan.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { runJob, type Progress } from './jobs.ts';
import { maskedCopy, type Masked } from './masked-copy.ts';
import { record } from './record.ts';
import { screened, type Screened } from './screened.ts';

/** Largest file taken, bytes. */
export const MOST_BYTES = 1024 * 1024 * 1024;

const NO_WAY_OUT = { signal: new AbortController().signal, at: (): void => undefined };

export interface EvidenceSource {
  readonly name: string;
  readonly size: number;
  readonly source: EvidenceOrigin['source'];
  /** When it was changed last where it came from, epoch ms. */
  readonly modified?: number;
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export interface EvidenceRequest {
  readonly treat: Treat;
  readonly reason?: string;
  /** What it is, in words. */
  readonly text?: string;
  readonly path?: string;
  readonly openedAt: number;
}

export interface Taken {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  /** Its content is packed, and was not looked through for secrets. */
  readonly packed?: true;
}

/**
 * Takes evidence into the open log: looked through, hashed and on the disk before the record that
 * names it is written. Nothing is left behind of what was refused, cancelled or cut off.
 */
export async function takeEvidence(
  desk: Desk,
  from: EvidenceSource,
  request: EvidenceRequest,
): Promise<Result<Taken, Failure>> {
  const { run } = desk;
  if (!run) return err({ code: 'no-run' });
  if (run.state.phase === 'closed' || run.closing === true) return err({ code: 'log-closed' });
  if (request.path !== undefined && !stepAt(run.plan, request.path)) {
    return err({ code: 'no-such-step', params: { path: request.path } });
  }
  if (request.treat === 'as-is' && (request.reason ?? '').trim() === '') {
    return err({ code: 'reason-required' });
  }
  if (from.size > MOST_BYTES) return err(tooLarge(from.name));
  const name = run.journal.mask(cleanName(from.name));
  const work = (progress: Pick<Progress, 'signal' | 'at'>): Promise<Result<Taken, Failure>> =>
    keep(desk, run, from, request, name, progress);
  // Promised when the terminal was agreed to: there is no way out of it in the list of work.
  if (from.source === 'terminal') return work(NO_WAY_OUT);
  try {
    return await runJob(desk, { kind: 'evidence', subject: name, unit: 'bytes' }, work);
  } finally {
    putEndedAway(desk);
  }
}

async function keep(
  desk: Desk,
  run: ActiveRun,
  from: EvidenceSource,
  request: EvidenceRequest,
  name: string,
  progress: Pick<Progress, 'signal' | 'at'>,
): Promise<Result<Taken, Failure>> {
  const masked = request.treat === 'masked' ? await maskedCopy(desk, run, from.pieces) : undefined;
  if (masked && !masked.ok) return masked;
  const looked: Screened = {};
  const pieces = masked
    ? [masked.value.bytes]
    : screened(run.journal, from.pieces, request.treat, looked, desk.secrets);
  const kept = await desk.ports.attachments.keep(run.journal.logId, pieces, {
    limit: MOST_BYTES,
    signal: progress.signal,
    progress: (done) => progress.at(done, from.size),
  });
  if (!kept.ok) return err(looked.stopped ?? failureOf(kept.error, name));
  if (kept.value.size === 0) return err({ code: 'evidence-empty', params: { name } });
  const told = await tellOverride(desk, run, request, looked);
  if (!told.ok) return told;
  const noted = await record(
    desk,
    run,
    note(desk, run, from, request, { name, ...kept.value }, looked, masked?.value),
  );
  const packed = looked.packed === true ? ({ packed: true } as const) : {};
  return noted.ok ? ok({ name, ...kept.value, ...packed }) : noted;
}

/** A person let something through that looked like a secret: which rules, and why. */
async function tellOverride(
  desk: Desk,
  run: ActiveRun,
  { treat, reason }: EvidenceRequest,
  { suspicion }: Screened,
): Promise<Result<unknown, Failure>> {
  if (treat !== 'as-is' || !suspicion) return ok(null);
  const detail = { text: `${suspicion.rules.join(', ')}: ${(reason ?? '').trim()}` };
  return record(desk, run, {
    type: 'security',
    run: run.state.run,
    data: { code: 'redaction-overridden', detail },
  });
}

function note(
  desk: Desk,
  run: ActiveRun,
  from: EvidenceSource,
  { text, path, openedAt }: EvidenceRequest,
  taken: Taken,
  looked: Screened,
  masked: Masked | undefined,
): Draft<'note'> {
  const { sha256, size, name } = taken;
  const origin: EvidenceOrigin = {
    sha256,
    source: from.source,
    mediaType: masked ? 'text/plain' : (looked.mediaType ?? 'application/octet-stream'),
    ...modifiedOf(from),
    ...(from.name === name ? {} : { named: from.name }),
    ...(masked ? { maskedFrom: masked.original } : {}),
  };
  return {
    type: 'note',
    run: run.state.run,
    ...(path === undefined ? {} : { step: path }),
    att: [{ sha256, size, name }],
    data: {
      kind: 'evidence',
      text: { text: (text ?? '').trim() },
      openedAt: new Date(Math.min(openedAt, desk.ports.clock.now())).toISOString(),
      evidence: [origin],
      ...(path === undefined ? {} : { path }),
    },
  };
}

/** File systems hold times that no calendar does (± 8.64e15 ms): such a one is not told. */
function modifiedOf({ modified }: EvidenceSource): Pick<EvidenceOrigin, 'modified'> {
  const date = new Date(modified ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? {} : { modified: date.toISOString() };
}

function tooLarge(name: string): Failure {
  return { code: 'evidence-too-large', params: { name, most: MOST_BYTES / (1024 * 1024) } };
}

function failureOf({ code, detail }: AttachmentError, name: string): Failure {
  switch (code) {
    case 'too-large':
      return tooLarge(name);
    case 'disk-full':
    case 'disk-refused':
    case 'cancelled':
      return { code, raw: detail };
    case 'source':
      return detail.includes('changed:')
        ? { code: 'evidence-changed', params: { name }, raw: detail }
        : { code: 'evidence-unreadable', params: { name }, raw: detail };
    case 'no-such-log':
      return { code: 'disk-refused', raw: detail };
    case 'no-such-attachment':
      return { code: 'evidence-gone', raw: detail };
  }
}

/** What became of it is told where it was asked for; the list of work keeps only what still runs. */
function putEndedAway(desk: Desk): void {
  for (const job of desk.jobs.values()) {
    if (job.kind === 'evidence' && job.state !== 'running') desk.jobs.delete(job.id);
  }
  desk.ports.changed();
}

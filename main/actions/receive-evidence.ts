import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { done, refuse, type Done } from './answer.ts';
import type { Desk } from './desk.ts';
import { createIntake, type Intake } from './intake.ts';
import { MOST_BYTES, takeEvidence, type EvidenceRequest, type Taken } from './take-evidence.ts';

/** At once on their way in; and how long one may stand still before another may take its place. */
const MOST_AT_ONCE = 4;
const IDLE = 60_000;

export interface Offered extends EvidenceRequest {
  readonly name: string;
  readonly size: number;
  readonly source: 'file' | 'pasted';
  readonly modified?: number;
}

const works = new WeakMap<Intake, Promise<Result<Taken, Failure>>>();

/** The window is about to send a file it was given; it names no path, only what it shows. */
export function beginEvidence(
  desk: Desk,
  offered: Offered,
): Result<{ readonly id: string }, Failure> {
  if (!desk.run) return err({ code: 'no-run' });
  const { name, size, source, modified, ...request } = offered;
  if (size === 0) return err({ code: 'evidence-empty', params: { name } });
  if (size > MOST_BYTES) {
    return err({ code: 'evidence-too-large', params: { name, most: MOST_BYTES / (1024 * 1024) } });
  }
  const now = desk.ports.clock.now();
  for (const [id, intake] of desk.intakes) {
    if (now - intake.touchedAt > IDLE) abandonEvidence(desk, id);
  }
  if (desk.intakes.size >= MOST_AT_ONCE) return err({ code: 'busy' });
  const id = desk.ports.random.uuid();
  const intake = createIntake(size, now);
  desk.intakes.set(id, intake);
  const from = { name, size, source, pieces: intake.pieces };
  const work = takeEvidence(
    desk,
    modified === undefined ? from : { ...from, modified },
    request,
  ).finally(() => intake.give('over'));
  works.set(intake, work);
  return ok({ id });
}

/** One piece, in order. Answers what stopped the whole, if something did. */
export async function receivePiece(
  desk: Desk,
  id: string,
  at: number,
  bytes: Uint8Array,
): Promise<Done> {
  const intake = desk.intakes.get(id);
  const work = intake && works.get(intake);
  if (!intake || !work) return refuse('cancelled');
  if (at !== intake.received || at + bytes.length > intake.size) {
    abandonEvidence(desk, id);
    return refuse('evidence-changed', { name: '' });
  }
  intake.received += bytes.length;
  intake.touchedAt = desk.ports.clock.now();
  const over = await Promise.race([intake.put(bytes).then(() => undefined), work]);
  if (over === undefined || over.ok) return done;
  desk.intakes.delete(id);
  return over;
}

/** All pieces are there: the record is written, or the answer says why not. */
export async function endEvidence(desk: Desk, id: string): Promise<Result<Taken, Failure>> {
  const intake = desk.intakes.get(id);
  const work = intake && works.get(intake);
  if (!intake || !work) return err({ code: 'cancelled' });
  desk.intakes.delete(id);
  if (intake.received !== intake.size) intake.give('changed: not all of it came');
  else intake.end();
  return work;
}

/** The window gives it up; nothing of it is kept. */
export function abandonEvidence(desk: Desk, id: string): void {
  desk.intakes.get(id)?.give('given up');
  desk.intakes.delete(id);
}

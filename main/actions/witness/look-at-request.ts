import type { Failure } from '../../core/failure.ts';
import { parseRequest, type WitnessRequest } from '../../core/journal/witness/request.ts';
import {
  alarming,
  decide,
  type Decision,
  type WitnessState,
} from '../../core/journal/witness/decide.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import type { Look } from './look.ts';
import { readMessage } from './read-message.ts';

/** Clocks that differ by less are not worth a word; a message may also lie in a chat for a while. */
const AHEAD = 120_000;
const BEHIND = 86_400_000;

/** Reads a request and says what signing it would mean. Signs nothing. */
export async function lookAtRequest(desk: Desk, given: string): Promise<Result<Look, Failure>> {
  const { hash, random, clock, witness } = desk.ports;
  const text = readMessage(hash, 'request', given);
  const request = parseRequest(text.ok ? text.value : given);
  if (!request) return text.ok ? err({ code: 'message-damaged' }) : text;
  const { origin } = request.checkpoint.checkpoint;
  const first = decide(hash, witness.signatures, request, undefined);
  const foreign = first.is === 'refused' && first.why === 'not-a-log';
  const memory = foreign ? ok({}) : await witness.store.load(origin);
  if (!memory.ok) return err({ code: 'witness-not-saved', raw: memory.error.detail });
  const { state: known, movedAside } = memory.value as {
    readonly state?: WitnessState;
    readonly movedAside?: string;
  };
  const decision = decide(hash, witness.signatures, request, known);
  const proof = await keepProof(desk, decision, request, known);
  const skewMs = (request.sent ?? 0) * 1000 - clock.now();
  const off = request.sent !== undefined && (skewMs > AHEAD || skewMs < -BEHIND);
  const look: Look = {
    id: random.uuid(),
    request,
    decision,
    ...(known ? { known } : {}),
    ...(movedAside === undefined ? {} : { movedAside }),
    ...(proof === undefined ? {} : { proof }),
    ...(off ? { skewMs } : {}),
  };
  desk.look = look;
  return ok(look);
}

/** Two notes that cannot both be true are the proof of it: kept, whatever happens next. */
async function keepProof(
  desk: Desk,
  decision: Decision,
  request: WitnessRequest,
  known: WitnessState | undefined,
): Promise<string | undefined> {
  if (decision.is !== 'refused' || !alarming.includes(decision.why) || !known) return undefined;
  const { store } = desk.ports.witness;
  const keys = request.keys.map(({ line }) => `${line}\n`).join('');
  const notes = [known.note, request.note, `vkey ${known.vkey0}\n${keys}`];
  const kept = await store.keepProof(known.origin, decision.why, notes);
  return kept.ok ? kept.value : undefined;
}

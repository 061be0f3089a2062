import type { Failure } from '../../core/failure.ts';
import type { KitAtStart, KitGate } from '../../core/journal/payload-kit.ts';
import { kitAge } from '../../core/kit/age.ts';
import { goesOnWith, kitConcerns, waitSeconds } from '../../core/kit/gate.ts';
import type { Kit } from '../../core/kit/model.ts';
import type { ReadKit } from '../../core/kit/read.ts';
import { ok, type Result } from '../../core/result.ts';
import { refuse } from '../answer.ts';
import type { Desk } from '../desk.ts';
import type { Beginning, OpenGate } from './open-gate.ts';

/** The kit an incident begins with; without one it goes on by hand, and nothing is asked. */
export interface KitToBegin {
  readonly kit?: Kit;
  readonly atStart?: KitAtStart;
}

/**
 * The kit of an incident that is about to begin, or why it does not yet: `kit-gate` where somebody has
 * to agree first, `gate-waiting` while the wait lasts. `began`: the kit the run had before.
 */
export async function kitToBegin(
  desk: Desk,
  begins: Beginning,
  began?: KitAtStart,
): Promise<Result<KitToBegin, Failure>> {
  const read = await installed(desk);
  if (!read?.kit) return ok({});
  const { kit } = read;
  const atStart = factsOf(desk, read, kit);
  const { sha256, concerns } = atStart;
  if (concerns.length === 0 || goesOnWith(began, sha256, concerns)) return ok({ kit, atStart });
  const gate = gateFor(desk, begins, atStart);
  const passed = passedBy(desk, gate);
  if (!passed.ok) return passed;
  return ok({ kit, atStart: { ...atStart, gate: passed.value } });
}

/** Milliseconds that are left of the wait; undefined where none has begun. */
export function waitLeft(desk: Desk, { wait, seconds }: OpenGate): number | undefined {
  if (!wait) return undefined;
  const waited = (desk.ports.clock.monotonic() - wait.since) / 1000;
  return Math.max(0, seconds * 1000 - waited);
}

/** The file with all that tells how far to believe it; without a shelf only its own word is known. */
async function installed(
  desk: Desk,
): Promise<Pick<ReadKit, 'kit' | 'standing' | 'signers' | 'sha256'> | undefined> {
  const { kits, kit: read } = desk.ports;
  if (kits) {
    await kits.shelf.ready();
    return kits.shelf.current();
  }
  const kit = await read();
  return kit && { kit, standing: kit.signed ? 'trusted' : 'unsigned', signers: [], sha256: '' };
}

function factsOf(
  desk: Desk,
  { standing, signers, sha256 }: Pick<ReadKit, 'standing' | 'signers' | 'sha256'>,
  kit: Kit,
): KitAtStart {
  const now = desk.ports.clock.now();
  const people = desk.ports.kits?.signers.list() ?? [];
  const days = kitAge(kit, now)?.days;
  return {
    name: kit.name,
    prepared: kit.prepared,
    sha256,
    ...(days === undefined ? {} : { days }),
    standing,
    signers: signers.map(({ vkey, name, fingerprint }) => ({
      name: people.find((known) => known.vkey === vkey)?.person ?? name,
      fingerprint,
    })),
    concerns: kitConcerns(kit, standing, now),
  };
}

/** The one that is open, where it is for this start and this kit; what was agreed to holds for both. */
function gateFor(desk: Desk, begins: Beginning, kit: KitAtStart): OpenGate {
  const open = desk.kitGate;
  const same = (one: unknown, other: unknown): boolean =>
    JSON.stringify(one) === JSON.stringify(other);
  const still =
    open !== undefined &&
    same(open.begins, begins) &&
    open.kit.sha256 === kit.sha256 &&
    same(open.kit.concerns, kit.concerns);
  if (still) return open;
  const gate: OpenGate = {
    id: desk.ports.random.uuid(),
    begins,
    kit,
    seconds: waitSeconds(kit.concerns),
  };
  desk.kitGate = gate;
  desk.ports.changed();
  return gate;
}

function passedBy(desk: Desk, gate: OpenGate): Result<KitGate, Failure> {
  const { wait, approved } = gate;
  if (approved) return ok(approved);
  const left = waitLeft(desk, gate);
  if (!wait || left === undefined) return refuse('kit-gate');
  if (left > 0) {
    desk.ports.changed();
    return refuse('gate-waiting', { seconds: Math.ceil(left / 1000) });
  }
  const waited = Math.floor((desk.ports.clock.monotonic() - wait.since) / 1_000_000);
  return ok({ by: 'wait', reason: { text: wait.reason }, waited, review: true });
}

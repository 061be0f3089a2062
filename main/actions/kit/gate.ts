import type { Failure } from '../../core/failure.ts';
import type { Payloads } from '../../core/journal/payload.ts';
import type { KitAtStart, KitGate } from '../../core/journal/payload-kit.ts';
import { kitAge } from '../../core/kit/age.ts';
import { goesOnWith, kitConcerns } from '../../core/kit/gate.ts';
import type { Kit } from '../../core/kit/model.ts';
import type { ReadKit } from '../../core/kit/read.ts';
import { gateSeconds, hadAlready, isHeld } from '../../core/publish/gate.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Plan } from '../../core/run/plan.ts';
import type { RunState } from '../../core/run/state.ts';
import { refuse } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { broughtIn } from './brought-in.ts';
import type { Beginning, HeldPlaybook, OpenGate } from './open-gate.ts';

/** What an incident begins with; without a kit it goes on by hand. */
export interface ToBegin {
  readonly kit?: Kit;
  /** For `run.start`. */
  readonly told: Pick<Payloads['run.start'], 'kit' | 'brought'>;
}

/** What the run had before, where it goes on. */
export type Began = Pick<RunState, 'kit' | 'brought'>;

/**
 * Kit and playbooks of an incident that is about to begin, or why it does not yet: `kit-gate` where
 * somebody has to agree first, `gate-waiting` while the wait lasts.
 */
export async function toBegin(
  desk: Desk,
  begins: Beginning,
  plan: Plan,
  began: Began = {},
): Promise<Result<ToBegin, Failure>> {
  const read = await installed(desk);
  const kit = read?.kit;
  const atStart = kit && factsOf(desk, read, kit);
  const { hash, witness, library } = desk.ports;
  const tools = { hash, signatures: witness.signatures };
  const brought = broughtIn(tools, await library(), plan, kit);
  const askedKit = atStart && isAsked(atStart, began.kit) ? atStart : undefined;
  const had = began.brought?.playbooks ?? [];
  const asked = brought.flatMap((one) => (isHeld(one) && !hadAlready(had, one) ? [one] : []));
  const passed =
    askedKit || asked.length > 0
      ? passedBy(desk, gateFor(desk, begins, { ...(askedKit ? { kit: askedKit } : {}), asked }))
      : ok(undefined);
  if (!passed.ok) return passed;
  const gate = passed.value ? { gate: passed.value } : {};
  return ok({
    ...(kit ? { kit } : {}),
    told: {
      ...(atStart ? { kit: { ...atStart, ...(askedKit ? gate : {}) } } : {}),
      ...(brought.length > 0
        ? { brought: { playbooks: brought, ...(asked.length > 0 ? gate : {}) } }
        : {}),
    },
  });
}

function isAsked({ sha256, concerns }: KitAtStart, began: KitAtStart | undefined): boolean {
  return concerns.length > 0 && !goesOnWith(began, sha256, concerns);
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

/**
 * The one that is open, where it is for this start, this kit and these playbooks: what was agreed to
 * holds for all of them.
 */
function gateFor(
  desk: Desk,
  begins: Beginning,
  { kit, asked }: { readonly kit?: KitAtStart; readonly asked: readonly HeldPlaybook[] },
): OpenGate {
  const open = desk.kitGate;
  const same = (one: unknown, other: unknown): boolean =>
    JSON.stringify(one) === JSON.stringify(other);
  const still =
    open !== undefined &&
    same(open.begins, begins) &&
    open.kit?.sha256 === kit?.sha256 &&
    same(open.kit?.concerns, kit?.concerns) &&
    same(open.playbooks, asked);
  if (still) return open;
  const gate: OpenGate = {
    id: desk.ports.random.uuid(),
    begins,
    ...(kit ? { kit } : {}),
    playbooks: asked,
    seconds: gateSeconds(kit?.concerns ?? [], asked.length),
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

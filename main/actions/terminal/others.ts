import type { Terminals } from '../../core/ports/terminals.ts';
import { done, fromAws, refuse, type Done } from '../answer.ts';
import type { ActiveRun, Desk, LiveSession } from '../desk.ts';
import { heldNow } from '../keep-session.ts';
import { callTo, regionsOf } from '../reach.ts';
import { endChosen } from './end-others.ts';
import type { SeenRegion } from './seen.ts';

/** The key that a look, or an end, keeps others out with. */
const ACTING = 'terminals';

/**
 * Asks each Region of the kit which terminals are open, whoever opened them: a shell that is open does
 * not ask IAM again, so a denial leaves it running. A Region that does not answer is named with why.
 */
export async function lookForTerminals(desk: Desk, session: string): Promise<Done> {
  return alone(desk, async (run, terminals) => {
    const held = roleSession(desk, run, session);
    if (!held) return refuse('no-session', { role: '' });
    const regions = await Promise.all(
      regionsOf(desk, run).map(({ region }) => seenIn(desk, run, { terminals, held, region })),
    );
    run.seenTerminals = { session: held.id, at: desk.ports.clock.now(), regions };
    return done;
  });
}

/** Ends the chosen ones of one Region, after they were read back by owner in main's own window. */
export async function endTerminals(
  desk: Desk,
  { region, ids }: { readonly region: string; readonly ids: readonly string[] },
): Promise<Done> {
  return alone(desk, async (run, terminals) => {
    const seen = run.seenTerminals;
    const held = roleSession(desk, run, seen?.session ?? '');
    const listed = seen?.regions.find((one) => one.region === region)?.terminals ?? [];
    const chosen = listed.filter(({ id }) => ids.includes(id));
    if (!held) return refuse('no-session', { role: '' });
    if (chosen.length === 0 || chosen.length !== new Set(ids).size) return refuse('step-not-ready');
    const ended = await endChosen(desk, run, { terminals, held, region, listed, chosen });
    const now = await seenIn(desk, run, { terminals, held, region });
    const before = run.seenTerminals;
    if (before) {
      const regions = before.regions.map((one) => (one.region === region ? now : one));
      run.seenTerminals = { ...before, at: desk.ports.clock.now(), regions };
    }
    return ended;
  });
}

async function alone(
  desk: Desk,
  act: (run: ActiveRun, terminals: Terminals) => Promise<Done>,
): Promise<Done> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return refuse('no-run');
  const terminals = await desk.ports.terminals?.();
  if (!terminals) return refuse('step-not-ready');
  if (run.acting.has(ACTING)) return refuse('busy');
  run.acting.add(ACTING);
  try {
    return await act(run, terminals);
  } finally {
    run.acting.delete(ACTING);
    desk.ports.changed();
  }
}

function roleSession(desk: Desk, run: ActiveRun, id: string): LiveSession | undefined {
  const held = heldNow(desk, run, { id });
  return held?.kind === 'role' && held.expiresAt > desk.ports.clock.now() ? held : undefined;
}

async function seenIn(
  desk: Desk,
  run: ActiveRun,
  asked: { readonly terminals: Terminals; readonly held: LiveSession; readonly region: string },
): Promise<SeenRegion> {
  const { terminals, held, region } = asked;
  const { credentials } = heldNow(desk, run, held) ?? held;
  const found = await terminals.active(callTo(desk, run, region, credentials));
  return found.ok
    ? { region, ...found.value }
    : { region, terminals: [], more: false, failure: fromAws(found.error, run) };
}

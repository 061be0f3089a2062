import { practiceScenario } from '../../core/drill/practice.ts';
import type { Scenario } from '../../core/drill/scenario.ts';
import type { Failure } from '../../core/failure.ts';
import { utf8Decode } from '../../core/journal/bytes.ts';
import type { TriedDraft } from '../../core/journal/payload-run.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Plan } from '../../core/run/plan.ts';
import { withPulled } from '../../core/run/pulled.ts';
import type { RunState } from '../../core/run/state.ts';
import type { Desk } from '../desk.ts';
import { compile } from './compile.ts';

/** A draft as a drill goes by it: not of the library, and of no other run. */
export interface Tried {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly draft: TriedDraft;
}

/** The drill of a draft's text: in the world of its own scenario, or in the sample world. */
export async function triedOf(
  desk: Desk,
  text: string,
  draft: TriedDraft,
): Promise<Result<Tried, Failure>> {
  const plan = await compile(desk, text);
  if (!plan) return err({ code: 'draft-has-errors' });
  const { ref, playbook } = plan.playbook;
  const { scenarios } = await desk.ports.library();
  const own = scenarios.find((one) => one.playbook === ref.id);
  return ok({ plan, scenario: own ?? practiceScenario(ref, playbook), draft });
}

/**
 * The same after a restart, by the text that was tried: the draft has gone on since. Sections that
 * were taken into the run are in it again.
 */
export async function triedAgain(
  desk: Desk,
  state: Pick<RunState, 'draft' | 'playbook' | 'pulled'>,
): Promise<Result<Tried | undefined, Failure>> {
  const { draft, playbook } = state;
  if (!draft) return ok(undefined);
  const bytes = await desk.ports.drafts?.tried(playbook.sha256);
  if (!bytes) return err({ code: 'no-such-draft' });
  const tried = await triedOf(desk, utf8Decode(bytes), draft);
  if (!tried.ok) return tried;
  const library = await desk.ports.library();
  const plan = withPulled(tried.value.plan, state, (id) => library.find(id));
  return ok({ ...tried.value, plan });
}

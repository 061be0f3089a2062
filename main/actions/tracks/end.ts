import type { Payloads, SkipReason } from '../../core/journal/payload.ts';
import type { InputField } from '../../core/playbook/model.ts';
import { variableOf } from '../../core/run/input.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import type { TrackAt } from '../../core/run/tracks.ts';
import { done, refuse, type Done } from '../answer.ts';
import { afterTrack, exclusively } from '../current-step.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { placeOf } from '../place.ts';
import { record } from '../record.ts';
import { trackOfRun } from './find.ts';
import { leaveTrack, openSteps, underWay } from './leave.ts';

export interface EndWish {
  readonly path: string;
  readonly track: string;
  readonly code: SkipReason;
  readonly reason: string;
  /** Who did the rest of it on another laptop, and what came of it. */
  readonly by?: string;
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * Ends a track by hand, for a reason. Where somebody did it elsewhere, their name and the values
 * later steps need are taken with it; and once no track is left the run goes on.
 */
export async function endTrack(desk: Desk, wish: EndWish): Promise<Done> {
  const found = trackOfRun(desk, wish);
  if (!found.ok) return found;
  const { one } = found.value;
  return exclusively(found.value, async ({ run, at: head }) => {
    const by = wish.by?.trim();
    if (one.standing === 'ended' || underWay(run, one)) return refuse('step-not-ready');
    if (wish.reason.trim() === '' || by === '') return refuse('reason-required');
    const given = await takeValues(
      desk,
      run,
      head,
      by === undefined ? [] : valuesOf(run, one),
      wish,
    );
    if (!given.ok) return given;
    const left = await leaveTrack(desk, run, head, one, {
      code: by === undefined ? wish.code : 'done-elsewhere',
      reason: wish.reason,
      ...(by === undefined ? {} : { by }),
    });
    return left.ok ? afterTrack(desk, run, head, one.track.path) : left;
  });
}

async function takeValues(
  desk: Desk,
  run: ActiveRun,
  head: PlanStep,
  fields: readonly InputField[],
  { values = {} }: EndWish,
): Promise<Done> {
  const filled: Payloads['input']['values'][number][] = [];
  for (const field of fields) {
    const checked = variableOf(
      { ...field, required: false },
      values[field.id] ?? '',
      desk.ports.clock.now(),
    );
    if (!checked.ok) return refuse('value-invalid', { field: field.id, why: checked.error.code });
    if (checked.value) filled.push(checked.value);
  }
  if (filled.length === 0) return done;
  const given = await record(desk, run, {
    type: 'input',
    ...placeOf(run, head),
    data: { path: head.path, values: filled },
  });
  return given.ok ? done : given;
}

/** What the open steps of a track would give a value to, and nothing has yet. */
export function valuesOf(run: ActiveRun, one: TrackAt): readonly InputField[] {
  return openSteps(run, one)
    .flatMap(({ step }): readonly InputField[] => [
      ...(step.kind === 'input' ? step.fields : []),
      ...step.outputs.map(({ id, type }) => ({
        id,
        type,
        label: { en: id, ja: id },
        required: false,
      })),
    ])
    .filter(({ id }) => run.state.vars[id] === undefined);
}

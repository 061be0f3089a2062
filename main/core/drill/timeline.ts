import { z } from 'zod';
import { secondsOf } from '../playbook/duration.ts';
import { duration, id, text } from '../playbook/schema-parts.ts';
import type { Text } from '../playbook/model.ts';
import { faultShape, type ScenarioFault } from './fault.ts';

/**
 * What happens in a drill beside what the responder does (HSEEP's master scenario events list):
 * faults that begin and end, and injects, messages that reach the responder.
 */
export interface TimelineItem {
  readonly id: string;
  readonly when: Trigger;
  readonly faults: readonly ScenarioFault[];
  /** Ids of items whose faults are over with this one. */
  readonly ends: readonly string[];
  readonly inject?: Inject;
}

export type Trigger =
  /** So many seconds of the drill's clock after its start. */
  | { readonly is: 'time'; readonly afterSeconds: number }
  /** So long after this step was begun, by path in the run. */
  | { readonly is: 'step'; readonly path: string; readonly afterSeconds: number }
  /** When whoever leads the drill lets it. */
  | { readonly is: 'facilitator' };

export interface Inject {
  readonly by: 'phone' | 'chat' | 'screen';
  readonly from: Text;
  readonly says: Text;
  /** What a good responder does about it; for the debrief, never shown to the responder. */
  readonly expect: Text;
}

const path = z.string().regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*){0,4}$/);

const trigger = z.union([
  z.strictObject({ after: duration }),
  z.strictObject({ step: path, after: duration.optional() }),
  z.strictObject({ by: z.literal('facilitator') }),
]);

export const timelineShape = z
  .array(
    z.strictObject({
      id,
      when: trigger,
      faults: z.array(faultShape).min(1).max(10).optional(),
      ends: z.array(id).min(1).max(20).optional(),
      inject: z
        .strictObject({
          by: z.enum(['phone', 'chat', 'screen']),
          from: text,
          says: text,
          expect: text,
        })
        .optional(),
    }),
  )
  .min(1)
  .max(50);

export function timelineOf(shape: z.infer<typeof timelineShape>): readonly TimelineItem[] {
  return shape.map(({ id: name, when, faults = [], ends = [], inject }) => ({
    id: name,
    when: triggerOf(when),
    faults,
    ends,
    ...(inject ? { inject } : {}),
  }));
}

function triggerOf(when: z.infer<typeof trigger>): Trigger {
  if ('by' in when) return { is: 'facilitator' };
  const afterSeconds = when.after === undefined ? 0 : secondsOf(when.after);
  return 'step' in when
    ? { is: 'step', path: when.step, afterSeconds }
    : { is: 'time', afterSeconds };
}

/** Where a drill stands, as far as its timeline asks. Seconds are the drill's own clock. */
export interface DrillMoment {
  /** Since the start of the run. */
  readonly seconds: number;
  /** Since this step was begun last; undefined while it was not. */
  sinceStep(path: string): number | undefined;
  /** Ids of the items that have happened, and of those held back. */
  readonly happened: readonly string[];
  readonly held: readonly string[];
}

/** The items whose time has come, in the file's order. */
export function dueItems(
  timeline: readonly TimelineItem[],
  moment: DrillMoment,
): readonly TimelineItem[] {
  return timeline.filter(
    ({ id: name, when }) =>
      !moment.happened.includes(name) && !moment.held.includes(name) && isDue(when, moment),
  );
}

function isDue(when: Trigger, moment: DrillMoment): boolean {
  const left = secondsUntil(when, moment);
  return left !== undefined && left <= 0;
}

/** How long until its time has come; undefined while that depends on a step or a person. */
export function secondsUntil(when: Trigger, moment: DrillMoment): number | undefined {
  switch (when.is) {
    case 'time':
      return when.afterSeconds - moment.seconds;
    case 'step': {
      const since = moment.sinceStep(when.path);
      return since === undefined ? undefined : when.afterSeconds - since;
    }
    case 'facilitator':
      return undefined;
  }
}

/** The faults in force after these items happened, in that order; one that ends another undoes it. */
export function faultsInForce(
  timeline: readonly TimelineItem[],
  happened: readonly string[],
): readonly ScenarioFault[] {
  const items = happened.flatMap((name) => timeline.find(({ id: own }) => own === name) ?? []);
  return items
    .filter((item, index) => !items.slice(index + 1).some(({ ends }) => ends.includes(item.id)))
    .flatMap(({ faults }) => faults);
}

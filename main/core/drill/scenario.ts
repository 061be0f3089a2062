import { z } from 'zod';
import { hasErrors, type Finding, type Locate } from '../playbook/finding.ts';
import { secondsOf } from '../playbook/duration.ts';
import type { Text } from '../playbook/model.ts';
import { readShape } from '../playbook/read-shape.ts';
import { duration, id, playbookId, text } from '../playbook/schema-parts.ts';
import { movesOf, movesShape, type Moves } from './moves.ts';
import { timelineOf, timelineShape, type TimelineItem } from './timeline.ts';
import { repeatedIds, timelineFindings } from './timeline-findings.ts';

/**
 * How an objective is measured on a drill's log. Times are seconds of the drill's own clock, from
 * `run.start`.
 */
export type Measure =
  /** Until the first session is open. */
  | { readonly kind: 'time-to-signed-in'; readonly withinSeconds: number }
  /** Until the first command is sent to a target. */
  | { readonly kind: 'time-to-first-action'; readonly withinSeconds: number }
  /** Steps that must be done, in this order, by path in the run (`open/sign-in`). */
  | { readonly kind: 'critical-steps'; readonly steps: readonly string[] }
  /** At least one piece of evidence before the first step that changes or destroys. */
  | { readonly kind: 'evidence-before-containment' }
  /** No action is left without a known outcome. */
  | { readonly kind: 'unknown-outcomes-settled' }
  /** Every role that was assumed has its older sessions denied. */
  | { readonly kind: 'roles-revoked' };

export interface Objective {
  readonly id: string;
  readonly title: Text;
  readonly measure: Measure;
}

/** A drill: the world it plays in, the playbook it rehearses, and what it is scored by. */
export interface Scenario {
  readonly format: 'breakglass-scenario/1';
  readonly id: string;
  /** The range's world this plays in. */
  readonly world: string;
  readonly playbook: string;
  readonly title: Text;
  readonly summary: Text;
  /** Told to the responder before the first step; Markdown. */
  readonly story: Text;
  readonly objectives: readonly Objective[];
  /** Faults and injects, in the order of the file; empty where nothing happens by itself. */
  readonly timeline: readonly TimelineItem[];
  /** How much it asks of the responder. */
  readonly level?: Level;
  /** Decides what is left to chance: which connections a fault with a share of them hits. */
  readonly seed?: number;
  /** What its scripted responder does other than the usual, for drills that nobody sits at. */
  readonly responder?: Moves;
}

/** One thing goes wrong; several, or people who press; or what is told is not to be trusted. */
export type Level = 'basic' | 'advanced' | 'expert';

export interface ParsedScenario {
  readonly file: string;
  readonly scenario?: Scenario;
  readonly findings: readonly Finding[];
  /** Where a part of the file stands; absent where nothing could be read. */
  readonly locate?: Locate;
}

const measure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('time-to-signed-in'), within: duration }),
  z.strictObject({ kind: z.literal('time-to-first-action'), within: duration }),
  z.strictObject({
    kind: z.literal('critical-steps'),
    steps: z
      .array(z.string().regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*){0,4}$/))
      .min(1)
      .max(50),
  }),
  z.strictObject({ kind: z.literal('evidence-before-containment') }),
  z.strictObject({ kind: z.literal('unknown-outcomes-settled') }),
  z.strictObject({ kind: z.literal('roles-revoked') }),
]);

/** A scenario file's shape, as written; emitted as `playbooks/scenarios/scenario-1.schema.json`. */
export const scenarioShape = z
  .strictObject({
    $schema: z.string().max(200).optional(),
    format: z.literal('breakglass-scenario/1'),
    id,
    world: id,
    playbook: playbookId,
    title: text,
    summary: text,
    story: text,
    objectives: z
      .array(z.strictObject({ id, title: text, measure }))
      .min(1)
      .max(20),
    timeline: timelineShape.optional(),
    level: z.enum(['basic', 'advanced', 'expert']).optional(),
    seed: z.int().min(1).max(1_000_000).optional(),
    responder: movesShape.optional(),
  })
  .meta({
    title: 'Breakglass scenario, format breakglass-scenario/1',
    description: 'See playbooks/scenarios/README.md.',
  });

/** A scenario file as a checked value; `scenario` is absent when any finding is an error. */
export function parseScenario(file: string, bytes: Uint8Array): ParsedScenario {
  const read = readShape(file, bytes, scenarioShape, 'breakglass-scenario/1');
  if (!read.ok) return { file, findings: read.error };
  const { shape, locate } = read.value;
  const { $schema: _schema, objectives, timeline, responder, level, seed, ...rest } = shape;
  const items = timelineOf(timeline ?? []);
  const findings = [
    ...repeatedIds(file, 'objectives', objectives, locate),
    ...timelineFindings(file, items, locate),
  ];
  if (hasErrors(findings)) return { file, findings };
  const scenario: Scenario = {
    ...rest,
    objectives: objectives.map((objective) => ({
      ...objective,
      measure: built(objective.measure),
    })),
    timeline: items,
    ...(level === undefined ? {} : { level }),
    ...(seed === undefined ? {} : { seed }),
    ...(responder === undefined ? {} : { responder: movesOf(responder) }),
  };
  return { file, findings, scenario, locate };
}

function built(shape: z.infer<typeof measure>): Measure {
  switch (shape.kind) {
    case 'time-to-signed-in':
    case 'time-to-first-action':
      return { kind: shape.kind, withinSeconds: secondsOf(shape.within) };
    case 'critical-steps':
    case 'evidence-before-containment':
    case 'unknown-outcomes-settled':
    case 'roles-revoked':
      return shape;
  }
}

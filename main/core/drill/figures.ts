import type { Entry } from '../journal/payload.ts';
import type { RunState } from '../run/state.ts';
import { criticalSteps } from './critical-steps.ts';
import { deviationsOf } from './deviations.ts';
import { drillMs } from './drill-clock.ts';
import type { RecordRef } from './record-ref.ts';
import { rolesEnded } from './roles-ended.ts';
import { isSettled, unknownOutcomes } from './unknown-outcomes.ts';

export const FIGURE_IDS = [
  'seconds-to-first-action',
  'seconds-to-signed-in',
  'seconds-to-first-role',
  'seconds-to-first-command',
  'seconds-to-contained',
  'seconds-to-closed',
  'steps-done',
  'steps-skipped',
  'steps-by-hand',
  'steps-differed',
  'deviations-with-reason',
  'deviations-without-reason',
  'critical-done',
  'critical-missed',
  'critical-out-of-order',
  'near-misses',
  'codes-refused',
  'outcomes-unknown',
  'outcomes-settled',
  'evidence-items',
  'evidence-before-change',
  'roles-used',
  'roles-revoked',
  'roles-left',
  'restarts',
] as const;

export type FigureId = (typeof FIGURE_IDS)[number];

export interface Figure {
  readonly id: FigureId;
  /** Absent where the drill never came to it. */
  readonly value?: number;
  readonly unit: 'seconds' | 'count' | 'yes-no';
  readonly records: readonly RecordRef[];
}

/**
 * The measures of one drill, from its records alone. Seconds are the drill's own clock. `critical`:
 * by path, the steps that its objectives ask for, in that order.
 */
export function figuresOf(
  entries: readonly Entry[],
  state: RunState,
  critical: readonly string[] = [],
): readonly Figure[] {
  const after = (id: FigureId, found: Entry | undefined): Figure => ({
    id,
    unit: 'seconds',
    records: found ? [refOf(found)] : [],
    ...(found ? { value: drillMs(state, state.startedAt, found.ts) / 1000 } : {}),
  });
  const count = (id: FigureId, found: readonly Entry[]): Figure => ({
    id,
    unit: 'count',
    value: found.length,
    records: found.map(refOf),
  });
  const unknown = unknownOutcomes(entries);
  const deviations = deviationsOf(entries);
  const steps = Object.values(state.steps);
  const stepEntries = (want: (entry: Entry) => boolean): readonly Entry[] => entries.filter(want);
  return [
    after('seconds-to-first-action', entries.find(isAction)),
    after(
      'seconds-to-signed-in',
      entries.find(({ type }) => type === 'session.start'),
    ),
    after('seconds-to-first-role', entries.find(isRoleSession)),
    after('seconds-to-first-command', entries.find(isCommand)),
    after('seconds-to-contained', containment(entries)),
    after('seconds-to-closed', entries.at(-1)),
    {
      ...count(
        'steps-done',
        stepEntries(({ type }) => type === 'step.done'),
      ),
      value: steps.filter(({ status }) => status === 'done').length,
    },
    count(
      'steps-skipped',
      stepEntries(
        (entry) => entry.type === 'step.skip' && state.steps[entry.data.path]?.status === 'skipped',
      ),
    ),
    count(
      'steps-by-hand',
      stepEntries((entry) => entry.type === 'step.done' && entry.data.byHand === true),
    ),
    count(
      'steps-differed',
      stepEntries((entry) => entry.type === 'step.done' && entry.data.asExpected === false),
    ),
    count('deviations-with-reason', deviations.given),
    count('deviations-without-reason', deviations.none),
    ...criticalFigures(critical, entries, state),
    count(
      'near-misses',
      entries.filter(
        (entry) => entry.type === 'security' && entry.data.code === 'read-back-declined',
      ),
    ),
    count(
      'codes-refused',
      entries.filter((entry) => entry.type === 'outcome' && entry.data.code === 'mfa-code-refused'),
    ),
    count('outcomes-unknown', unknown),
    count(
      'outcomes-settled',
      unknown.filter((entry) => isSettled(entry, entries)),
    ),
    count('evidence-items', entries.filter(isEvidence)),
    evidenceFirst(entries),
    ...rolesFigures(entries, state),
    count(
      'restarts',
      entries.filter((entry) => entry.type === 'run.start' && entry.data.continues !== undefined),
    ),
  ];
}

/** Steps that had to be done: how many were, were not, and were after one that comes later. */
function criticalFigures(
  critical: readonly string[],
  entries: readonly Entry[],
  state: RunState,
): readonly Figure[] {
  if (critical.length === 0) return [];
  const { done, missed, outOfOrder } = criticalSteps(critical, entries, state);
  const unit = 'count' as const;
  return [
    { id: 'critical-done', unit, value: done.length, records: done.map(refOf) },
    { id: 'critical-missed', unit, value: missed.length, records: [] },
    {
      ...{ id: 'critical-out-of-order', unit, value: outOfOrder.length },
      records: outOfOrder.map(refOf),
    },
  ];
}

/** When the first step that changes something was done: from then on the harm is being limited. */
function containment(entries: readonly Entry[]): Entry | undefined {
  const changing = new Set<string>();
  return entries.find((entry) => {
    if (entry.type === 'step.start') {
      if (entry.data.risk === 'read') changing.delete(entry.data.path);
      else changing.add(entry.data.path);
    }
    return entry.type === 'step.done' && changing.has(entry.data.path);
  });
}

/** Roles assumed, and how many of them were revoked or left to somebody by name and day. */
function rolesFigures(entries: readonly Entry[], state: RunState): readonly Figure[] {
  const { used, revoked, left, records } = rolesEnded(entries, state);
  const unit = 'count' as const;
  return [
    { id: 'roles-used', unit, value: used, records: entries.filter(isRoleSession).map(refOf) },
    { id: 'roles-revoked', unit, value: revoked, records },
    { id: 'roles-left', unit, value: left, records },
  ];
}

/** Whether something was kept before the first act that changed AWS; absent where none did. */
function evidenceFirst(entries: readonly Entry[]): Figure {
  const change = entries.find(isChange);
  const evidence = entries.find(isEvidence);
  const base = { id: 'evidence-before-change', unit: 'yes-no' } as const;
  if (!change) return { ...base, records: [] };
  const first = evidence !== undefined && entries.indexOf(evidence) < entries.indexOf(change);
  return {
    ...base,
    value: first ? 1 : 0,
    records: [evidence, change].flatMap((entry) => (entry ? [refOf(entry)] : [])),
  };
}

function isAction({ type }: Entry): boolean {
  return type === 'answer' || type === 'input' || type === 'step.done' || type === 'intent';
}

function isRoleSession(entry: Entry): boolean {
  return entry.type === 'session.start' && entry.data.kind === 'role';
}

function isCommand(entry: Entry): boolean {
  return entry.type === 'intent' && entry.data.call.startsWith('ssm:');
}

/** A command, or a denial written into a policy; not one that only says what it would do. */
function isChange(entry: Entry): boolean {
  if (entry.type !== 'intent' || entry.data.dryRun === true) return false;
  return entry.data.call.startsWith('ssm:') || entry.data.call.startsWith('iam:');
}

function isEvidence(entry: Entry): boolean {
  return entry.type === 'note' && entry.data.kind === 'evidence';
}

function refOf({ logId, seq }: Entry): RecordRef {
  return { log: logId, seq };
}

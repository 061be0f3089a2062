import type { Entry } from '../journal/payload.ts';
import type { RunState } from '../run/state.ts';
import { drillMs } from './drill-clock.ts';
import type { RecordRef } from './record-ref.ts';
import { rolesEnded } from './roles-ended.ts';

export type FigureId =
  | 'seconds-to-first-action'
  | 'seconds-to-signed-in'
  | 'seconds-to-first-role'
  | 'seconds-to-first-command'
  | 'seconds-to-closed'
  | 'steps-done'
  | 'steps-skipped'
  | 'steps-by-hand'
  | 'steps-differed'
  | 'codes-refused'
  | 'outcomes-unknown'
  | 'outcomes-settled'
  | 'evidence-items'
  | 'evidence-before-change'
  | 'roles-used'
  | 'roles-revoked'
  | 'roles-left'
  | 'restarts';

export interface Figure {
  readonly id: FigureId;
  /** Absent where the drill never came to it. */
  readonly value?: number;
  readonly unit: 'seconds' | 'count' | 'yes-no';
  readonly records: readonly RecordRef[];
}

/** The measures of one drill, from its records alone. Seconds are the drill's own clock. */
export function figuresOf(entries: readonly Entry[], state: RunState): readonly Figure[] {
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
      stepEntries(({ type }) => type === 'step.skip'),
    ),
    count(
      'steps-by-hand',
      stepEntries((entry) => entry.type === 'step.done' && entry.data.byHand === true),
    ),
    count(
      'steps-differed',
      stepEntries((entry) => entry.type === 'step.done' && entry.data.asExpected === false),
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
  const change = entries.find(isCommand);
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

/** Commands whose answer was lost: said so, or left without one when the app stopped. */
function unknownOutcomes(entries: readonly Entry[]): readonly Entry<'intent'>[] {
  return entries.filter((entry): entry is Entry<'intent'> => {
    if (entry.type !== 'intent' || entry.data.call.startsWith('sts:')) return false;
    const outcomes = entries.filter(
      (other) => other.type === 'outcome' && other.data.id === entry.data.id,
    );
    const said = outcomes.some(
      (other) => other.type === 'outcome' && other.data.status === 'unknown',
    );
    const answered = outcomes.some(
      (other) =>
        other.type === 'outcome' && other.logId === entry.logId && other.data.status !== 'sent',
    );
    return said || !answered;
  });
}

function isSettled(entry: Entry<'intent'>, entries: readonly Entry[]): boolean {
  return entries.some(
    (other) =>
      other.type === 'outcome' &&
      other.data.id === entry.data.id &&
      other.data.by !== 'answer' &&
      (other.data.status === 'ok' || other.data.status === 'failed'),
  );
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

function isEvidence(entry: Entry): boolean {
  return entry.type === 'note' && entry.data.kind === 'evidence';
}

function refOf({ logId, seq }: Entry): RecordRef {
  return { log: logId, seq };
}

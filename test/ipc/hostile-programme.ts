import type { DebriefCalls } from '../../main/contract/calls/debrief-calls.ts';
import type { ProgrammeCalls } from '../../main/contract/calls/programme-calls.ts';

/** A payload that each call on the programme of drills accepts. */
export const programme: {
  readonly [C in keyof ProgrammeCalls]: Readonly<Record<string, unknown>>;
} = {
  'programme.open': { counted: true },
  'programme.trend': { playbook: 'PB-01' },
  'programme.plan': { playbook: 'PB-01', person: '森 直子', months: 3 },
  'programme.export': {},
  'programme.calendar': { person: 'sato' },
};

/** And that each call on a drill that is over accepts. */
export const debrief: {
  readonly [C in keyof DebriefCalls]: Readonly<Record<string, unknown>>;
} = {
  'debrief.read': { logId: 'log-1' },
  'debrief.add': { logId: 'log-1', text: 'Call the bank', owner: '森 直子', due: '2026-12-31' },
  'debrief.propose': { logId: 'log-1', about: { is: 'record', log: 'log-1', seq: 7 } },
  'debrief.change': { id: 'i-1', text: 'Call the bank', owner: '' },
  'debrief.settle': { id: 'i-1', how: 'dropped' },
  'debrief.open-items': {},
};

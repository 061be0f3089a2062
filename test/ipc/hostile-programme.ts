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

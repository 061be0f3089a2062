import type { Args } from '../../../main/contract/calls.ts';

type Kind = NonNullable<Args<'log.find'>['filter']['types']>[number];

/** Every kind of record, in the order in which they are likely to be looked for. */
const ALL = {
  intent: true,
  outcome: true,
  'session.start': true,
  'session.end': true,
  note: true,
  'step.start': true,
  'step.done': true,
  'step.skip': true,
  answer: true,
  input: true,
  approve: true,
  track: true,
  'cmd.copy': true,
  handout: true,
  'secret.reveal': true,
  security: true,
  inject: true,
  facilitator: true,
  score: true,
  witness: true,
  upload: true,
  export: true,
  'run.start': true,
  'playbook.import': true,
  'key.rotate': true,
  lock: true,
  unlock: true,
  'clock.jump': true,
  'log.open': true,
  'log.degraded': true,
  'log.recovered': true,
  'log.close': true,
} as const satisfies Record<Kind, true>;

export const KINDS = Object.keys(ALL) as readonly Kind[];

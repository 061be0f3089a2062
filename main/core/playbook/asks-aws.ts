import type { StepKind } from './model.ts';

/** A new kind has to say so. */
const ASKS_AWS: { readonly [K in StepKind]: boolean } = {
  do: false,
  ask: false,
  check: false,
  input: false,
  'sign-in': true,
  'assume-role': true,
  'run-command': true,
  automation: true,
  terminal: true,
  cli: true,
  link: false,
  wait: false,
  evidence: false,
  approve: false,
  revoke: true,
  secret: true,
  parallel: false,
  playbook: false,
};

/** Whether a step of this kind asks AWS for anything: only then can it be said that it only reads. */
export function asksAws(kind: StepKind): boolean {
  return ASKS_AWS[kind];
}

import type { ReadStepView, StepDetailView } from '../../main/contract/views.ts';

type Kind = ReadStepView['kind'] | StepDetailView['kind'];

const CALLS: { readonly [K in Kind]: boolean } = {
  do: false,
  'by-hand': false,
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
  'revoke-each': true,
  secret: true,
  parallel: false,
  playbook: false,
};

/** Whether a step of this kind calls AWS: only of a call can be said that it only reads. */
export function callsAws(kind: Kind): boolean {
  return CALLS[kind];
}

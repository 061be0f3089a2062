import type { Text } from '../playbook/model.ts';

/** What AWS does not document and no test here can show: settled against real accounts only. */
export const ASSUMPTION_IDS = [
  'login-mfa',
  'switch-role-record',
  'switch-role-trust',
  'login-events',
  'regional-sign-in',
  'sign-in-policies',
  'deny-all-else',
  'alarm-latency',
  'contain-documents',
  'issue-time',
] as const;

export type AssumptionId = (typeof ASSUMPTION_IDS)[number];

/** One thing this product builds on without proof, and how a person proves it. */
export interface Assumption {
  readonly id: AssumptionId;
  /** A few words, for a line beside what rests on it. */
  readonly title: Text;
  /** What is predicted, so that it can be found true or false. */
  readonly statement: Text;
  readonly why: Text;
  /** The lane or decision that hangs on it, and what holds until it is proved. */
  readonly rests: Text;
  readonly observe: readonly Text[];
  /** What to write down, so that somebody else can judge it later. */
  readonly record: Text;
}

export const VERDICTS = ['proved', 'disproved', 'taken-back'] as const;
export type AssumptionVerdict = (typeof VERDICTS)[number];

/** One judgement by one person. The last one of an assumption counts; the others stay. */
export interface Settlement {
  readonly assumption: AssumptionId;
  readonly verdict: AssumptionVerdict;
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly by: string;
  /** Where the evidence lies: an event id, a record of a log, a file's SHA-256. */
  readonly evidence: string;
  /** What was seen, where it differs from the statement or says more. */
  readonly found: string;
  /** The log of the incident it was recorded in. */
  readonly log?: string;
}

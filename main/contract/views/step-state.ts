/** Where a step of a run stands. */
export type StepState =
  'todo' | 'started' | 'done' | 'skipped' | 'not-applicable' | 'jumped' | 'failed' | 'unknown';

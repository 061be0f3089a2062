import type { FailureTexts } from './failure-texts.ts';

/** Cards of steps that run a Systems Manager document. */
export const documentFailures = {
  'document-unreadable': {
    happened: '{{name}} is no document this step can run.',
    means: 'It is damaged, or of another kind. Nothing was started.',
    next: 'Check its name in the playbook, or do the step by hand.',
  },
  'outcome-ambiguous': {
    happened: 'Several executions could be this one.',
    means: '{{count}} have the same values; not all of them may be yours.',
    next: 'Look at them in the console, then record what you see.',
  },
} as const satisfies Readonly<Record<string, FailureTexts>>;

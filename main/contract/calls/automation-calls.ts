interface At {
  readonly path: string;
}

/** Steps that run a Systems Manager document. */
export interface AutomationCalls {
  /** Reads the step's document from AWS, so that its form can be filled in. */
  'automation.read': { args: At; result: null };
  /** What was filled in: values by parameter, never a secret. */
  'automation.fill': {
    args: At & { readonly values: Readonly<Record<string, readonly string[]>> };
    result: null;
  };
  /** Starts it as the person chose; `step.run` starts what comes next. */
  'automation.run': { args: At & { readonly as: 'dry-run' | 'real' }; result: null };
  /** Cancel ends it at once, Complete behind the step it is at. */
  'automation.stop': { args: At & { readonly how: 'Cancel' | 'Complete' }; result: null };
}

export const automationCalls = {
  'automation.read': true,
  'automation.fill': true,
  'automation.run': true,
  'automation.stop': true,
} as const satisfies Record<keyof AutomationCalls, true>;

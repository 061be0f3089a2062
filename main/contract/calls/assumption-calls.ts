import type { AssumptionId, AssumptionVerdict } from '../../core/assumptions/model.ts';
import type { AssumptionsView } from '../views/assumption-view.ts';

export interface AssumptionCalls {
  /** What is built on without proof, in the order a first live drill goes through it. */
  'assumptions.open': { args: Readonly<Record<string, never>>; result: AssumptionsView };
  /** One is found true or false, or such a word is taken back. Refused while a drill is open. */
  'assumptions.settle': {
    args: {
      readonly id: AssumptionId;
      readonly verdict: AssumptionVerdict;
      readonly by: string;
      /** Where the evidence lies; for one that is taken back, why. */
      readonly evidence: string;
      readonly found: string;
    };
    result: null;
  };
}

export const assumptionCalls = {
  'assumptions.open': true,
  'assumptions.settle': true,
} as const satisfies Record<keyof AssumptionCalls, true>;

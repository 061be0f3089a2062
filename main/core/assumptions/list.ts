import { ASSUMPTION_IDS, type Assumption } from './model.ts';
import { SIGN_IN_ASSUMPTIONS } from './sign-in.ts';
import { TRACE_ASSUMPTIONS } from './traces.ts';

/** All of them, in the order a first live drill goes through them. */
export const ASSUMPTIONS: readonly Assumption[] = ASSUMPTION_IDS.flatMap((id) =>
  [...SIGN_IN_ASSUMPTIONS, ...TRACE_ASSUMPTIONS].filter((one) => one.id === id),
);

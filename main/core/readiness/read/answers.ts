import type { FactName, FactValues } from '../facts.ts';
import { IDENTITY_ONE, IDENTITY_WHOLE } from './identity.ts';
import { LOGGING_ONE, LOGGING_WHOLE } from './logging.ts';
import { ORGANIZATION_ONE, ORGANIZATION_WHOLE } from './organization.ts';
import type { Reader } from './shape.ts';
import { SYSTEMS_ONE, SYSTEMS_WHOLE } from './systems.ts';

/** Answers about a whole account or Region, by their call. */
export const WHOLE = {
  ...IDENTITY_WHOLE,
  ...LOGGING_WHOLE,
  ...SYSTEMS_WHOLE,
  ...ORGANIZATION_WHOLE,
} as const satisfies { readonly [N in FactName]?: Reader<FactValues[N]> };

/**
 * Answers about one user, role, trail …: each becomes the fact's entry under the name it was asked
 * by. `folder` is what such things are called together.
 */
export const ONE = {
  ...IDENTITY_ONE,
  ...LOGGING_ONE,
  ...SYSTEMS_ONE,
  ...ORGANIZATION_ONE,
} as const satisfies {
  readonly [N in FactName]?: {
    readonly folder: string;
    readonly read: Reader<FactValues[N][keyof FactValues[N]]>;
  };
};

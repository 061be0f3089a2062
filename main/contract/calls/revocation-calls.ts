export interface RevocationCalls {
  /** A role's sessions cannot be ended from here: who sees to it, by which day (`YYYY-MM-DD`), and why. */
  'revocation.impossible': {
    args: {
      /** Its ARN. */
      readonly role: string;
      readonly owner: string;
      readonly due: string;
      readonly why: string;
    };
    result: null;
  };
}

export const revocationCalls = {
  'revocation.impossible': true,
} as const satisfies Record<keyof RevocationCalls, true>;

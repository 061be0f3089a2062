export interface RevocationCalls {
  /** A role's sessions cannot be ended from here: who sees to it, by which day (`YYYY-MM-DD`), and why. */
  'revocation.leave': {
    args: {
      /** Its ARN. */
      readonly role: string;
      readonly owner: string;
      readonly due: string;
      readonly why: string;
    };
    result: null;
  };
  /** Takes the denial back that this run put on a role; main reads it back in its own window. */
  'revocation.undo': { args: { readonly role: string }; result: null };
}

export const revocationCalls = {
  'revocation.leave': true,
  'revocation.undo': true,
} as const satisfies Record<keyof RevocationCalls, true>;

/** What can be under way at a step, or at signing in. */
export type PendingWhat =
  | 'resolving-targets'
  | 'waiting-for-confirmation'
  | 'reading-document'
  | 'sending'
  | 'following'
  | 'looking-up'
  | 'assuming-role'
  | 'reading-secret'
  | 'revoking'
  | 'probing'
  | 'signing-in'
  | 'opening-terminal'
  | 'in-terminal';

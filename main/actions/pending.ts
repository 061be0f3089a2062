/** What runs at a step now, and whether and how it can be stopped. */
export interface Pending {
  readonly what:
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
  readonly since: number;
  readonly region?: string;
  readonly canCancel: boolean;
  /** `how` is for automations: at once, or behind the step it is at. */
  readonly cancel?: (how?: 'Cancel' | 'Complete') => void;
}

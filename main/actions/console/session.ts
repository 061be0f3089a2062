import type { KitRole } from '../../core/kit/model.ts';

/** In the person's browser; `latest` is when it ends at most. */
export interface ConsoleSession {
  readonly id: string;
  readonly role?: KitRole;
  readonly user: string;
  readonly account: string;
  readonly arn: string;
  readonly region: string;
  readonly startedAt: number;
  readonly latest: number;
}

export interface Browsing {
  readonly intent: string;
  /** Whose sign-in it is, or from whose: another user's is another act. */
  readonly principal: string;
  /** Not yet opened: the intent stands, and nothing has left. */
  readonly how?: 'clean' | 'default' | 'copied';
}

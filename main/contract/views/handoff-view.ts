/** One tool or terminal that may fetch a session, or could until it was withdrawn. Times are epoch ms. */
export interface GrantView {
  readonly id: string;
  readonly to: 'terminal' | 'tool' | 'process';
  readonly name: string;
  readonly session: string;
  readonly sessionName: string;
  readonly since: number;
  /** To type or paste where the tool runs; names a file, holds no secret. */
  readonly line?: string;
  readonly fetched: number;
  readonly lastAt?: number;
  /** The program that asked last, where the system tells it. */
  readonly lastBy?: { readonly pid: number; readonly program: string };
  /** Until when what was fetched can be used, withdrawn or not. */
  readonly livesUntil?: number;
  readonly withdrawnAt?: number;
  /** Since when AWS denies its session everything: what was fetched works no more, whenever it expires. */
  readonly revokedAt?: number;
}

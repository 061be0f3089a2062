import type { FoundCli, RunningLogin } from '../../core/ports/aws-login.ts';

/** A sign-in of AWS CLI: which program, where, and for whom. Its tokens lie in the private folder only. */
export interface HeldLogin {
  readonly cli: FoundCli;
  readonly user: string;
  readonly region: string;
  /** Until the CLI has ended. */
  readonly running?: RunningLogin;
  /** Once it has ended it is begun again, for a browser on another computer. */
  readonly turns?: boolean;
  /** When it was last asked for fresh credentials, laptop time. */
  readonly askedAt?: number;
}

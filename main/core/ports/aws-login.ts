import type { Distrust } from '../aws-login/trusted.ts';
import type { CliCredentials } from '../aws-login/credentials.ts';
import type { Result } from '../result.ts';

/** An AWS CLI of this laptop. Without a version it did not answer as one. */
export interface FoundCli {
  readonly path: string;
  readonly version?: string;
  /** New enough for `aws login`, and nobody else could have put it there. */
  readonly usable: boolean;
  /** Of the file itself, behind any links. */
  readonly sha256?: string;
  /** Why it was not run at all. */
  readonly distrust?: Distrust;
}

/** `raw` is the CLI's own words; never what it was given. */
export interface CliTrouble {
  readonly code: 'stopped' | 'failed' | 'unreadable';
  readonly raw: string;
}

export interface LoginWish {
  readonly region: string;
  /** `http(s)://host:port`. */
  readonly proxy?: string;
  /** Certificates of authorities that are believed besides the public ones, PEM. */
  readonly authorities?: readonly string[];
  /** The browser is on another computer: the CLI waits for the code that is shown there. */
  readonly elsewhere?: boolean;
}

export interface RunningLogin {
  /** Settles when the CLI has ended: signed in, or why not. */
  readonly ended: Promise<Result<CliCredentials, CliTrouble>>;
  /** What wiping that was done first came to: an error is that tokens of before are still there. */
  readonly wiped: Promise<Result<null, string>>;
  /** The code from the other computer's browser, once; a secret until it is used. */
  enter(code: string): void;
  /** Kills it. */
  stop(): void;
}

/** Lane B: the laptop's own AWS CLI, run with a private folder for all that it keeps. */
export interface AwsLogin {
  /** True where the CLI leaves the opening of the address to the app. */
  readonly appOpens: boolean;
  /** AWS CLIs in the order they are looked for, up to the first that can be used. */
  find(): Promise<readonly FoundCli[]>;
  /** Wipes what was kept before, as far as the system lets it, then runs `aws login`. */
  begin(cli: string, wish: LoginWish, onAddress: (url: string) => void): RunningLogin;
  /** From the sign-in that is kept: fresh ones, for as long as AWS renews them (12 hours). */
  renew(): Promise<Result<CliCredentials, CliTrouble>>;
  /**
   * Kills what runs and wipes the folder, with the tokens in it. Within seconds, and never rejects:
   * an error is that the system holds a file of it, in its own words.
   */
  wipe(): Promise<Result<null, string>>;
  /** The same once more, for what a wipe left behind: nothing that is in use is touched. */
  wipeLeft(): Promise<Result<null, string>>;
}
